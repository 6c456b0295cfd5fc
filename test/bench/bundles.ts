import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../infra/aws/bundle.ts';
import { lambdaFlags } from '../../infra/aws/pack.ts';
import { node } from './built.ts';
import { kilobytes, median, ms, printTable, times } from './table.ts';

const rounds = 9;

/** Milliseconds that a fresh process takes to load the bundle, Node's own start left out. */
const importTime = (folder: string): number => {
  const script =
    'const t = performance.now(); require(process.argv[1]); console.log(performance.now() - t);';
  const flags = [...lambdaFlags(1024), '-e', script, join(folder, 'index.js')];
  const { stdout, stderr } = spawnSync(node, flags, {
    encoding: 'utf8',
    env: { SLACK_SIGNING_SECRET: 'bench', SLACK_BOT_TOKEN: 'bench', AWS_REGION: 'local' },
  });
  const time = Number(stdout);
  if (!(time > 0)) throw new Error(`${folder} did not load: ${stderr.slice(-500)}`);
  return time;
};

const cacheSize = (folder: string): number | undefined => {
  const cache = readdirSync(folder).find((name) => name.endsWith('.cache'));
  return cache === undefined ? undefined : statSync(join(folder, cache)).size;
};

/** Bytes and import time of each function's bundle beside the stock handler's. */
export const benchBundles = (built: ReadonlyMap<string, Bundle>): void => {
  const taken = new Map([...built.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, { folder }] of built) taken.get(name)?.push(importTime(folder));
  const stock = built.get('stock')?.bytes ?? 0;
  const stockTime = median(taken.get('stock') ?? []);
  printTable(
    `Bundles: bytes, and import in a fresh process (median of ${rounds}, interleaved)`,
    ['function', 'code', 'of stock', 'code cache', 'import', 'of stock'],
    [...built].map(([name, { folder, bytes }]) => {
      const cache = cacheSize(folder);
      const time = median(taken.get(name) ?? []);
      return [
        name,
        kilobytes(bytes),
        times(bytes / stock),
        cache === undefined ? '' : kilobytes(cache),
        ms(time),
        times(time / stockTime),
      ];
    }),
  );
};
