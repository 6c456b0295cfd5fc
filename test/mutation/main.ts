import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Slice, slices } from './slices.ts';

const tester = fileURLToPath(
  new URL('node_modules/@stryker-mutator/core/bin/stryker.js', import.meta.url),
);
const config = fileURLToPath(new URL('stryker.config.json', import.meta.url));
const kept = '.data/mutation';

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { status: string }[] }>>;
}

/** How many of a slice's mutants its tests found, in per cent; what was found before is not tried again. */
const scoreOf = (name: string, { mutate, meet }: Slice): number => {
  const args = ['run', config, '--mutate', mutate.join(), '--incremental'];
  const { status } = spawnSync(
    process.execPath,
    [tester, ...args, '--incrementalFile', `${kept}/${name}-known.json`],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        MUTANTS_MEET: meet.map((files) => `test/${files}`).join(';'),
      },
    },
  );
  if (status !== 0) throw new Error(`the mutation tester ended with ${status}`);
  const { files } = JSON.parse(readFileSync(`${kept}/report.json`, 'utf8')) as Report;
  const all = Object.values(files).flatMap(({ mutants }) => mutants.map((one) => one.status));
  const counts = (...these: readonly string[]) => all.filter((one) => these.includes(one)).length;
  const found = counts('Killed', 'Timeout');
  const score = (100 * found) / (found + counts('Survived', 'NoCoverage'));
  console.log(`${name}: ${score.toFixed(1)} % of ${all.length} mutants found.`);
  return score;
};

mkdirSync(kept, { recursive: true });
const [only] = process.argv.slice(2);
const chosen = Object.entries(slices).filter(([name]) => !only || name === only);
if (chosen.length === 0) throw new Error(`no such slice: ${only}`);
const fallen = chosen.filter(([name, slice]) => scoreOf(name, slice) < (slice.found ?? 0));
for (const [name, { found }] of fallen) console.error(`${name} has fallen below ${found} %.`);
process.exitCode = fallen.length > 0 ? 1 : 0;
