import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Needs } from '../../../model/context.ts';
import type { Reply } from '../../../model/offer.ts';
import type { Asked, Done, Refused } from '../../../model/outcome.ts';
import type { Stop, Stops } from '../../../model/stops.ts';
import { isStopped } from '../../../subject/stopped.ts';
import { offers } from '../offers.ts';
import type { ReviewEvent, Verdict } from '../review.ts';
import { type About, did } from './about.ts';

/** What an answer of "pause" or "close it" is asked about first: until when, or with what is open now; undefined for the others. */
export const askedFirst = (
  stops: Stops,
  { context, loaded, thing }: About<unknown>,
  verdict: Verdict,
): Asked | undefined => {
  const on = {
    ask: 'review.answer',
    in: thing.in,
    ref: thing.ref,
    ...defined({ seen: thing.seen }),
  } as const;
  const pause = { ...on, verdict: 'pause' } as const;
  if (verdict === 'close') {
    const close = { ...on, verdict, closes: true } as const;
    return stops.closeAsked(context, loaded, { close, pause });
  }
  if (verdict !== 'pause') return undefined;
  return stops.untilAsked(context, { pause: (until) => ({ ...pause, until }), review: thing.ref });
};

/** The partnership closed, paused or going on by this answer; undefined where it changes nothing. */
export const following = (
  stops: Stops,
  { context, loaded, review, partnership }: About<unknown>,
  { verdict, until }: { readonly verdict: Verdict; readonly until?: string | undefined },
): Stop | Refused | undefined => {
  if (verdict === 'close') return stops.close(context, loaded);
  if (verdict === 'pause') {
    return until === undefined ? undefined : stops.pause(context, loaded, until);
  }
  // Whoever had said "pause" and says "keep on" now means it to go on.
  return review.said.verdict === 'pause' && isStopped(partnership.state)
    ? stops.goOn(context, loaded)
    : undefined;
};

/** One answer and what follows from it, in one commit. */
export const didBoth = (
  about: About<unknown>,
  event: ReviewEvent,
  saying: Reply['saying'],
  { changes, effects, reply }: Stop,
): Done => {
  const lines = [reply.saying, ...(reply.lines ?? [])];
  const done = did(
    about,
    event,
    { saying, lines, offers: [offers.undo(about.thing), ...(reply.offers ?? [])] },
    effects,
  );
  return { ...done, changes: [...done.changes, ...changes] };
};

/** "R-1 is sent: close it.", without a next one. */
export const sentAs = (ref: string, verdict: Verdict) => say('review.sent-as', { ref, verdict });

/** What must be known for an answer that stops the partnership. */
export const stopNeeds = (stops: Stops, verdict: Verdict | undefined, context: Context): Needs =>
  verdict === 'close' || verdict === 'pause' ? stops.needs(context) : {};
