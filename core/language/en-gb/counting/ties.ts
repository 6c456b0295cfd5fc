import type { Tie } from '../../../counting/outcome.ts';
import { listed } from './words.ts';

const OVER = {
  place: 'the last place',
  surplus: 'whose surplus goes first',
  exclusion: 'who is excluded',
  project: 'the next project',
} as const;

const ended = ({ end, chosen }: Tie): string => {
  const to = listed(chosen);
  switch (end) {
    case 'supporters':
      return `more supporters put ${to} ahead`;
    case 'top-scores':
      return `more top scores put ${to} ahead`;
    case 'first-places':
      return `more first places put ${to} ahead`;
    case 'earlier-stage':
      return `the most recent earlier stage at which they differed decides it: ${to}`;
    case 'lowest-cost':
      return `the lowest cost decides it: ${to}`;
    case 'most-votes':
      return `the most votes decide it: ${to}`;
    case 'casting-vote':
      return `the chair's casting vote decides it: ${to}`;
    case 'lot':
      return `the lot, fixed before the poll opened, decides it: ${to}`;
    case 'awaiting-casting-vote':
      return "it waits for the chair's casting vote";
    case 'awaiting-lot':
      return chosen.length === 0
        ? 'it waits for the lot'
        : `it waits for the lot; for now the order of the options stands in: ${to}`;
  }
};

/** One sentence for a tie: between whom, over what, and how it ended or what it waits for. */
export const tieSentence = (tie: Tie): string => {
  const narrowed = tie.narrowed === true ? ' (an earlier stage left only some of them level)' : '';
  return `${listed(tie.between)} are level over ${OVER[tie.over]}${narrowed}; ${ended(tie)}.`;
};
