import type {
  AlternativeVoteOutcome,
  Round,
  ScottishStvOutcome,
  Stage,
} from '../../../counting/outcome.ts';
import { fiveDecimals } from '../../../counting/papers.ts';
import { decimalFigure, figure, listed, several, votesFigure } from './words.ts';

const inOrder = (tally: ReadonlyMap<string, number>): [string, number][] =>
  [...tally].sort((a, b) => b[1] - a[1]);

const roundSentence = (round: Round, index: number): string => {
  const active = [...round.tally.values()].reduce((sum, votes) => sum + votes, 0);
  const votes = inOrder(round.tally).map(([option, count]) => `${option} ${figure(count)}`);
  const standing = `Round ${index + 1}: ${votes.join(', ')}.`;
  const [winner] = round.elected;
  if (winner !== undefined)
    return `${standing} ${winner} has more than half of the ${several(active, 'vote')} still in the count.`;
  if (round.eliminated.length === 0) return `${standing} The two are level in every round.`;
  const out = listed(round.eliminated);
  return round.eliminated.length === 1
    ? `${standing} ${out} goes out, and those votes pass to their next options.`
    : `${standing} ${out} together cannot reach the next option and go out; their votes pass on.`;
};

/** The alternative vote, round by round. */
export const explainRounds = (outcome: AlternativeVoteOutcome): string[] => [
  'Each vote counts for its highest option still in the count; round by round the lowest goes out until one has more than half.',
  ...outcome.rounds.map(roundSentence),
  ...(outcome.winners.length > 0 ? [`${listed(outcome.winners)} wins.`] : []),
];

const transfers = (stage: Stage, before: Stage | undefined): string => {
  const gains = inOrder(stage.received).map(
    ([option, votes]) => `${votesFigure(votes)} to ${option}`,
  );
  const lost = stage.nonTransferable - (before?.nonTransferable ?? 0);
  const parts = [...gains, ...(lost > 0 ? [`${votesFigure(lost)} not transferable`] : [])];
  return parts.length > 0 ? `: ${parts.join(', ')}.` : '; no vote moves.';
};

const stageSentence = (stages: readonly Stage[], stage: Stage, index: number): string => {
  const before = stages[index - 1];
  const number = `Stage ${index + 1}: `;
  const elected = stage.elected.length > 0 ? ` Elected: ${listed(stage.elected)}.` : '';
  const option = stage.option ?? '';
  if (stage.action === 'first-preferences') {
    const firsts = inOrder(stage.votes).map(([name, votes]) => `${name} ${votesFigure(votes)}`);
    return `${number}first preferences are ${firsts.join(', ')}.${elected}`;
  }
  const moved = transfers(stage, before);
  if (stage.action === 'surplus')
    return `${number}the surplus of ${option}, ${votesFigure(stage.surplus ?? 0)}, passes on${moved}${elected}`;
  const votes = votesFigure(before?.votes.get(option) ?? 0);
  return `${number}${option} is excluded with ${votes}, the fewest${moved}${elected}`;
};

/** Scottish STV, stage by stage, to five decimals. */
export const explainStages = (outcome: ScottishStvOutcome): string[] => [
  `${several(outcome.turnout.valid, 'valid vote')} for ${several(outcome.seats, 'place')}: the quota is ${figure(outcome.quota)}, ` +
    'the fewest votes that only so many options can reach.',
  'An option at the quota is elected and what it has above it passes on, at a part of each vote; when nothing is above the quota the lowest is excluded.',
  ...outcome.stages.map((stage, index) => stageSentence(outcome.stages, stage, index)),
  ...(outcome.winners.length > 0 ? [`Elected, in this order: ${listed(outcome.winners)}.`] : []),
  ...outcome.losses.flatMap(({ option, reason }) =>
    reason.code === 'seats-full' && reason.votes !== fiveDecimals(0)
      ? [`${option} still had ${decimalFigure(reason.votes)} when the last place was filled.`]
      : [],
  ),
];
