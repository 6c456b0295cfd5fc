import type {
  EqualSharesOutcome,
  GreedyOutcome,
  Loss,
  Purchase,
} from '../../../counting/outcome.ts';
import { amount, figure, listed, several } from './words.ts';

const purchaseSentence = (purchase: Purchase, index: number): string => {
  const { project, cost, cap, effectiveVotes, supporters, paidLess } = purchase;
  if (effectiveVotes === null) return `${index + 1}. ${project} costs nothing and is funded.`;
  const less =
    paidLess > 0 ? `; ${several(paidLess, 'vote')} had less left and paid all of it` : '';
  return (
    `${index + 1}. ${project} costs ${amount(cost)}. ${several(supporters, 'vote')} back it and pay ` +
    `${amount(cap)} each${less}. That is worth ${amount(effectiveVotes)} effective votes, the most of what could be paid for.`
  );
};

const lossSentence = ({ option, reason }: Loss): string => {
  switch (reason.code) {
    case 'no-support':
      return `${option} is not funded: nobody backs it.`;
    case 'no-utility':
      return `${option} is not bought: it costs nothing, so there is nothing to pay for.`;
    case 'does-not-fit':
      return `${option} is not funded: it costs ${amount(reason.cost)} and ${amount(reason.left)} was left.`;
    case 'supporters-money': {
      const spent = reason.spentOn.length > 0 ? `, after paying for ${listed(reason.spentOn)}` : '';
      return `${option} is not funded: those who back it have ${amount(reason.money)} left of the ${amount(reason.cost)} it costs${spent}.`;
    }
    default:
      return `${option} is not funded.`;
  }
};

const STOPS: Readonly<Record<EqualSharesOutcome['stopped'], string>> = {
  'single-run': '',
  'all-fit': 'Every project that anybody backs fits the budget, so all are funded.',
  exhaustive: 'The share was raised until nothing else would fit the budget.',
  'next-overspends': 'The share was raised until the next step would have overspent the budget.',
};

const total = (outcome: EqualSharesOutcome | GreedyOutcome): string =>
  `${listed(outcome.order)} ${outcome.order.length === 1 ? 'is' : 'are'} funded: ${amount(outcome.totalCost)} of ${amount(outcome.budget)}.`;

const added = ({ settings, addedByCompletion }: EqualSharesOutcome): string[] => {
  if (addedByCompletion.length === 0) return [];
  const how = settings.completion === 'add1u' ? 'by votes' : 'by the rule of Phragmén';
  return [`With the money left, ${listed(addedByCompletion)} came in addition, ${how}.`];
};

/** Equal Shares, purchase by purchase, and the one reason for each project that is not funded. */
export const explainShares = (outcome: EqualSharesOutcome): string[] => {
  const raised =
    outcome.runs > 1
      ? `, after ${several(outcome.runs - 1, 're-run')} in steps of ${amount(outcome.settings.increment)}`
      : '';
  return [
    `Every vote has an equal share of the money: ${amount(outcome.perVoter)}${raised}. A project is paid for by those who back it, all alike as far as their shares go; the one with the most effective votes is bought next.`,
    ...(STOPS[outcome.stopped] === '' ? [] : [STOPS[outcome.stopped]]),
    ...outcome.purchases.map(purchaseSentence),
    ...added(outcome),
    total(outcome),
    ...outcome.losses.map(lossSentence),
  ];
};

/** Greedy funding, project by project. */
export const explainGreedy = (outcome: GreedyOutcome): string[] => [
  'The projects are taken by their votes, skipping what no longer fits the money left.',
  ...outcome.order.map(
    (project, index) => `${index + 1}. ${project}: ${figure(outcome.tally.get(project) ?? 0)}.`,
  ),
  total(outcome),
  ...outcome.losses.map(lossSentence),
];
