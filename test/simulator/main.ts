import { spawnSync } from 'node:child_process';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Planted, planted, withBug } from './planted.ts';
import { type PlantedInLaw, plantedInLaws } from './planted-laws.ts';
import { plantedInPeople } from './planted-people.ts';
import { plantedInTable } from './planted-table.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    /** With this bug in the source as it is loaded; `all` tries one after the other. */
    planted: { type: 'string' },
    /** `table` plays the table's adapter alone; what is planted has its level. */
    level: { type: 'string' },
  },
});
const [seeds, from] = [Number(values.seeds), Number(values.from)];

/** The bug is in the source from here on, wherever it is loaded. */
const plant = (bug: Planted): void => {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.endsWith(`/${bug.file}`)) return loaded;
      return { ...loaded, source: withBug(bug, String(loaded.source)) };
    },
  });
};

const everyPlanted = [...planted, ...plantedInPeople, ...plantedInTable, ...plantedInLaws];

const since = process.hrtime.bigint();
const seconds = () => `${(Number(process.hrtime.bigint() - since) / 1e9).toFixed(0)} s`;

/** Tries seeds one after the other; with a bug until one finds it. */
const simulate = async (bug: Planted | undefined): Promise<boolean> => {
  if (bug) plant(bug);
  const { historyOf, shrunk } =
    values.level === 'table' || (bug && plantedInTable.includes(bug))
      ? await import('./table/history.ts')
      : await import('./history.ts');
  const broken = new Map<string, Set<number>>();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const told = await historyOf(seed);
    const { found } = told;
    for (const { law, told: where } of found) {
      if (!broken.get(law)?.has(seed)) console.log(`seed ${seed}: ${law}: ${where}`);
      broken.set(law, (broken.get(law) ?? new Set()).add(seed));
    }
    if (found.length > 0 && !bug) console.log((await shrunk(told)).story.join('\n'));
    if (bug && found.length > 0) {
      console.log(`“${bug.name}” was found after ${seed - from + 1} histories.`);
      return true;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${seed - from + 1} of ${seeds}`);
  }
  const all = `${seeds} histories from seed ${from}, ${seconds()}`;
  if (bug) console.log(`“${bug.name}” was not found in ${all}.`);
  else if (broken.size === 0) console.log(`${all}: every law held.`);
  else
    console.log(
      `${all}: ${[...broken].map(([law, at]) => `“${law}” broke in ${at.size}`).join('; ')}.`,
    );
  return bug === undefined && broken.size === 0;
};

/** Whether the test that names the law fails with the bug in, and not without it; what was loaded without it is not used again. */
const brokenIn = ({ name, by }: PlantedInLaw): boolean => {
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [vitest, 'run', '--fsModuleCache=false', by], {
      encoding: 'utf8',
      env,
    }).status;
  const found = run(process.env) === 0 && run({ ...process.env, PLANTED: name }) === 1;
  console.log(`“${name}” was ${found ? '' : 'not '}found by ${by}.`);
  return found;
};
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/** Each bug in a process of its own. */
const everyBug = (): boolean => {
  const own = fileURLToPath(import.meta.url);
  const found = everyPlanted.map(({ name }) => {
    const args = [own, '--seeds', values.seeds, '--from', values.from, '--planted', name];
    const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, ...args], {
      encoding: 'utf8',
    });
    console.log(stdout.trim().split('\n').at(-1));
    return status === 0;
  });
  console.log(`${found.filter(Boolean).length} of ${found.length} planted bugs were found.`);
  return found.every(Boolean);
};

const named = everyPlanted.find(({ name }) => name === values.planted);
if (values.planted !== undefined && values.planted !== 'all' && !named) {
  throw new Error(`no such bug: ${values.planted}`);
}
const inLaw = plantedInLaws.find(({ name }) => name === values.planted);
const holds = () =>
  values.planted === 'all' ? everyBug() : inLaw ? brokenIn(inLaw) : simulate(named);
process.exitCode = (await holds()) ? 0 : 1;
