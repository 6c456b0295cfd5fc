import type { Outcome, Turnout } from '../../counting/outcome.ts';
import { explainGreedy, explainShares } from './counting/funding.ts';
import { explainHeadToHead } from './counting/head-to-head.ts';
import { explainRounds, explainStages } from './counting/rounds.ts';
import { explainTally } from './counting/tallies.ts';
import { tieSentence } from './counting/ties.ts';
import { listed, several } from './counting/words.ts';

const turnoutSentence = ({ cast, blank, void: spoilt }: Turnout): string => {
  const parts = [
    ...(blank > 0 ? [`${several(blank, 'blank')} as abstention`] : []),
    ...(spoilt > 0 ? [`${several(spoilt, 'vote')} void against the rules`] : []),
  ];
  const besides = parts.length > 0 ? `, among them ${listed(parts)}` : '';
  return `${several(cast, 'vote')} cast${besides}.`;
};

const course = (outcome: Outcome): string[] => {
  switch (outcome.method) {
    case 'condorcet':
    case 'schulze':
      return explainHeadToHead(outcome);
    case 'alternative-vote':
      return explainRounds(outcome);
    case 'scottish-stv':
      return explainStages(outcome);
    case 'equal-shares':
      return explainShares(outcome);
    case 'greedy':
      return explainGreedy(outcome);
    default:
      return explainTally(outcome);
  }
};

const waits = ({ state, contenders, open }: Outcome): string[] => {
  if (contenders.length === 0)
    return state === 'lot-required'
      ? ['Provisional: a lot has still to be drawn, and another draw may change this.']
      : [];
  const what = state === 'awaiting-casting-vote' ? "the chair's casting vote" : 'the lot';
  const places = open === 1 ? 'the place' : `${open} places`;
  return [`Not decided yet: ${listed(contenders)} are level, and ${what} must give ${places}.`];
};

/**
 * An outcome in plain sentences, in the order of the count: who voted, the rule, what happened round
 * by round, each tie and how it ended. Neutral text, no markup.
 */
export const explain = (outcome: Outcome): readonly string[] => {
  const turnout = turnoutSentence(outcome.turnout);
  if (outcome.state === 'no-votes')
    return [turnout, 'Nobody has voted for anything, so nothing is decided.'];
  return [turnout, ...course(outcome), ...outcome.ties.map(tieSentence), ...waits(outcome)];
};
