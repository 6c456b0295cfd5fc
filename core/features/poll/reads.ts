import type { Reads } from '../../language/grammar.ts';
import type { Line } from '../../language/line.ts';
import { say } from '../../language/saying.ts';
import { pollLetter } from './letter.ts';
import {
  optionUnderPoll,
  readOfPoll,
  readPoll,
  readUnderPoll,
  readVote,
} from './reads/read-poll.ts';

const mayBeTitle = ({ plain }: Line): boolean => /["?]/.test(plain);

/** How lines about polls are read. */
export const pollReads: Reads = {
  nouns: [
    {
      words: ['poll'],
      read: readPoll,
      slash: { says: say('slash.poll', {}), hint: say('slash.poll.hint', {}) },
      listed: true,
      mayBeTitle,
      letters: [pollLetter],
    },
    {
      words: ['vote'],
      read: readVote,
      slash: { says: say('slash.vote', {}), hint: say('slash.vote.hint', {}) },
      listed: true,
      mayBeTitle,
    },
  ],
  makes: ['poll.create'],
  stages: { named: readOfPoll, under: readUnderPoll, last: optionUnderPoll },
  within: ({ pollsOpen }, partnership) =>
    pollsOpen ? { pollsOpen: pollsOpen.filter((open) => open.partnership === partnership) } : {},
};
