import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { clauseParts } from '../../model/clauses.ts';
import { freeText, personal } from '../../model/personal.ts';
import { stateReader, stored, storedIds, storedParts, word } from '../../model/stored-schemas.ts';

const parts = /* @__PURE__ */ lazy(() => {
  const numbers = z.array(z.int());
  return {
    /** Why voting ends: its time came, somebody closed it, or it is not to count at all. */
    ending: z.enum(['time', 'early', 'cancelled', 'taken-back']),
    /** What the count made of the sealed votes; options by their number from 0. */
    result: stored({
      votes: numbers,
      cast: z.int(),
      of: z.int(),
      winners: numbers,
      tied: numbers,
      /** What the quorums came to that clauses of the terms in force named. */
      quorum: z.array(clauseParts().found).exactOptional(),
      /** What the majorities came to that its terms named when it opened. */
      majority: z.array(clauseParts().reached).exactOptional(),
      /** The clause that gives the chair a casting vote, where some are level. */
      casting: z.int().exactOptional(),
    }),
  };
});

/** What can happen to a poll, kept for ever. */
export const pollEvents = /* @__PURE__ */ lazy(() => {
  const { ending, result } = parts();
  return z.discriminatedUnion('event', [
    stored({
      event: z.literal('PollOpened'),
      question: freeText(),
      options: z.array(freeText()),
      closes: z.string(),
      roll: z.array(z.string()),
      rolled: z.int().exactOptional(),
      /** Whoever is a member when they vote may. */
      anyone: z.literal(true).exactOptional(),
      /** How it is decided by the terms in force; absent where there were none. */
      clauses: z.array(clauseParts().held).exactOptional(),
      clock: storedParts().clockSaid,
    }),
    /** `undone` where a move is taken back. */
    stored({
      event: z.literal('PollMoved'),
      closes: z.string(),
      undone: z.literal(true).exactOptional(),
    }),
    stored({
      event: z.literal('RollAdded'),
      seat: z.string(),
      rolled: z.int().exactOptional(),
      /** Whose vote had waited for it; absent where it was added by its own vote. */
      waited: storedIds().person.exactOptional(),
    }),
    /** A seat that is on the roll was filled by somebody new. */
    stored({
      event: z.literal('RollSeatFilled'),
      seat: z.string(),
      person: storedIds().person.exactOptional(),
      rolled: z.int(),
    }),
    /** Two persons are one: the seat that went leaves the roll to the one that stays. */
    stored({
      event: z.literal('RollSeatMerged'),
      seat: z.string(),
      into: z.string(),
      from: storedIds().person,
      person: storedIds().person,
      rolled: z.int(),
    }),
    /** Somebody voted whose seat is not on the roll; chair and clerk are asked to add it. */
    stored({
      event: z.literal('VoteWaits'),
      person: storedIds().person,
      choice: personal(z.int()),
    }),
    stored({ event: z.literal('WaitTurnedDown'), person: storedIds().person }),
    stored({ event: z.literal('PollReminded'), day: z.string() }),
    /** A message about it could not be brought until it was too late, and was left out. */
    stored({ event: z.literal('PollMessageLate') }),
    stored({
      event: z.literal('PollClosing'),
      how: ending,
      /** It ends because its partnership was closed. */
      uncounted: z.literal(true).exactOptional(),
    }),
    /** Every seat is sealed; the result where there is one to count. */
    stored({ event: z.literal('PollClosed'), result: result.exactOptional() }),
    stored({
      event: z.literal('PollNextSaid'),
      option: z.int().exactOptional(),
      text: freeText().exactOptional(),
    }),
    stored({ event: z.literal('PollNextUndone') }),
  ]);
});
type EventName = z.output<ReturnType<typeof pollEvents>>['event'];

/** What can happen to a seat's vote. */
export const voteEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    stored({
      event: z.literal('VoteCast'),
      choice: personal(z.int()),
      forThem: z.literal(true).exactOptional(),
      /** Whose vote it is, where it had waited and somebody else's act counted it. */
      by: storedIds().person.exactOptional(),
    }),
    stored({ event: z.literal('VoteTakenBack') }),
    stored({ event: z.literal('VoteSealed') }),
  ]),
);

const shapes = /* @__PURE__ */ lazy(() => {
  const { trace, touched, clock } = storedParts();
  const { ending, result } = parts();
  /** It ended because its partnership was closed. */
  const uncounted = z.literal(true).exactOptional();
  /** What the chair said is to follow, and which of the options that are level goes first. */
  const next = {
    ...trace,
    option: z.int().exactOptional(),
    text: freeText().exactOptional(),
  };

  /** The shapes of the first release. */
  const poll = stored({
    v: z.literal(1),
    question: freeText(),
    options: z.array(freeText()),
    closes: z.string(),
    /** The roll, fixed when it opened; `added` where a seat came onto it later, `by` chair or clerk. */
    roll: z.array(
      stored({
        seat: z.string(),
        added: z.string().exactOptional(),
        by: storedIds().person.exactOptional(),
      }),
    ),
    anyone: z.literal(true).exactOptional(),
    clauses: z.array(clauseParts().held).exactOptional(),
    /** Votes of seats that are not on the roll, in the order in which they came. */
    waits: z
      .array(stored({ person: storedIds().person, choice: personal(z.int()), at: z.string() }))
      .exactOptional(),
    /** How many such votes chair or clerk did not let in, as the first release counted them. */
    turnedDown: z.int().exactOptional(),
    /** Whose votes they did not let in. */
    refused: z.array(storedIds().person).exactOptional(),
    /** The version of the partnership whose seats it last took. */
    rolled: z.int().exactOptional(),
    standing: z.discriminatedUnion('is', [
      stored({ is: z.literal('open') }),
      /** Voting is over, and its seats are being sealed. */
      stored({ is: z.literal('closing'), ...trace, how: ending, uncounted }),
      stored({ is: z.literal('closed'), ...trace, how: z.enum(['time', 'early']), result }),
      stored({ is: z.literal('cancelled'), ...trace, uncounted }),
      stored({ is: z.literal('taken-back'), ...trace }),
    ]),
    /** `before`: what they had said before, which comes back where this is taken back. */
    next: stored({ ...next, before: stored(next).exactOptional() }).exactOptional(),
    /** The last day on which those who had not voted were reminded. */
    reminded: z.string().exactOptional(),
    made: touched,
    /** Who last moved the closing time, at which turn, and from when, while that can still be taken back. */
    moved: stored({ ...trace, turn: z.int(), from: z.string().exactOptional() }).exactOptional(),
    last: stored({ ...trace, did: word<EventName>() }),
    /** How many things have happened to it: equals the record's version. */
    turns: z.int(),
    clock,
  });
  const vote = stored({
    v: z.literal(1),
    /** The option's number from 0; absent before the first vote and after it was taken back. */
    choice: personal(z.int()).exactOptional(),
    cast: touched.exactOptional(),
    /** The clerk recorded it for the seat. */
    forThem: z.literal(true).exactOptional(),
    /** Voting is over for this seat, whatever any clock says. */
    sealed: z.literal(true).exactOptional(),
  });
  return { ...parts(), poll, vote };
});
export type PollShapes = ReturnType<typeof shapes>;

export const pollState = () => shapes().poll;
/** A poll in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPoll = /* @__PURE__ */ stateReader(pollState);
export const voteState = () => shapes().vote;
/** A seat's vote in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readVote = /* @__PURE__ */ stateReader(voteState);
