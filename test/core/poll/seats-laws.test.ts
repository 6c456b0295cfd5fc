import { expect, it } from 'vitest';
import fc, { cases } from '../../support/fast-check.ts';
import type { Southport } from '../../support/southport/world.ts';
import {
  chair,
  clerk,
  membersOf,
  opened,
  pollIn,
  presses,
  stageOf,
  votes,
  votesIn,
} from './stage.ts';

const members = membersOf(6);
const member = fc.constantFrom(...members);
type Step = (stage: Southport) => Promise<unknown>;

const cast = fc.tuple(member, fc.integer({ min: 1, max: 3 }), fc.boolean()).map(
  ([who, option, sure]): Step =>
    (stage) =>
      votes(stage, who, option, sure ? { sure } : {}),
);
const deputise = fc.tuple(member, member).map(
  ([seat, who]): Step =>
    (stage) =>
      presses(stage, clerk, { ask: 'partnership.deputise', seat: seat.seat, person: who.id }),
);
const hold = fc.tuple(member, member).map(
  ([seat, who]): Step =>
    (stage) =>
      presses(stage, clerk, {
        ask: 'partnership.set-seat',
        seat: seat.seat,
        holder: who.id,
        deputies: [],
      }),
);
const back = fc.constantFrom(...members.slice(2)).map(
  (who): Step =>
    (stage) =>
      presses(stage, chair, { ask: 'partnership.remove', person: who.id, sure: true }),
);

it('whoever fills which seat meanwhile, a seat has one ballot and nobody has two', async () => {
  const all = fc.array(fc.oneof(cast, cast, cast, deputise, hold, back), {
    minLength: 4,
    maxLength: 14,
  });
  await fc.assert(
    fc.asyncProperty(all, async (steps) => {
      const stage = await stageOf(members.length);
      await opened(stage);
      for (const step of steps) {
        await step(stage);
        await stage.bot.to(new Date(Date.parse(stage.bot.now()) + 60_000).toISOString());
        const roll = new Set((await pollIn(stage)).roll.map(({ seat }) => seat));
        const standing = [...(await votesIn(stage))].filter(
          ([, { state }]) => state.choice !== undefined,
        );
        expect(standing.filter(([seat]) => !roll.has(seat))).toEqual([]);
        const by = standing.map(([, { state }]) => state.cast?.by);
        expect(new Set(by).size).toBe(by.length);
      }
    }),
    { numRuns: cases(25) },
  );
});
