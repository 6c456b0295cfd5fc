import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Known } from '../../../core/model/chat-facts.ts';
import { personId } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import {
  asha,
  cleo,
  jo,
  onSlack,
  onTeams,
  pat,
  sam,
  somebody,
} from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import { stateOf } from './given.ts';

let south: Southport;
const twin = { ...somebody('SÁM', 'teams'), place: onTeams };
const told = (who: typeof asha) =>
  south.heard(who).filter(({ view }) => /by the name of/.test(view.aloud));
const view = () => told(cleo)[0]?.view ?? expect.fail('nothing was put');
const known = (more: Partial<Known> = {}) =>
  south.bot.known.set(twin.account, { name: twin.name, home: true, guest: false, ...more });

beforeEach(async () => {
  south = await newSouthport({ seats: [asha, cleo, sam, jo], places: [onSlack, onTeams] });
  known({ email: 'sam@elsewhere.example' });
});

describe('two of one name', () => {
  it('are put to chair and clerk when the second comes in, who is held up by nothing', async () => {
    expect(aloud(await south.says(twin, 'action Sweep the steps'))).toContain('is on the list');
    await south.says(twin, 'action Mend the gate');
    await south.bot.settle();
    for (const one of [asha, cleo])
      expect(told(one).map((message) => message.view.aloud)).toEqual([
        'SÁM came in on Teams by the name of Sam, who is on the list of Southport Area Partnership already. If they are one person, they have two votes; nobody is held up.',
      ]);
    expect(stateOf(south).seats.filter(({ holder }) => holder)).toHaveLength(5);
  });

  it('are one after a yes of the one who was there', async () => {
    await south.says(twin, 'action Sweep the steps');
    await south.bot.settle();
    expect(aloud(await south.presses(cleo, 'Ask them', view(), 'private'))).toBe(
      "I've asked Sam. After a yes they have one seat and one vote.",
    );
    await south.presses(asha, 'Ask them', view(), 'private');
    await south.bot.settle();
    const asked = south.heard(sam).filter((one) => /goes by your name/.test(one.view.aloud));
    expect(asked).toHaveLength(1);
    const question = asked[0]?.view ?? expect.fail('nobody was asked');
    expect(question.aloud).toBe(
      'SÁM on Teams goes by your name in Southport Area Partnership. Is that also you?',
    );
    await south.presses(sam, 'Yes, one person', question, 'private');
    expect(stateOf(south).seats.filter(({ holder }) => holder)).toHaveLength(4);
    const late = await south.presses(cleo, 'Ask them', view(), 'private');
    expect(aloud(late)).toContain('They no longer go by one name');
    expect(labelsOf(late)).toEqual(['People']);
  });

  it('are no two where the names differ', async () => {
    known({ name: 'Samuel' });
    await south.says(twin, 'action Sweep the steps');
    await south.bot.settle();
    expect(told(cleo)).toEqual([]);
  });
});

describe('two of one name who are on the list both', () => {
  const samTwo = { ...somebody('Sam', 'teams'), id: personId('samtwo'), place: onTeams };
  const line = 'poll "What first?" "Lights" "Club" until Friday 17:00';
  const put = (who: typeof asha) =>
    south.heard(who).filter(({ view }) => /by one name/.test(view.aloud));
  /** As the stream's reader marks what was changed. */
  const soon = async (seconds = 7200) => {
    await south.store.changed(council, southport, [southport], south.bot.now());
    await south.bot.to(later(south.bot.now(), seconds));
  };
  const renamed = async (name: string) => {
    const happening = { happened: 'account-renamed', account: jo.account, name } as const;
    await south.bot.ask(request(jo, { kind: 'happened', happening }, jo.place));
  };
  const namesakes = async (...more: Parameters<typeof newSouthport>) => {
    const [differing] = more;
    south = await newSouthport({
      seats: [asha, cleo, { who: sam, organisation: 'Police' }, samTwo],
      places: [onSlack, onTeams],
      ...differing,
    });
  };

  it('are put to chair and clerk before a vote ends, once, and barred from nothing', async () => {
    await namesakes();
    await soon();
    expect(put(asha)).toEqual([]);
    await south.says(asha, line);
    await soon();
    for (const one of [asha, cleo])
      expect(put(one).map((message) => message.view.aloud)).toEqual([
        'Sam (Police) on Slack and Sam (Teams) on Teams are on the list of Southport Area Partnership by one name. If they are one person, they have two votes; nobody is held up.',
      ]);
    expect(aloud(await south.says(samTwo, 'vote club'))).toContain('Club');
    await south.says(asha, line.replace('first', 'next'));
    await soon(40 * 24 * 3600);
    await south.says(asha, line.replace('first', 'last').replace('Friday', '1 March'));
    await soon();
    expect(put(cleo)).toHaveLength(1);
  });

  it('are asked, and their two ballots are one after a yes', async () => {
    await namesakes();
    await south.says(asha, line);
    await south.says(sam, 'vote lights');
    await south.says(samTwo, 'vote club');
    await soon();
    await south.presses(cleo, 'Ask them', put(cleo)[0]?.view as never, 'private');
    await south.bot.settle();
    const asked = south.heard(sam).find(({ view }) => /goes by your name/.test(view.aloud));
    await south.presses(sam, 'Yes, one person', asked?.view as never, 'private');
    await south.bot.settle();
    expect(stateOf(south).seats.filter(({ holder }) => holder)).toHaveLength(3);
    expect(
      south
        .heard(sam)
        .map(({ view }) => view.aloud)
        .join(' '),
    ).toContain('Lights');
  });

  it.each(['the one asked', 'the clerk'])('stay two after the no of %s', async (who) => {
    await namesakes();
    await south.says(asha, line);
    await soon();
    const view = put(cleo)[0]?.view as never;
    if (who === 'the clerk') {
      expect(aloud(await south.presses(cleo, 'Two people', view, 'private'))).toBe(
        "Sam (Police) and Sam (Teams) stay two people, with a vote each. I won't ask again.",
      );
    } else {
      await south.presses(cleo, 'Ask them', view, 'private');
      await south.bot.settle();
      const asked = south.heard(sam).find(({ view }) => /goes by your name/.test(view.aloud));
      await south.presses(sam, 'No', asked?.view as never, 'private');
    }
    expect(aloud(await south.presses(asha, 'Ask them', view, 'private'))).toContain('two people');
  });

  it('are seen when one is renamed, and where one has no chat the clerk can say it', async () => {
    await namesakes({ seats: [asha, cleo, jo, { who: { ...pat, name: 'SÁM' } }] });
    await south.says(asha, line);
    await soon();
    expect(put(cleo)).toEqual([]);
    await renamed('Sam');
    await soon();
    const [message] = put(cleo);
    expect(message?.view.aloud).toContain(
      'SÁM, with no chat yet, and Sam on Slack are on the list',
    );
    await south.presses(cleo, 'Yes, one person', message?.view as never, 'private');
    expect(stateOf(south).seats.filter(({ holder }) => holder)).toHaveLength(3);
  });

  it('are not put where one of them has no vote or is gone', async () => {
    await namesakes({ seats: [asha, cleo, sam, { who: samTwo, role: 'observer' }] });
    await south.says(asha, line);
    await soon();
    expect(put(cleo)).toEqual([]);
  });
});
