import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace, type EffectId, type PlaceId } from '../../../core/model/ids.ts';
import type { Messenger, Post, Since } from '../../../core/ports/messenger.ts';
import { asha, cleo, onSlack, onTeams, sam, somebody } from '../../support/southport/people.ts';
import { aloud, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
/** When the chat was asked what stands there. */
const looks: string[] = [];
const start = '2027-01-04T09:00:00.000Z';
const at = (seconds: number) => world.bot.to(later(start, seconds));
const cards = (place: PlaceId, words: string) =>
  world.heard(place).filter(({ view }) => view.aloud.includes(words));

interface Lost {
  readonly post: Post;
  readonly lands?: string;
}

const chat = (): Messenger => {
  const { slack } = world.bot.ports.messengers;
  if (!slack) throw new Error('no chat');
  return slack;
};

/** Has the chat lose its answer to the next post of these words in a place, and shows that post so many seconds later, or never. */
const loses = (place: PlaceId, words: string, landsAfter?: number): Lost[] => {
  const of = chat();
  const lost: Lost[] = [];
  const { post, find } = of;
  const effects = new Map<string, EffectId>();
  const land = async () => {
    for (const [index, one] of lost.entries()) {
      if (landsAfter === undefined || world.bot.now() < later(start, landsAfter) || one.lands)
        continue;
      const answer = await post(one.post);
      if (answer.kind !== 'sent') continue;
      lost[index] = { ...one, lands: answer.message };
      effects.set(answer.message, one.post.effect);
    }
  };
  Object.assign(of, {
    post: async (one: Post) => {
      if (lost.length === 0 && one.place === place && one.view.aloud.includes(words)) {
        lost.push({ post: one });
        await land();
        return { kind: 'unsure' };
      }
      const answer = await post(one);
      if (answer.kind === 'sent') effects.set(answer.message, one.effect);
      return answer;
    },
    find: async (there: PlaceId, effect: EffectId, since: Since) => {
      await land();
      looks.push(world.bot.now());
      if (there.startsWith('teams')) return find(there, effect, since);
      return world.heard(there).flatMap(({ id }) => (effects.get(id) === effect ? [id] : []));
    },
  });
  return lost;
};
describe('a post that Slack left unanswered', () => {
  beforeEach(async () => {
    looks.length = 0;
    world = await newSouthport({ places: [onSlack, onTeams] });
  });

  it.each([0, 90, 200, 600, 1500])(
    'and shows after %i seconds stands once in the end',
    async (seconds) => {
      const lost = loses(onSlack, 'sweep the path', seconds);
      await world.says(sam, 'action Sweep the path');
      for (let now = 60; now <= 2400; now += 60) await at(now);
      expect(lost[0]?.lands).toBeDefined();
      expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
      await world.says(asha, 'done A-1');
      await at(2500);
      expect(cards(onSlack, 'sweep the path').map(({ view }) => view.aloud)).toEqual([
        expect.stringContaining('finished'),
      ]);
    },
  );

  it('and never shows is posted once more, and looked for no longer than it can land', async () => {
    loses(onSlack, 'sweep the path');
    await world.says(sam, 'action Sweep the path');
    await at(400);
    expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
    await at(2400);
    const { length } = looks;
    expect(length).toBeLessThan(10);
    await at(7200);
    expect(looks).toHaveLength(length);
  });
});

describe('a post that Teams left unanswered', () => {
  beforeEach(async () => {
    world = await newSouthport({ places: [onSlack, onTeams] });
  });

  it('stands once at most, whatever happens to it, until somebody decides', async () => {
    loses(onTeams, 'sweep the path', 1);
    await world.says(sam, 'action Sweep the path');
    await at(300);
    for (const line of ['A-1 by 20 January', 'A-1 Sam', 'done A-1', 'reopen A-1']) {
      await world.says(asha, line);
      await at(300);
    }
    expect(cards(onTeams, 'sweep the path').length).toBeLessThan(2);
    const told = world.heard(asha).filter(({ view }) => view.aloud.includes('I got no answer'));
    expect(told).toHaveLength(1);
    expect(told[0]?.view.aloud).toContain('press Post again if it is not there');
  });

  it.each([true, false])('is posted again, as it is by then, or let go: %s', async (yes) => {
    loses(onTeams, 'sweep the path');
    await world.says(sam, 'action Sweep the path');
    await at(300);
    await world.says(asha, 'done A-1');
    await at(400);
    const shown = viewOf(await world.says(asha, 'partnership doctor', 'private'));
    const label = yes ? 'Post again' : 'Never mind';
    expect(aloud(await world.presses(asha, label, shown, 'private'))).toBeTruthy();
    await at(500);
    await world.says(asha, 'reopen A-1');
    await at(600);
    expect(cards(onTeams, 'sweep the path').map(({ view }) => view.aloud)).toEqual(
      yes ? [expect.stringContaining('open')] : [],
    );
  });

  it('does not keep back what is said to a person afterwards', async () => {
    const tess = somebody('Tess', 'teams');
    world = await newSouthport({ places: [onSlack, onTeams], seats: [asha, cleo, sam, tess] });
    loses(directPlace(tess.account), 'Sweep the path');
    await world.says(asha, 'action Sweep the path @Tess by 20 January');
    await at(300);
    await world.says(asha, 'action Paint the shelter @Tess by 20 January');
    await at(600);
    const heard = world.heard(tess).map(({ view }) => view.aloud);
    expect(heard.join(' ')).toContain('Paint the shelter');
  });
});
