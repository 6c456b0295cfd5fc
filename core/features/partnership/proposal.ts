import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import { digestAfter } from './digest.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';

type Proposed = NonNullable<Partnership['proposed']>;
type Of<Name extends PartnershipEvent['event']> = Extract<PartnershipEvent, { event: Name }>;
export type ProposalEvent = Of<
  | 'PartnershipProposed'
  | 'KeysAsked'
  | 'KeyTurned'
  | 'KeyRefused'
  | 'KeysAskedAnew'
  | 'PartnershipOpened'
>;

/** What was said counts no longer: both are asked again. */
const anew = ({ refused: _, ...proposed }: Proposed): Proposed => ({
  ...proposed,
  turn: proposed.turn + 1,
  turned: [],
});

/** What becomes of a partnership that is not open yet. */
export const proposalAfter = (
  { proposed, ...state }: Partnership,
  event: ProposalEvent,
  trace: Trace,
): Partnership => {
  if (event.event === 'PartnershipProposed')
    return { ...state, proposed: { ...touch(trace), turn: 1, turned: [] } };
  if (!proposed) return state;
  switch (event.event) {
    case 'KeysAsked':
      return { ...state, proposed: { ...proposed, asked: event.turn } };
    case 'KeyTurned': {
      const turned = [...proposed.turned, { ...touch(trace), key: event.key }];
      return { ...state, proposed: { ...proposed, turned } };
    }
    case 'KeyRefused': {
      const refused = { ...touch(trace), key: event.key, reason: event.reason };
      return { ...state, proposed: { ...proposed, turned: [], refused } };
    }
    case 'KeysAskedAnew':
      return { ...state, proposed: anew(proposed) };
    case 'PartnershipOpened':
      // Digests of the time before are not made up for.
      return {
        ...state,
        nextDigest: digestAfter(trace.at, state.zone, state.nation),
        phase: { ...touch(trace), is: 'groundwork' },
      };
  }
};

/** What the holders of the keys say yes or no to. */
const whatIsAsked = ({ name, area, sort, since, chair, stopped }: Partnership): string =>
  JSON.stringify([name, area ?? '', sort ?? '', since, chair ?? '', stopped?.is === 'closed']);

/** With any change of what was asked neither key counts any longer, whichever command made it (rules: Two keys). */
export const askedAnew = (before: Partnership, after: Partnership): Partnership =>
  before.proposed && after.proposed && whatIsAsked(before) !== whatIsAsked(after)
    ? { ...after, proposed: anew(after.proposed) }
    : after;
