import type { Read } from '../../model/stored-schemas.ts';
import type { PollShapes, pollEvents, readPoll, readVote, voteEvents } from './stored.ts';

/** The poll as its journal makes it. Votes are not in it: each stands in its seat's item, so that voters never meet. */
export type Poll = ReturnType<typeof readPoll>;
export type PollEvent = Read<ReturnType<typeof pollEvents>>;

export type Ending = Read<PollShapes['ending']>;
export type Result = Read<PollShapes['result']>;

/** How it ended without a count, from the moment at which voting did; undefined where it is counted, or open. */
export const uncounted = ({ standing }: Poll): 'cancelled' | 'taken-back' | undefined => {
  const how = standing.is === 'closing' ? standing.how : standing.is;
  return how === 'cancelled' || how === 'taken-back' ? how : undefined;
};

/** One seat's vote on a poll, a record of its own. */
export type Vote = ReturnType<typeof readVote>;
export type VoteEvent = Read<ReturnType<typeof voteEvents>>;

export const mostOptions = 10;
export const longestText = 150;
/** A poll without a time closes then. */
export const closingTime = '17:00';
export const defaultDays = 5;
