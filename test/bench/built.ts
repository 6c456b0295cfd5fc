import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import {
  type Bundle,
  bundle,
  functionNames,
  packagesIn,
  plainBuild,
} from '../../infra/aws/bundle.ts';
import { packCaches } from '../../infra/aws/pack.ts';

const root = join(import.meta.dirname, '../..');
/** Where the benchmark keeps what it makes and installs; safe to delete. */
export const cacheFolder = join(root, 'node_modules/.cache/folkmoot-bench');
export const node = join(root, 'node_modules/node/bin/node');

export const stocks = ['stock', 'stock-whole'] as const;
/** Yardsticks of a start alone: `stock-whole` with its secrets in a parameter store, and a bot for Teams. */
const others = ['stock-told', 'stock-teams'] as const;

/** A stock handler as esbuild makes it when it is told nothing special. */
export const stockBundle = async (
  into: string,
  name: (typeof stocks | typeof others)[number] = 'stock',
): Promise<Bundle> => {
  const folder = join(into, name);
  const { metafile } = await build({
    ...plainBuild,
    absWorkingDir: root,
    entryPoints: [`test/bench/${name}.ts`],
    outfile: join(folder, 'index.js'),
    metafile: true,
  });
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { folder, bytes, coreBytes: 0, packages: packagesIn(metafile) };
};

/** Every function and all stock handlers, by name, built anew; Slack and Teams with their code cache beside them. */
export const buildAll = async (): Promise<ReadonlyMap<string, Bundle>> => {
  const into = join(cacheFolder, 'bundles');
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  const made = new Map<string, Bundle>();
  for (const name of [...stocks, ...others]) made.set(name, await stockBundle(into, name));
  for (const name of functionNames) made.set(name, await bundle(name, into));
  packCaches(into);
  return made;
};
