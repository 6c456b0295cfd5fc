import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** The most stations within the way in, and the most crossings from file to file inside core; lowered as the way gets shorter. */
const most = { stations: 11, crossingsInCore: 260 };

it('a typed action goes no longer way than before until it is answered (npm run trace)', () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'trace.ts'), '--json'],
    { encoding: 'utf8' },
  );
  if (stdout === '') throw new Error(stderr);
  const { stations, crossingsInCore } = JSON.parse(stdout) as {
    stations: string[];
    crossingsInCore: number;
  };
  expect(stations[0]).toBe('core/handle.ts');
  expect(stations.length).toBeLessThanOrEqual(most.stations);
  expect(crossingsInCore).toBeGreaterThan(0);
  expect(crossingsInCore).toBeLessThanOrEqual(most.crossingsInCore);
});
