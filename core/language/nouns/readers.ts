import { readAction } from '../action/read-action.ts';
import { readMeeting } from '../meeting/read-meeting.ts';
import { readPoll } from '../poll/read-poll.ts';
import type { NounReader } from '../reading.ts';
import type { Noun } from '../words.ts';
import { alone, readAway, readHelp } from './general.ts';
import { readPartnership } from './partnership.ts';
import { readReview } from './review.ts';

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
