import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../core/features/asks.ts';
import { hearing } from '../functions/logs/heard.ts';
import { examples } from '../lines/examples-all.ts';
import { actOf, listening, mixedIn, waysOf } from './acts.ts';
import { safeLog } from './log.ts';
import { prepared, together, told } from './story.ts';
import { type Town, town } from './town.ts';
import { houses, isOfFamily, quay } from './words.ts';

const start = '2027-01-04T09:00:00.000Z';
let on: Town;
let back: () => void;
beforeAll(async () => {
  on = await town(start);
  await prepared(on);
  back = on.saved();
});

let log: ReturnType<typeof hearing>;
beforeEach(() => {
  log = hearing();
});
afterEach(() => {
  vi.restoreAllMocks();
  safeLog(log.lines);
});

describe('nothing that one house says is read in another:', () => {
  it.each(commands().map(({ name }, index) => [name, index] as const))(
    '%s',
    async (name, index) => {
      back();
      const leaks = listening(on, isOfFamily(name));
      const wait = together(houses.length, (at) => on.to(at));
      const given = await Promise.all(
        houses.map(async (house) => {
          const teller = await told(on, house, wait);
          return [teller, await examples[name](teller, 'Slack')] as const;
        }),
      );
      for (const [at, [teller, example]] of given.entries()) {
        // A programme has one lead, and that of Quay is of Harbour.
        if (name.startsWith('programme.') && houses[at] === quay) continue;
        const ways = waysOf(on, await actOf(on, teller, example));
        const before = on.double.writes();
        let done = 0;
        for (let way = index + at; way < index + at + ways.length && done < 3; way += 1)
          if (await ways[way % ways.length]?.go()) done += 1;
        if (example.writes !== false) expect(on.double.writes()).toBeGreaterThan(before);
      }
      await on.settle();
      expect(leaks()).toEqual([]);
      expect(mixedIn(on)).toEqual([]);
    },
  );

  it('and each hears its own, under ids that stand in all', () => {
    for (const house of houses) {
      const own = on.outs.filter((one) => one.house === house).map(({ text }) => text);
      for (const word of Object.values(house.words))
        expect(own.filter((text) => text.includes(word)).length, word).toBeGreaterThan(5);
    }
    const [first = new Set<string>(), ...others] = houses.map(
      (house) => new Set(on.townOf(house).slack.state.messages.keys()),
    );
    const shared = [...first].filter((name) => others.every((other) => other.has(name)));
    expect(shared.length).toBeGreaterThan(5);
  });
});
