import type { Person } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { dayEffect, joining, onceBack } from '../../morning/day.ts';
import type { Action, ActionEvent } from './action.ts';
import { isLong, nextNudge, ownerOf } from './steps.ts';

/**
 * What the wake of an action comes to: nothing, or that its owner is nudged. Out of hours, or while the owner
 * is away, it joins the message of their next working morning there.
 */
export const nudgeDecision = (
  record: Stored<Action>,
  now: At,
  owner?: Person,
  chair?: PersonId,
): { events: readonly ActionEvent[]; effects: readonly EffectDraft[] } | undefined => {
  const { state } = record;
  const person = ownerOf(state);
  const due = nextNudge(state);
  if (person === undefined || due === undefined || due > now) return undefined;
  const leaving = onceBack(joining(now, state.clock), owner, state.clock);
  return {
    events: [{ event: 'ActionNudged', day: leaving.day }],
    effects: [
      dayEffect(person, leaving),
      // After a week the chair hears of it, in the same morning's message.
      ...(chair !== undefined && chair !== person && isLong(state, leaving.day)
        ? [dayEffect(chair, leaving)]
        : []),
    ],
  };
};
