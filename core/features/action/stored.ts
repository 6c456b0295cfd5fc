import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { stateReader, stored, storedIds, storedParts, word } from '../../model/stored-schemas.ts';

/** Who is to do it. An organisation alone is asked to name a person; an account we have not met yet is asked itself. */
const ownerShape = /* @__PURE__ */ lazy(() => {
  const { person, account } = storedIds();
  return z.union([
    stored({ person }),
    stored({ organisation: freeText() }),
    stored({ account, name: freeText() }),
  ]);
});

/** The message from which it was made: where that stood, and its chat's own link. */
const sourceShape = /* @__PURE__ */ lazy(() =>
  stored({ place: storedIds().place, url: freeText() }),
);

/** The same action in another partnership of the programme, as that was called then. */
const elsewhereShape = /* @__PURE__ */ lazy(() =>
  stored({ in: storedIds().partnership, name: z.string(), ref: z.string() }),
);

/** What can happen to an action, kept for ever. Who and when stand in the journal entry. */
export const actionEvents = /* @__PURE__ */ lazy(() => {
  const owner = ownerShape();
  const refs = z.array(z.string());
  const detail = freeText().exactOptional();
  const outcome = freeText();
  const reason = freeText().exactOptional();
  return z.discriminatedUnion('event', [
    stored({
      event: z.literal('ActionCreated'),
      title: freeText(),
      detail,
      owner: owner.exactOptional(),
      with: z.array(storedIds().person).exactOptional(),
      due: z.string().exactOptional(),
      follows: z.string().exactOptional(),
      batch: refs.exactOptional(),
      source: sourceShape().exactOptional(),
      clock: storedParts().clockSaid,
      /** Where it was before its partnership went on in this one, and how it stood there. */
      origin: elsewhereShape().exactOptional(),
      blocked: stored({ reason }).exactOptional(),
      snoozed: z.string().exactOptional(),
      accepted: z.literal(true).exactOptional(),
    }),
    stored({
      event: z.literal('ActionDone'),
      outcome: outcome.exactOptional(),
      /** What was done in the same go, itself among it. */
      batch: refs.exactOptional(),
    }),
    stored({ event: z.literal('ActionOutcomeAdded'), outcome }),
    stored({
      event: z.literal('ActionDueSet'),
      due: z.string(),
      follows: z.string().exactOptional(),
    }),
    stored({ event: z.literal('ActionAssigned'), owner, batch: refs.exactOptional() }),
    stored({ event: z.literal('ActionTaken'), owner }),
    stored({ event: z.literal('ActionAccepted') }),
    stored({ event: z.literal('ActionDeclined') }),
    stored({ event: z.literal('ActionNoted'), text: freeText() }),
    stored({ event: z.literal('ActionBlocked'), reason }),
    stored({ event: z.literal('ActionUnblocked') }),
    stored({ event: z.literal('ActionSnoozed'), until: z.string() }),
    stored({
      event: z.literal('ActionDropped'),
      reason,
      /** What was dropped in the same go, itself among it. */
      batch: refs.exactOptional(),
    }),
    /** It goes on in the partnership in which its own goes on. */
    stored({ event: z.literal('ActionCarried'), into: elsewhereShape() }),
    stored({ event: z.literal('ActionReopened') }),
    stored({
      event: z.literal('ActionChanged'),
      title: freeText().exactOptional(),
      detail,
      owner: owner.exactOptional(),
      /** All who help from now on. */
      help: z.array(storedIds().person).exactOptional(),
      due: z.string().exactOptional(),
    }),
    stored({ event: z.literal('ActionUndone') }),
    stored({
      event: z.literal('ActionNudged'),
      day: z.string(),
      /** Whom it was put to besides the person who has it: helpers, people of its organisation. */
      to: z.array(storedIds().person).exactOptional(),
      /** It only became due: what came of it stands in entries of its own. Absent before those were kept. */
      due: z.literal(true).exactOptional(),
    }),
    /** A message about it could not be brought until it was too late, and was left out. */
    stored({ event: z.literal('ActionMessageLate') }),
    /** It stood in somebody's message of that day, which has arrived. */
    stored({ event: z.literal('ActionTold'), day: z.string(), to: storedIds().person }),
  ]);
});
type EventName = z.output<ReturnType<typeof actionEvents>>['event'];

const shapes = /* @__PURE__ */ lazy(() => {
  const { trace, touched, clock } = storedParts();
  const turn = stored({ ...trace, turn: z.int() }).exactOptional();
  const owner = ownerShape();
  const reason = freeText().exactOptional();
  const undoable = {
    title: freeText(),
    detail: freeText().exactOptional(),
    owner: owner.exactOptional(),
    with: z.array(storedIds().person),
    due: z.string().exactOptional(),
    /** The meeting by which it is due: its date moves when the meeting does. */
    follows: z.string().exactOptional(),
    standing: z.discriminatedUnion('is', [
      stored({ is: z.literal('open') }),
      stored({ is: z.literal('blocked'), reason }),
      stored({
        is: z.literal('done'),
        outcome: freeText().exactOptional(),
        finished: touched,
      }),
      stored({ is: z.literal('dropped'), reason, into: elsewhereShape().exactOptional() }),
      /** Made by mistake and taken back within ten minutes. */
      stored({ is: z.literal('taken-back') }),
    ]),
    snoozedUntil: z.string().exactOptional(),
    /** The owner was asked, and has said yes. */
    accepted: z.literal(true).exactOptional(),
    notes: z.int(),
    /** Nudge steps up to this instant were over when it was made, dated, given, unblocked or reopened. */
    armed: z.string(),
  };
  /** What an undo brings back. */
  const before = stored(undoable);

  /** The shape of the first release. */
  const first = stored({
    v: z.literal(1),
    ...undoable,
    made: touched,
    /** The last thing done to it: what its card's last line says. */
    last: stored({
      ...trace,
      did: word<EventName>(),
      /** The actions to which the same was done in one go, itself among them. */
      batch: z.array(z.string()).exactOptional(),
    }),
    /** How it was before `last`, while that can still be taken back. */
    before: before.exactOptional(),
    /** Days on which its owner was nudged. */
    nudged: z.array(z.string()),
    /** Who has had it in which day's message, the last ones. */
    told: z.array(z.string()).exactOptional(),
    /** Whom the last nudge went to besides the person who has it. */
    nudgedTo: z.array(storedIds().person).exactOptional(),
    /** How many things have happened to it: equals the record's version, for each is one commit. */
    turns: z.int(),
    /** Who last set a value, and at which turn. */
    touched: stored({ title: turn, detail: turn, owner: turn, due: turn, standing: turn }),
    /** The actions that one command made together with this one, itself among them. */
    batch: z.array(z.string()).exactOptional(),
    source: sourceShape().exactOptional(),
    origin: elsewhereShape().exactOptional(),
    /** Nation and zone of its partnership when it was made or dated: its wake is counted in them. */
    clock,
  });
  return { owner, before, first };
});
export type ActionShapes = ReturnType<typeof shapes>;

export const actionState = () => shapes().first;
/** An action in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readAction = /* @__PURE__ */ stateReader(actionState);
