import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const tool = (name: string) => join(root, 'node_modules/.bin', name);

/** What must hold before anything lands, cheapest first. `npm test` is the rest. */
const checks: readonly (readonly [string, ...string[]])[] = [
  [tool('biome'), 'ci', '--error-on-warnings', '.'],
  [tool('tsc'), '--noEmit', '--project', root],
  [tool('knip')],
  // That no pattern which meets what people type takes longer than its length says.
  [tool('vitest'), 'run', 'test/patterns.test.ts'],
];

for (const [command, ...args] of checks) {
  console.log(`> ${[command.slice(command.lastIndexOf('/') + 1), ...args].join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
console.log('All checks hold.');
