import { beforeEach, describe, expect, it } from 'vitest';
import type { Known } from '../../../core/model/chat-facts.ts';
import { asha, cleo, jo, onSlack, onTeams, sam, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
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
