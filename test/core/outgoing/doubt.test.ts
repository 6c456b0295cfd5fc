import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace, type PlaceId } from '../../../core/model/ids.ts';
import { asha, cleo, onSlack, onTeams, sam, somebody } from '../../support/southport/people.ts';
import { aloud, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { loses } from './lost-answers.ts';

let world: Southport;
/** When the chat was asked what stands there. */
const looks: string[] = [];
const start = '2027-01-04T09:00:00.000Z';
const at = (seconds: number) => world.bot.to(later(start, seconds));
const cards = (place: PlaceId, words: string) =>
  world.heard(place).filter(({ view }) => view.aloud.includes(words));

const lose = (place: PlaceId, words: string, ...shows: readonly (number | undefined)[]) =>
  loses(world, { place, words, start, shows, looks: (now) => looks.push(now) });

describe('a post that Slack left unanswered', () => {
  beforeEach(async () => {
    looks.length = 0;
    world = await newSouthport({ places: [onSlack, onTeams] });
  });

  it.each([0, 90, 200, 600, 1500])(
    'and shows after %i seconds stands once in the end',
    async (seconds) => {
      const lost = lose(onSlack, 'sweep the path', seconds);
      await world.says(sam, 'action Sweep the path');
      for (let now = 60; now <= 2400; now += 60) await at(now);
      expect(lost[0]?.shown).toBeDefined();
      expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
      await world.says(asha, 'done A-1');
      await at(2500);
      expect(cards(onSlack, 'sweep the path').map(({ view }) => view.aloud)).toEqual([
        expect.stringContaining('finished'),
      ]);
    },
  );

  it.each([
    ['its first post late, the second never', [1500, undefined]],
    ['both late', [1500, 1600]],
    ['the first never, the second late', [undefined, 1500]],
  ])('shows once, where a change of it is left unanswered too: %s', async (_, shows) => {
    const lost = lose(onSlack, 'sweep the path', ...shows);
    await world.says(sam, 'action Sweep the path');
    await at(30);
    await world.says(asha, 'A-1 by 20 January');
    for (let now = 60; now <= 4800; now += 30) await at(now);
    expect(lost.map(({ shown }) => shown !== undefined)).toEqual(shows.map(Boolean));
    expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
  });

  it('shows once, where somebody else changed it before it was posted again', async () => {
    lose(onSlack, 'sweep the path', 1500);
    await world.says(sam, 'action Sweep the path');
    await at(30);
    await world.says(asha, 'A-1 by 20 January');
    for (let now = 60; now <= 4800; now += 30) await at(now);
    expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
  });

  it('shows once, where nobody may look when it comes', async () => {
    const [place, words] = [onSlack, 'sweep the path'];
    loses(world, { place, words, start, shows: [1500], closed: [1400, 7000] });
    await world.says(sam, 'action Sweep the path');
    for (let now = 60; now <= 6000; now += 60) await at(now);
    expect(cards(onSlack, 'sweep the path')).toHaveLength(2);
    await at(12_000);
    expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
  });

  it.each(['later', 'unsure'] as const)(
    'shows once, where the chat takes the second one away at the second try: %s',
    async (kind) => {
      lose(onSlack, 'sweep the path', 1700);
      await world.says(sam, 'action Sweep the path');
      const { slack } = world.bot.ports.messengers;
      const remove = slack?.remove ?? expect.fail('no chat');
      const refusals: string[] = [];
      Object.assign(slack ?? {}, {
        remove: async (...given: Parameters<typeof remove>) => {
          if (refusals.push(world.bot.now()) > 2) return remove(...given);
          return kind === 'later' ? { kind, seconds: 3 } : { kind };
        },
      });
      for (let now = 60; now <= 6000; now += 60) await at(now);
      expect(refusals.length).toBeGreaterThan(2);
      expect(cards(onSlack, 'sweep the path')).toHaveLength(1);
    },
  );

  it('and never shows is posted once more, and looked for no longer than it can land', async () => {
    lose(onSlack, 'sweep the path', undefined);
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
    lose(onTeams, 'sweep the path', 1);
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
    lose(onTeams, 'sweep the path', undefined);
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
    lose(directPlace(tess.account), 'Sweep the path', undefined);
    await world.says(asha, 'action Sweep the path @Tess by 20 January');
    await at(300);
    await world.says(asha, 'action Paint the shelter @Tess by 20 January');
    await at(600);
    const heard = world.heard(tess).map(({ view }) => view.aloud);
    expect(heard.join(' ')).toContain('Paint the shelter');
  });
});
