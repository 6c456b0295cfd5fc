import { expect } from 'vitest';
import { historyOf, shrunk } from './history.ts';

const { LAWS_SEED = '0', LAWS_TIMES = '1' } = process.env;

/** Every law holds in so many histories; the first in which one does not is told, made as short as it can be. */
export const everyLawHolds = async (from: number, many: number): Promise<void> => {
  const first = Number(LAWS_SEED) * 1_000_000 + from;
  for (let seed = first; seed < first + many * Number(LAWS_TIMES); seed += 1) {
    const told = await historyOf(seed);
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
};
