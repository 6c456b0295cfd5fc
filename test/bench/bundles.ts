import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../infra/aws/bundle.ts';
import { imported } from './import.ts';
import { kilobytes, median, ms, printTable, times } from './table.ts';

const rounds = 9;

const cacheSize = (folder: string): number | undefined => {
  const cache = readdirSync(folder).find((name) => name.endsWith('.cache'));
  return cache === undefined ? undefined : statSync(join(folder, cache)).size;
};

/** Beside which a function stands. */
const stockOf = (name: string): string => (name.includes('teams') ? 'stock-teams' : 'stock');

/** Bytes and import of each function's bundle beside those of its stock handler. */
export const benchBundles = (built: ReadonlyMap<string, Bundle>): void => {
  const shown = [...built].filter(([name]) => name !== 'stock-told');
  const taken = new Map(shown.map(([name]) => [name, [] as ReturnType<typeof imported>[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { folder }] of shown) taken.get(name)?.push(imported(folder));
  const middle = (name: string, of: 'time' | 'processor') =>
    median((taken.get(name) ?? []).map((one) => one[of]));
  printTable(
    `Bundles: bytes, and import in a fresh process (median of ${rounds}, interleaved)`,
    ['function', 'code', 'of stock', 'code cache', 'import', 'of stock', 'processor', 'of stock'],
    shown.map(([name, { folder, bytes }]) => {
      const cache = cacheSize(folder);
      const stock = stockOf(name);
      return [
        name,
        kilobytes(bytes),
        times(bytes / (built.get(stock)?.bytes ?? 0)),
        cache === undefined ? '' : kilobytes(cache),
        ms(middle(name, 'time')),
        times(middle(name, 'time') / middle(stock, 'time')),
        ms(middle(name, 'processor')),
        times(middle(name, 'processor') / middle(stock, 'processor')),
      ];
    }),
  );
};
