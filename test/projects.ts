/** Which tests need what: a file that no list names is `unit`. Files of `year`, `simulate`, `peers` and `apart` have a process each, the others one for many. */
export const projects = {
  /** What plays the demonstration's year: in a browser, and by the clock alone with each function's rights. */
  year: ['test/peers/year.test.ts', 'test/infra/local/demo.test.ts'],
  /** The bot whole, over histories in which much goes wrong. */
  simulate: ['test/simulator/histories-*.test.ts'],
  /** Against programs that others wrote: a browser, the Agents Playground, emulate. */
  peers: ['test/peers/**/*.test.ts', 'test/adapters/slack/emulate.test.ts'],
  /** Through the laptop's servers, on both platforms. */
  journeys: ['test/journeys/**/*.test.ts'],
  /** What replaces modules, settings or the machine's chance, or watches how a process begins and ends. */
  apart: [
    'test/functions/door.test.ts',
    'test/functions/entry.test.ts',
    'test/infra/aws/queue-bundled.test.ts',
    'test/infra/aws/setup/**/*.test.ts',
    'test/infra/aws/slack-answers.test.ts',
    'test/infra/aws/teams-answers.test.ts',
    'test/infra/local/engine.test.ts',
    'test/infra/local/process.test.ts',
  ],
  /** Bundles, the CDK app, the functions, and the programs that a person starts. */
  infra: [
    'test/infra/**/*.test.ts',
    'test/functions/**/*.test.ts',
    'test/bench/**/*.test.ts',
    'test/core/count/recount.test.ts',
  ],
  /** On a real database. */
  contract: [
    'test/contract/**/*.test.ts',
    'test/adapters/dynamodb/**/*.test.ts',
    'test/capacity.test.ts',
    'test/largest.test.ts',
    'test/adapters/consents.test.ts',
    'test/adapters/tokens.test.ts',
    'test/lines/unchanged.test.ts',
    'test/core/action/at-once.test.ts',
    'test/core/altered.test.ts',
    'test/core/altered-laws.test.ts',
    'test/core/outgoing/deliver.test.ts',
    'test/core/outgoing/refused-change.test.ts',
    'test/core/person/home-cost.test.ts',
    'test/core/poll/cost.test.ts',
    'test/core/poll/rush.test.ts',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
