import type { TallyOutcome } from '../../../counting/outcome.ts';
import { figure, listed, several } from './words.ts';

const RULES: Readonly<Record<TallyOutcome['method'], string>> = {
  motion: 'The motion is carried when more vote for it than against; abstentions do not count.',
  plurality: 'Each vote names one option; the most votes win.',
  approval: 'Each vote ticks any number of options; the most ticks win.',
  dots: 'Each vote spreads its points; the most points win.',
  score: 'Each vote scores the options; the highest sum of scores comes first.',
  borda:
    'A vote gives most points to its first option and fewer to each one below; the most points win.',
  positional: 'A vote gives points to its first ranks; the most points win.',
};

const UNITS: Readonly<Record<TallyOutcome['method'], string>> = {
  motion: 'vote',
  plurality: 'vote',
  approval: 'tick',
  dots: 'point',
  score: 'point',
  borda: 'point',
  positional: 'point',
};

const standings = (outcome: TallyOutcome): string[] =>
  outcome.ranking.map((group, index) => {
    const total = outcome.tally.get(group[0] ?? '') ?? 0;
    const each = group.length > 1 ? ' each' : '';
    return `${index + 1}. ${listed(group)}: ${several(total, UNITS[outcome.method])}${each}.`;
  });

const lead = (outcome: TallyOutcome): string[] => {
  if (outcome.winners.length === 0) return [];
  const names = listed(outcome.winners);
  const next = outcome.losses.reduce((most, loss) => {
    const votes = outcome.tally.get(loss.option) ?? 0;
    return Math.max(most, votes);
  }, 0);
  const least = Math.min(...outcome.winners.map((option) => outcome.tally.get(option) ?? 0));
  const wins = outcome.winners.length === 1 ? 'wins' : 'win';
  const ahead = least > next ? `, ${figure(least - next)} ahead of the next` : '';
  return [`${names} ${wins}${ahead}.`];
};

const onMotion = (outcome: TallyOutcome): string[] => {
  if (outcome.carried === undefined || outcome.state !== 'decided') return [];
  return [outcome.carried ? 'The motion is carried.' : 'The motion is not carried.'];
};

/** How a rule that adds up came out: the rule, the totals, the lead. */
export const explainTally = (outcome: TallyOutcome): string[] => [
  RULES[outcome.method],
  ...standings(outcome),
  ...(outcome.method === 'motion' ? onMotion(outcome) : lead(outcome)),
];
