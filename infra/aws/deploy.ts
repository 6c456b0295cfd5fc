import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { roundsOver } from './rounds.ts';
import { deploymentSettings } from './settings.ts';
import { standing } from './standing.ts';

const root = join(import.meta.dirname, '../..');

/** The settings of cdk.json, and over them those of a command line: `--context name=value`, or `-c name=value`. */
const settingsIn = (words: readonly string[]): ReadonlyMap<string, string> => {
  const { values } = parseArgs({
    args: [...words],
    options: { context: { type: 'string', short: 'c', multiple: true } },
    strict: false,
  });
  const pairs = (values.context ?? []).map((one) => String(one).split(/=(.*)/s));
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  return new Map([
    ...Object.entries(context as Record<string, string>),
    ...pairs.map(([name = '', value = '']) => [name, value] as const),
  ]);
};

const cdk = (words: readonly string[], region: string): number => {
  console.log(`cdk ${words.join(' ')}`);
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/aws-cdk/bin/cdk'), ...words],
    { cwd: root, stdio: 'inherit', env: { ...process.env, AWS_REGION: region } },
  );
  return status ?? 1;
};

/** Looks at what stands, says where it goes, and deploys in as many rounds as that needs. What the operator says holds. */
const deploy = async (words: readonly string[]): Promise<number> => {
  const said = settingsIn(words);
  const { name, region } = deploymentSettings((one) => said.get(one), process.env);
  if (region === undefined) throw new Error('A deployment goes to one Region; name it.');
  const found = await standing({ name, tables: said.get('tables') }, region);
  console.log(
    `"${name}" in ${region}, account ${found.account}: ${found.stack ?? 'not yet there'}.`,
  );
  for (const { settings, brings } of roundsOver(found)) {
    const ours = Object.entries(settings).filter(([one]) => !said.has(one));
    const status = cdk(
      [
        ...['deploy', '--all', ...(brings ? ['--import-existing-resources'] : [])],
        ...ours.flatMap(([one, value]) => ['--context', `${one}=${value}`]),
        ...words,
      ],
      region,
    );
    if (status !== 0) return status;
  }
  return 0;
};

try {
  process.exitCode = await deploy(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
