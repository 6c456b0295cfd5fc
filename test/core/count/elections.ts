import type {
  Approval,
  Cast,
  Choice,
  Election,
  Marks,
  Points,
  Ranking,
  Scores,
} from '../../../core/counting/election.ts';
import { fraction, whole } from '../../../core/counting/fraction.ts';
import fc from '../../support/fast-check.ts';

export const NAMES = ['Park', 'Library', 'Crossing', 'Garden', 'Lights'] as const;

const votes = fc.integer({ min: 1, max: 5 });
const casts = <Ballot>(ballot: fc.Arbitrary<Ballot>): fc.Arbitrary<Cast<Ballot>[]> =>
  fc.array(fc.record({ ballot, votes }), { maxLength: 9 });

/** Options cut into ranks at random: partial, with equals. */
export const ranking = (options: readonly string[]): fc.Arbitrary<Ranking> =>
  fc
    .tuple(
      fc.shuffledSubarray([...options]),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    )
    .map(([order, joins]) => {
      const ranks: string[][] = [];
      order.forEach((option, index) => {
        const last = ranks.at(-1);
        if (last !== undefined && joins[index] === true && index % 2 === 1) last.push(option);
        else ranks.push([option]);
      });
      return { ranking: ranks.map((rank) => (rank.length === 1 ? (rank[0] ?? '') : rank)) };
    });

export const strictRanking = (options: readonly string[]): fc.Arbitrary<Ranking> =>
  fc
    .shuffledSubarray([...options], { minLength: options.length })
    .map((order) => ({ ranking: order }));

const choice = (options: readonly string[]): fc.Arbitrary<Choice> =>
  fc.record({ choice: fc.option(fc.constantFrom(...options), { nil: null }) });
const approval = (options: readonly string[]): fc.Arbitrary<Approval> =>
  fc.record({ approve: fc.shuffledSubarray([...options]) });
const numbers = (options: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...options), fc.integer({ min: 0, max: 5 }), { maxKeys: 4 });
const points = (options: readonly string[]): fc.Arbitrary<Points> =>
  fc.record({ points: numbers(options) });
const scores = (options: readonly string[]): fc.Arbitrary<Scores> =>
  fc.record({ scores: numbers(options) });
/** Marks with gaps, over-votes and repeats. */
const marks = (options: readonly string[]): fc.Arbitrary<Marks> =>
  fc.record({ marks: fc.array(fc.subarray([...options], { maxLength: 2 }), { maxLength: 5 }) });

const optionLists = fc.integer({ min: 2, max: 5 }).map((size) => NAMES.slice(0, size));
const ties = { by: 'lot' } as const;

export const rankedElections = (ballot = ranking) =>
  optionLists.chain((options) =>
    fc.record({ options: fc.constant(options), ballots: casts(ballot(options)) }),
  );

const money = (options: readonly string[]) => ({
  budget: fc.integer({ min: 0, max: 60 }).map((pounds) => whole(pounds)),
  costs: fc
    .array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 5 })
    .map((costs) => new Map(options.map((option, index) => [option, whole(costs[index] ?? 1)]))),
});

export const equalSharesElections = optionLists.chain((options) =>
  fc.record({
    method: fc.constant('equal-shares' as const),
    options: fc.constant(options),
    ties: fc.constant(ties),
    ...money(options),
    utility: fc.constantFrom('cost' as const, 'cardinality' as const),
    completion: fc.constantFrom(
      'none' as const,
      'add1' as const,
      'add1u' as const,
      'seq-phragmen' as const,
    ),
    increment: fc.constantFrom(whole(1), fraction(1n, 3n)),
    stopWhenExhaustive: fc.boolean(),
    integralStart: fc.boolean(),
    votesAre: fc.constantFrom('supporters' as const, 'points' as const),
    ballots: fc.oneof(casts(approval(options)), casts(points(options))),
  }),
);

/** Any election by any rule; the ballots of the kind that the rule counts. */
export const elections: fc.Arbitrary<Election> = optionLists.chain(
  (options): fc.Arbitrary<Election> => {
    const base = { options: fc.constant(options), ties: fc.constant(ties) };
    const places = { ...base, seats: fc.integer({ min: 1, max: 3 }) };
    const is = <Method extends string>(method: Method) => ({ method: fc.constant(method) });
    const ranked = { ballots: casts(ranking(options)) };
    const unranked = fc.constantFrom('tied-last' as const, 'ignored' as const);
    return fc.oneof(
      fc.record({
        ...is('motion'),
        ...base,
        for: fc.constant(options[0] ?? ''),
        against: fc.constant(options[1] ?? ''),
        ballots: casts(choice(options)),
      }),
      fc.record({ ...is('plurality'), ...places, ballots: casts(choice(options)) }),
      fc.record({ ...is('approval'), ...places, ballots: casts(approval(options)) }),
      fc.record({
        ...is('dots'),
        ...places,
        limits: fc.constantFrom({}, { points: 10, maxPer: 4, minOptions: 2 }),
        ballots: casts(points(options)),
      }),
      fc.record({
        ...is('score'),
        ...places,
        range: fc.constant([0, 5] as const),
        ballots: casts(scores(options)),
      }),
      fc.record({
        ...is('borda'),
        ...places,
        ...ranked,
        last: fc.constantFrom(0 as const, 1 as const),
        unranked: fc.constantFrom('average' as const, 'zero' as const),
      }),
      fc.record({ ...is('condorcet'), ...base, ...ranked, unranked }),
      fc.record({
        ...is('schulze'),
        ...places,
        ...ranked,
        unranked,
        strength: fc.constantFrom('winning-votes' as const, 'margins' as const),
      }),
      fc.record({
        ...is('alternative-vote'),
        ...base,
        batchElimination: fc.boolean(),
        rules: fc.record({
          overvote: fc.constantFrom(
            'exhaustImmediately' as const,
            'alwaysSkipToNextRank' as const,
            'exhaustIfMultipleContinuing' as const,
          ),
          duplicate: fc.constantFrom('skip' as const, 'exhaust' as const),
          maxSkippedRanks: fc.integer({ min: 0, max: 5 }),
        }),
        ballots: casts(marks(options)),
      }),
      fc.record({ ...is('scottish-stv'), ...places, ...ranked }),
      equalSharesElections,
      fc.record({
        ...is('greedy'),
        ...base,
        ...money(options),
        measure: fc.constantFrom('votes' as const, 'votes-per-cost' as const),
        skipUnaffordable: fc.boolean(),
        ballots: casts(points(options)),
      }),
    );
  },
);

export const schulzeOf = (
  options: readonly string[],
  ballots: readonly Cast<Ranking>[],
  strength: 'winning-votes' | 'margins' = 'winning-votes',
) =>
  ({
    method: 'schulze',
    options,
    ties,
    seats: 1,
    strength,
    unranked: 'tied-last',
    ballots,
  }) as const;
