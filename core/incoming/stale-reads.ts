import type { Ask } from '../features/shapes.ts';
import type { PartnershipId } from '../model/ids.ts';
import type { Request } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * Whether it is about the asker's own seat, in a poll or meeting that it names: then it writes that seat's item, under
 * the version that was read of it, and nothing else. An answer says for which round it is, or it is for the newest.
 */
export const isOfOwnSeat = (ask: Ask): boolean => {
  switch (ask.ask) {
    case 'poll.vote':
      return ask.for === undefined;
    case 'poll.take-back':
      return true;
    case 'meeting.attend':
    case 'meeting.apologies':
      return ask.for === undefined && ask.ref !== undefined && ask.round !== undefined;
    default:
      return false;
  }
};

/** "vote P-5 2": a line that can hardly mean anything else. */
const typedVote = /^\s*\/?(?:poll\s+)?vote\s+p-?\d+\s+\S/i;

/** Whether a request is worth a first round over late reads: most of those that pass here end with it. */
export const mayReadStale = ({ input }: Request): boolean =>
  (input.kind === 'pressed' && isOfOwnSeat(input.ask)) ||
  (input.kind === 'typed' && typedVote.test(input.typed.text));

/** The partnership that a pressed button names; the others of the channel need not be read for it. */
export const namedBy = ({ input }: Request): PartnershipId | undefined =>
  input.kind === 'pressed' && 'in' in input.ask ? (input.ask.in as PartnershipId) : undefined;

/**
 * The same world read for half the price: every row and record as it was some moments ago. Fit for one round that ends
 * with its commit or tells nobody anything (docs/decisions/006).
 */
export const withStaleReads = (ports: Ports): Ports => ({
  ...ports,
  late: true,
  store: {
    ...ports.store,
    frontDoor: (asked) => ports.store.frontDoor({ ...asked, stale: true }),
    load: (programme, ids) => ports.store.load(programme, ids, { stale: true }),
  },
});
