import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { stateReader, stored, storedIds, storedParts, word } from '../../model/stored-schemas.ts';

/** What the one question can be answered with. */
export const verdicts = ['keep-on', 'with-changes', 'pause', 'close'] as const;
/** What may be said besides, in this order. */
export const parts = ['well', 'not', 'change'] as const;

const values = /* @__PURE__ */ lazy(() => ({
  /** The steps by which it is asked for: the prompt, two reminders, then the clerk. */
  step: z.enum(['first', 'week', 'fortnight', 'clerk']),
  /** What was said: the words, and the verdict. */
  said: stored({
    well: freeText().exactOptional(),
    not: freeText().exactOptional(),
    change: freeText().exactOptional(),
    verdict: z.enum(verdicts).exactOptional(),
  }),
  /** The clause by which it came then. */
  by: stored({ months: z.int(), clause: z.int() }),
  /** What the record counts in the half-year; of meetings and polls where there were any to count. */
  counts: stored({
    made: z.int(),
    finished: z.int(),
    onTime: z.int(),
    meetings: z.int().exactOptional(),
    polls: z.int().exactOptional(),
    /** Votes that ended with a result; in place of polls, which counted those that were opened. */
    ended: z.int().exactOptional(),
    /** What is open, and what is late, when it is asked for. */
    open: z.int().exactOptional(),
    late: z.int().exactOptional(),
  }),
}));

/** What can happen to a review, kept for ever. */
export const reviewEvents = /* @__PURE__ */ lazy(() => {
  const { clockSaid } = storedParts();
  const { step, said, counts, by } = values();
  return z.discriminatedUnion('event', [
    stored({
      event: z.literal('ReviewOpened'),
      from: z.string(),
      due: z.string(),
      base: z.string(),
      early: z.literal(true).exactOptional(),
      by: by.exactOptional(),
      clock: clockSaid,
    }),
    /** Somebody was asked or reminded; no steps where the chair had changed. */
    stored({
      event: z.literal('ReviewAsked'),
      steps: z.array(step),
      day: z.string(),
      to: storedIds().person.exactOptional(),
      counts: counts.exactOptional(),
      /** It only became due: what came of it stands in entries of its own. Absent before those were kept. */
      due: z.literal(true).exactOptional(),
    }),
    /** Somebody has it in their message of that day, or its line has arrived in a channel or came too late for it. */
    stored({
      event: z.literal('ReviewTold'),
      to: storedIds().person.exactOptional(),
      day: z.string().exactOptional(),
      place: z.string().exactOptional(),
      late: z.literal(true).exactOptional(),
    }),
    /** A message about it could not be brought until it was too late, and was left out. */
    stored({ event: z.literal('ReviewMessageLate') }),
    stored({ event: z.literal('ReviewPostponed'), until: z.string() }),
    stored({ event: z.literal('ReviewClerkAsked') }),
    /** '' takes words away; `sent` where that is the chair's review. */
    stored({ event: z.literal('ReviewAnswered'), said, sent: z.literal(true).exactOptional() }),
    stored({ event: z.literal('ReviewLapsed') }),
    stored({ event: z.literal('ReviewUndone') }),
  ]);
});
type EventName = z.output<ReturnType<typeof reviewEvents>>['event'];

const shapes = /* @__PURE__ */ lazy(() => {
  const { trace, touched, clock } = storedParts();
  const { step, said, counts, by } = values();
  const { person } = storedIds();
  const turn = stored({ ...trace, turn: z.int() });
  const undoable = {
    /** The day from which reminders are counted: on which it is first asked for, or to which that was put off. */
    base: z.string(),
    taken: z.array(step),
    standing: z.discriminatedUnion('is', [
      stored({ is: z.literal('open') }),
      stored({ is: z.literal('sent'), sent: touched }),
      /** Nobody answered before the next one came. */
      stored({ is: z.literal('lapsed') }),
    ]),
    said,
    /** The chair asked the clerk to help: since then both may answer. */
    helped: touched.exactOptional(),
  };
  /** What an undo brings back. */
  const before = stored(undoable);

  /** The shape of the first release. */
  const first = stored({
    v: z.literal(1),
    /** The half-year it looks back on. */
    from: z.string(),
    due: z.string(),
    /** The chair began it before it was due. */
    early: z.literal(true).exactOptional(),
    by: by.exactOptional(),
    ...undoable,
    /** Whom it was asked of last. */
    asked: person.exactOptional(),
    /** In whose message of which day it was asked for last; absent while it has a card of its own. */
    askedOn: z.string().exactOptional(),
    /** The day in whose message the clerk heard that nobody has answered. */
    clerkToldOn: z.string().exactOptional(),
    counts: counts.exactOptional(),
    /** Who has been told of it, and where, the last ones. */
    told: z.array(z.string()).exactOptional(),
    /** It was sent and taken back. */
    withdrawn: touched.exactOptional(),
    made: touched,
    last: stored({ ...trace, did: word<EventName>() }),
    /** How it was before `last`, while that can still be taken back. */
    before: before.exactOptional(),
    /** How many things have happened to it: equals the record's version, for each is one commit. */
    turns: z.int(),
    /** Who last said each thing, and at which turn. */
    touched: stored({
      well: turn.exactOptional(),
      not: turn.exactOptional(),
      change: turn.exactOptional(),
      verdict: turn.exactOptional(),
    }),
    /** Nation and zone of its partnership when it was opened: its wake is counted in them. */
    clock,
  });
  return { ...values(), before, first };
});
export type ReviewShapes = ReturnType<typeof shapes>;

export const reviewState = () => shapes().first;
/** A review in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readReview = /* @__PURE__ */ stateReader(reviewState);
