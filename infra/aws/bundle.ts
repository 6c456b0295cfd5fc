import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { amazonRules, boltRules, botbuilderRules, webRules } from './rules.ts';
import { slim } from './slim.ts';

const rules = {
  slack: [...boltRules, ...amazonRules],
  teams: [...botbuilderRules, ...amazonRules],
  relay: amazonRules,
  deliver: [...webRules, ...amazonRules],
  tick: amazonRules,
  wake: amazonRules,
  files: amazonRules,
} as const;
export type FunctionName = keyof typeof rules;
export const functionNames = Object.keys(rules) as readonly FunctionName[];

/** Only where workspaces install the app themselves (installs.ts). */
const installRules = {
  'install-slack': [...webRules, ...amazonRules],
  'install-teams': amazonRules,
  refresh: [...webRules, ...amazonRules],
} as const;
export type InstallName = keyof typeof installRules;
export const installNames = Object.keys(installRules) as readonly InstallName[];
export type BundleName = FunctionName | InstallName;
const allRules = { ...rules, ...installRules };

const root = join(import.meta.dirname, '../..');

/** How every bundle is built, the slimming apart; the benchmark builds its yardstick the same way. */
export const plainBuild: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  define: {
    'process.env.NODE_ENV': '"production"',
    'import.meta.url': '"file:///var/task/index.js"',
  },
  logLevel: 'error',
};

/** The packages whose code is in a bundle, each with its bytes; a stub in the place of one does not count as it. */
export const packagesIn = ({ outputs }: Metafile): ReadonlyMap<string, number> => {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (name && bytesInOutput > 0) bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  return bytes;
};

/** The bytes of the product's own core in a bundle. */
const coreIn = ({ outputs }: Metafile): number =>
  Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([path]) => path.startsWith('core/'))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);

export interface Bundle {
  /** Holds index.mjs, which Lambda starts, start.js and main.js. */
  readonly folder: string;
  /** Of all code, without a packaged code cache. */
  readonly bytes: number;
  /** Of these, those of `core`; minified, as all of it is. What each function may carry stands in bytes.json. */
  readonly coreBytes: number;
  readonly packages: ReadonlyMap<string, number>;
}

/** esbuild escapes all but regular expressions, in which an escape means the same. Plain ASCII is read without decoding. */
const inAscii = (code: string): string =>
  code.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * What Lambda imports and waits for, while a function has a whole processor. All else is CommonJS: whoever imports
 * `node:http` by an import statement has all of its exports made, and with them a client of its own.
 */
const index = `import { createRequire } from 'node:module';
export const { handler } = await createRequire(import.meta.url)('./start.js').started;
`;

/** Builds one function into `folder`/`name`. Throws where a slimming rule matched nothing. */
export const bundle = async (name: BundleName, into: string): Promise<Bundle> => {
  const folder = join(into, name);
  const { plugin, done } = slim(allRules[name]);
  const main = await build({
    ...plainBuild,
    absWorkingDir: root,
    stdin: {
      contents: `import './infra/aws/jitless.ts'; export { handler } from './functions/${name}.ts';`,
      resolveDir: root,
    },
    outfile: join(folder, 'main.js'),
    // One expression, so that it is compiled as it is read (load.ts).
    banner: { js: '(function (exports, require, module) {' },
    footer: { js: '})' },
    // A script that is not a file of Node's own loading (load.ts) has no import() to call.
    supported: { 'dynamic-import': false },
    // ESM sources even for CommonJS output: only of them can what is not used be left out.
    mainFields: ['module', 'main'],
    conditions: ['module'],
    metafile: true,
    plugins: [plugin],
    write: false,
  });
  done();
  mkdirSync(folder, { recursive: true });
  for (const { path, text } of main.outputFiles) writeFileSync(path, inAscii(text));
  const start = await build({
    ...plainBuild,
    absWorkingDir: root,
    entryPoints: ['infra/aws/start.ts'],
    outfile: join(folder, 'start.js'),
    metafile: true,
    plugins: [slim([]).plugin],
  });
  writeFileSync(join(folder, 'index.mjs'), index);
  const outputs = [main, start].flatMap(({ metafile }) => Object.values(metafile.outputs));
  const bytes = outputs.reduce((sum, output) => sum + output.bytes, index.length);
  return {
    folder,
    bytes,
    coreBytes: coreIn(main.metafile),
    packages: packagesIn(main.metafile),
  };
};
