import { readAction } from '../features/action/reads/read-action.ts';
import { alone, readAway, readHelp } from '../features/general/reads.ts';
import { readMeeting } from '../features/meeting/reads/read-meeting.ts';
import { readPartnership } from '../features/partnership/reads/partnership.ts';
import { readPoll } from '../features/poll/reads/read-poll.ts';
import { readReview } from '../features/review/reads/review.ts';
import type { NounReader } from './reading.ts';
import type { Noun } from './words.ts';

/** One reader a noun. */
export const readers: Readonly<Record<Noun, NounReader>> = {
  action: readAction,
  meeting: readMeeting,
  poll: readPoll,
  review: readReview,
  partnership: readPartnership,
  help: readHelp,
  mine: alone({ ask: 'mine' }),
  undo: alone({ ask: 'undo' }),
  away: readAway,
};
/** Nouns that stand alone: nothing, or very little, follows them. */
export const standsAlone: ReadonlySet<Noun> = new Set(['help', 'mine', 'undo', 'away']);
