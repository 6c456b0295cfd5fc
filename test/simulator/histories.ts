import { expect, it } from 'vitest';
import { historyOf, shrunk } from './history.ts';

const { LAWS_SEED = '0', LAWS_TIMES = '1' } = process.env;

/** So many histories are one test, so that what they hold is let go of. */
const together = 15;

/** Every law holds in so many histories; the first in which one does not is told, made as short as it can be. */
const everyLawHolds = async (from: number, many: number): Promise<void> => {
  const [calls, faulted] = [[] as number[], [] as number[]];
  for (let seed = from; seed < from + many; seed += 1) {
    const told = await historyOf(seed);
    calls.push(told.tally.calls);
    faulted.push(told.tally.faulted);
    if (told.found.length === 0) continue;
    const { found, story } = await shrunk(told);
    expect.fail(
      [
        `seed ${seed}: npm run simulate -- --seeds 1 --from ${seed}`,
        ...story,
        ...found.map(({ law, told: where }) => `${law}: ${where}`),
      ].join('\n'),
    );
  }
  const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);
  // Fewer histories may have fair weather; all of them together have a quarter.
  expect(sum(faulted) / sum(calls)).toBeGreaterThan(0.2);
};

/** Tests of so many histories from that seed on. */
export const histories = (from: number, many: number): void => {
  const first = Number(LAWS_SEED) * 1_000_000 + from;
  const starts = Array.from(
    { length: (many * Number(LAWS_TIMES)) / together },
    (_, index) => first + index * together,
  );
  it.each(starts)(
    `every law holds in ${together} histories from seed %i`,
    async (seed) => everyLawHolds(seed, together),
    600_000,
  );
};
