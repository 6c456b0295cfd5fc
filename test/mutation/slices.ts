/** What is changed by one small mutation after the other, and the tests that are to notice each. */
export interface Slice {
  readonly mutate: readonly string[];
  /** The tests beside the code; the simulator, the laws and the lists of every way find more. */
  readonly meet: readonly string[];
  /** Share of the mutants, in whole per cent, that these tests found when they were last counted; where they never were, it is only told. */
  readonly found?: number;
}

const poll = ['closing', 'tally', 'due', 'roll', 'waits', 'seats-merged', 'seats-filled', 'evolve'];

/** The files that send, decide rights, reckon time and close votes. */
export const slices: Readonly<Record<string, Slice>> = {
  sending: {
    mutate: ['core/outgoing/*.ts'],
    meet: ['outgoing', 'late', 'partnership'],
    found: 65,
  },
  votes: {
    mutate: poll.map((file) => `core/features/poll/${file}.ts`),
    meet: ['poll'],
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
    meet: ['partnership', 'person', 'general'],
  },
  time: {
    mutate: ['core/calendar/*.ts'],
    meet: ['calendar', 'meeting', 'review'],
  },
};
