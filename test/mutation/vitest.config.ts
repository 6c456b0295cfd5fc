import { defineConfig } from 'vitest/config';

/** Played long, or on a real database: what only they find would take hours here. */
const long = [
  'test/core/**/laws.test.ts',
  'test/core/language/dates-every-day.test.ts',
  'test/core/**/years.test.ts',
  'test/core/poll/rush.test.ts',
  'test/core/outgoing/deliver.test.ts',
  'test/core/outgoing/refused-change.test.ts',
];

export default defineConfig({
  test: {
    name: 'mutation',
    include: (process.env.MUTANTS_MEET ?? '').split(';'),
    exclude: long,
    pool: 'threads',
    isolate: false,
    setupFiles: ['test/support/journals/after-each.ts'],
    testTimeout: 30_000,
  },
});
