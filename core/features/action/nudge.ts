import type { Person, StoredPerson } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { dayEffect, joining, onceBack } from '../../morning/day.ts';
import type { Action, ActionEvent } from './action.ts';
import { isLong, nextNudge, ownerOf } from './steps.ts';

/**
 * What the wake of an action comes to: nothing, or that it is put to its owner and to `others`, its helpers or the
 * people of its organisation. Out of hours, or while the owner is away, it joins the message of their next working
 * morning there; others who are away are left alone.
 */
export const nudgeDecision = (
  record: Stored<Action>,
  now: At,
  owner?: Person,
  chair?: PersonId,
  others: readonly StoredPerson[] = [],
): { events: readonly ActionEvent[]; effects: readonly EffectDraft[] } | undefined => {
  const { state } = record;
  const person = ownerOf(state);
  const due = nextNudge(state);
  if (due === undefined || due > now) return undefined;
  const leaving = onceBack(joining(now, state.clock), owner, state.clock);
  const to = others
    .filter(({ id, state: { awayUntil = '' } }) => id !== person && awayUntil <= leaving.day)
    .map(({ id }) => id);
  const told = new Set([...(person ? [person] : []), ...to]);
  // After a week the chair hears of it, in the same morning's message.
  if (chair !== undefined && isLong(state, leaving.day)) told.add(chair);
  return {
    events: [
      { event: 'ActionNudged', day: leaving.day, due: true, ...(to.length > 0 ? { to } : {}) },
    ],
    effects: [...told].map((one) => dayEffect(one, leaving)),
  };
};
