import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { eventReader, stateReader, storedParts } from '../../model/stored-schemas.ts';
import type { Action, ActionEvent } from './action.ts';

const shapes = lazy(() => {
  const { trace, clock } = storedParts();
  const turn = z.looseObject({ ...trace, turn: z.int() }).optional();
  const owner = z.union([
    z.looseObject({ person: z.string() }),
    z.looseObject({ organisation: z.string() }),
    z.looseObject({ account: z.string(), name: z.string() }),
  ]);
  const standing = z.discriminatedUnion('is', [
    z.looseObject({ is: z.literal('open') }),
    z.looseObject({ is: z.literal('blocked'), reason: z.string().optional() }),
    z.looseObject({
      is: z.literal('done'),
      outcome: z.string().optional(),
      finished: z.looseObject(trace),
    }),
    z.looseObject({ is: z.literal('dropped'), reason: z.string().optional() }),
    z.looseObject({ is: z.literal('taken-back') }),
  ]);
  const values = {
    title: z.string(),
    detail: z.string().optional(),
    owner: owner.optional(),
    with: z.array(z.string()),
    due: z.string().optional(),
    follows: z.string().optional(),
    standing,
    snoozedUntil: z.string().optional(),
    accepted: z.literal(true).optional(),
    notes: z.int(),
    armed: z.string(),
  };

  /** The shape of the first release. */
  const first = z.looseObject({
    v: z.literal(1),
    ...values,
    made: z.looseObject(trace),
    last: z.looseObject({ ...trace, did: z.string() }),
    before: z.looseObject(values).optional(),
    nudged: z.array(z.string()),
    turns: z.int(),
    touched: z.looseObject({ title: turn, detail: turn, owner: turn, due: turn, standing: turn }),
    batch: z.array(z.string()).optional(),
    clock,
  });
  return { owner, first };
});

/** An action in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readAction = stateReader<Action>(() => shapes().first);

const events = lazy(() => {
  const { owner } = shapes();
  const word = z.string().optional();
  return z.discriminatedUnion('event', [
    z.looseObject({
      event: z.literal('ActionCreated'),
      title: z.string(),
      detail: word,
      owner: owner.optional(),
      with: z.array(z.string()).optional(),
      due: word,
      follows: word,
      batch: z.array(z.string()).optional(),
      clock: z.looseObject({ zone: z.string(), nation: z.string() }),
    }),
    z.looseObject({ event: z.literal('ActionDone'), outcome: word }),
    z.looseObject({ event: z.literal('ActionOutcomeAdded'), outcome: z.string() }),
    z.looseObject({ event: z.literal('ActionDueSet'), due: z.string(), follows: word }),
    z.looseObject({ event: z.literal('ActionAssigned'), owner }),
    z.looseObject({ event: z.literal('ActionTaken'), owner }),
    z.looseObject({ event: z.literal('ActionAccepted') }),
    z.looseObject({ event: z.literal('ActionDeclined') }),
    z.looseObject({ event: z.literal('ActionNoted'), text: z.string() }),
    z.looseObject({ event: z.literal('ActionBlocked'), reason: word }),
    z.looseObject({ event: z.literal('ActionUnblocked') }),
    z.looseObject({ event: z.literal('ActionSnoozed'), until: z.string() }),
    z.looseObject({ event: z.literal('ActionDropped'), reason: word }),
    z.looseObject({ event: z.literal('ActionReopened') }),
    z.looseObject({
      event: z.literal('ActionChanged'),
      title: word,
      detail: word,
      owner: owner.optional(),
      due: word,
    }),
    z.looseObject({ event: z.literal('ActionUndone') }),
    z.looseObject({ event: z.literal('ActionNudged'), day: z.string() }),
  ]);
});

/** An event of an action as any release wrote it, or undefined for one that this release does not know. */
export const readActionEvent = eventReader<ActionEvent>(events);
