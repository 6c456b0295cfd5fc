import { expect, it } from 'vitest';
import { historyOf } from './table/history.ts';

const { LAWS_SEED = '0', LAWS_TIMES = '1' } = process.env;

it('some order over memory explains each of 150 histories of the table', async () => {
  const first = Number(LAWS_SEED) * 1_000_000 + 1;
  for (let seed = first; seed < first + 150 * Number(LAWS_TIMES); seed += 1) {
    const { found, story } = await historyOf(seed);
    if (found.length > 0)
      expect.fail(
        [
          `seed ${seed}: npm run simulate -- --level table --seeds 1 --from ${seed}`,
          ...story,
          ...found.map(({ law, told }) => `${law}: ${told}`),
        ].join('\n'),
      );
  }
}, 600_000);
