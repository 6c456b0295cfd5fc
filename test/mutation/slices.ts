/** What is changed by one small mutation after the other, and the tests that are to notice each. */
export interface Slice {
  readonly mutate: readonly string[];
  /** The tests beside the code, by their files below `test/`; the simulator and long laws find more. */
  readonly meet: readonly string[];
  /** Share of the mutants, in whole per cent, that these tests found when they were last counted; where they never were, it is only told. */
  readonly found?: number;
}

const core = (...folders: readonly string[]) => folders.map((folder) => `core/${folder}/*.test.ts`);

const poll = ['closing', 'tally', 'due', 'roll', 'waits', 'seats-merged', 'seats-filled', 'evolve'];

/** The files that send, decide rights, reckon time and close votes. */
export const slices: Readonly<Record<string, Slice>> = {
  sending: {
    mutate: ['core/outgoing/*.ts'],
    meet: core('outgoing', 'late', 'partnership'),
    found: 65,
  },
  votes: {
    mutate: poll.map((file) => `core/features/poll/${file}.ts`),
    meet: core('poll'),
    found: 80,
  },
  rights: {
    mutate: [
      'core/incoming/admit.ts',
      'core/subject/standing.ts',
      'core/model/rights.ts',
      'core/subject/require.ts',
      'core/engine/forbidden.ts',
    ],
    meet: core('partnership', 'person', 'general'),
    found: 67,
  },
  time: {
    // The days of bank holidays are made from the library, and compared with it.
    mutate: ['core/calendar/!(bank-holidays).ts'],
    meet: core('calendar', 'language', 'meeting', 'review'),
    found: 84,
  },
};
