import { join } from 'node:path';
import { build } from 'esbuild';
import { boltRules, botbuilderRules, sdkRules, slim } from './slim.ts';

export type FunctionName = 'slack' | 'teams' | 'relay' | 'deliver' | 'tick' | 'wake';
export const functionNames: readonly FunctionName[] = [
  'slack',
  'teams',
  'relay',
  'deliver',
  'tick',
  'wake',
];

const rules = {
  slack: [...boltRules, ...sdkRules],
  teams: [...botbuilderRules, ...sdkRules],
  relay: sdkRules,
  deliver: sdkRules,
  tick: sdkRules,
  wake: sdkRules,
} as const;

const root = join(import.meta.dirname, '../..');

/** One function as the one CommonJS file that Lambda runs; bytes are what is shipped. */
export const bundle = async (
  name: FunctionName,
  folder: string,
): Promise<{ file: string; bytes: number }> => {
  const file = join(folder, name, 'index.js');
  const { plugin, done } = slim(rules[name]);
  const { metafile } = await build({
    entryPoints: [join(root, 'functions', `${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    define: {
      'process.env.NODE_ENV': '"production"',
      'import.meta.url': '"file:///var/task/index.js"',
    },
    metafile: true,
    plugins: [plugin],
    logLevel: 'error',
  });
  done();
  const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
  return { file, bytes };
};
