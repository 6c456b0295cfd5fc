import { defined } from '../../lib/defined.ts';
import {
  type At,
  inNumbers,
  type PartnershipId,
  partnershipOf,
  type RecordId,
} from '../../model/ids.ts';
import type { Found, Kind } from '../../model/kind.ts';
import { evolvePoll, evolveVote } from './evolve.ts';
import { pollLetter } from './letter.ts';
import type { Poll, PollEvent, Vote, VoteEvent } from './poll.ts';
import { pollState, readPoll, readVote, voteState } from './stored.ts';
/** The polls of a partnership in which people can vote, by their closing. */
export const openPolls = (partnership: PartnershipId): string => `polls/${partnership}`;

/** When a poll next wants attention: at its closing, and while it is being closed at once. */
const wakeOf = ({ standing, closes }: Poll): At | undefined => {
  if (standing.is === 'open') return closes;
  return standing.is === 'closing' ? standing.at : undefined;
};

const found = (poll: Poll, id: RecordId): Found => {
  const partnership = partnershipOf(id);
  const listed = partnership !== undefined && poll.standing.is === 'open';
  return defined({
    due: wakeOf(poll),
    list: listed
      ? { group: openPolls(partnership), order: `${poll.closes}/${inNumbers(id)}` }
      : undefined,
  });
};

/** How polls live. */
export const pollKind: Kind<Poll, PollEvent> = {
  kind: 'poll',
  state: pollState,
  read: readPoll,
  evolve: evolvePoll,
  found,
  letter: pollLetter,
  shownIn: (shows) => shows !== 'nothing',
};
/** How the vote of one seat lives: found by its name alone. */
export const voteKind: Kind<Vote, VoteEvent> = {
  kind: 'vote',
  state: voteState,
  read: readVote,
  evolve: evolveVote,
  found: () => ({}),
  ofSeat: true,
  isDeed: true,
  isFoundWithoutHint: () => true,
};
