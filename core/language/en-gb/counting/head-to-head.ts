import type { CondorcetOutcome, Matrix, SchulzeOutcome } from '../../../counting/outcome.ts';
import { figure, listed } from './words.ts';

const at = (matrix: Matrix, a: string, b: string): number => matrix.get(a)?.get(b) ?? 0;

const contests = (matrix: Matrix, option: string) =>
  [...matrix.keys()]
    .filter((other) => other !== option)
    .map((other) => ({ other, won: at(matrix, option, other), lost: at(matrix, other, option) }));

const closest = (matrix: Matrix, option: string): string[] => {
  const [first, ...rest] = contests(matrix, option);
  if (first === undefined) return [];
  const { other, won, lost } = rest.reduce(
    (a, b) => (Math.abs(b.won - b.lost) < Math.abs(a.won - a.lost) ? b : a),
    first,
  );
  return [`The closest contest of ${option} is with ${other}: ${figure(won)} to ${figure(lost)}.`];
};

const firstWords = (outcome: CondorcetOutcome | SchulzeOutcome): string[] => {
  const winner = outcome.condorcetWinner;
  if (winner !== null)
    return [
      `${winner} beats every other option head to head.`,
      ...closest(outcome.pairwise, winner),
    ];
  return ['No option beats every other head to head.'];
};

const byChains = (outcome: SchulzeOutcome): string[] => {
  const [leader] = [...outcome.winners, ...outcome.contenders];
  if (outcome.condorcetWinner !== null || leader === undefined) return [];
  const defeats = contests(outcome.pairwise, leader)
    .filter(({ won, lost }) => lost > won)
    .map(({ other, won, lost }) => `${other} (${figure(lost)} to ${figure(won)})`);
  const beaten = outcome.losses.flatMap(({ option, reason }) =>
    reason.code === 'beaten-by'
      ? [
          `${option} is behind ${reason.by}: the weakest link of the strongest chain of wins from ` +
            `${reason.by} to ${option} is ${figure(reason.there)}, and of the best chain back ${figure(reason.back)}.`,
        ]
      : [],
  );
  return [
    ...(defeats.length > 0 ? [`${leader} loses head to head to ${listed(defeats)}.`] : []),
    'So chains of wins are compared: a chain is as strong as its weakest win, and the option with the stronger chain to the other is ahead.',
    ...beaten,
  ];
};

/** Whether one option beats all; else how the chains of wins decide. */
export const explainHeadToHead = (outcome: CondorcetOutcome | SchulzeOutcome): string[] => {
  const rule =
    'Each vote ranks the options; every two options are compared by how many votes put one above the other.';
  if (outcome.method === 'condorcet') return [rule, ...firstWords(outcome)];
  const order = outcome.ranking.map((group) =>
    group.length > 1 ? `(${listed(group)})` : group[0],
  );
  return [
    rule,
    ...firstWords(outcome),
    ...byChains(outcome),
    `The order is ${order.join(', then ')}.`,
    ...(outcome.winners.length > 0
      ? [`${listed(outcome.winners)} ${outcome.winners.length === 1 ? 'wins' : 'win'}.`]
      : []),
  ];
};
