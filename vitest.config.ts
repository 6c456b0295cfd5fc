import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { projects } from './test/projects.ts';
import { planting } from './test/simulator/planting.ts';

/** The projects in the order in which they begin: the long files first, so that the workers end together. */
const inTurn: readonly string[] = [...Object.keys(projects), 'unit'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turn = ({ project }: TestSpecification) => inTurn.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => turn(a) - turn(b));
  }
}

/** One process for many files: what they bring in is loaded once. */
const shared = { pool: 'threads', isolate: false } as const;
const together: readonly string[] = ['peers', 'journeys', 'contract', 'infra'];

/** A file belongs to the first project that names it; `unit` has what none names. */
const named = Object.entries(projects).map(([name, include], index, all) => ({
  extends: true as const,
  test: {
    name,
    ...(together.includes(name) ? shared : {}),
    ...(name === 'peers' ? { globalSetup: 'test/support/played.ts' } : {}),
    include: [...include],
    exclude: all.slice(0, index).flatMap(([, before]) => before),
  },
}));
const unit = {
  extends: true as const,
  test: {
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: Object.values(projects).flat(),
    ...shared,
  },
};

// A test that has not ended by then hangs; one that works for longer says so beside itself. More cases take longer.
const patience = 30_000 * Number(process.env.LAWS_TIMES || 1);

export default defineConfig({
  plugins: planting(process.env.PLANTED),
  test: {
    projects: [...named, unit],
    maxWorkers: 2,
    setupFiles: ['test/support/journals/after-each.ts'],
    sequence: { sequencer: LongFirst },
    testTimeout: patience,
    hookTimeout: patience,
    reporters: ['default'],
  },
});
