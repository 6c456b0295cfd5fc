import type { StoredPerson } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import { dayEffect, type Leaving } from './day.ts';

/** On the first working day of a week: a message to each who asked to hear once a week. */
export const weeklyNudges = (people: Iterable<StoredPerson>, leaving: Leaving): EffectDraft[] =>
  [...people]
    .filter(({ state }) => state.nudges === 'weekly' && state.merged === undefined)
    .map(({ id }) => dayEffect(id, leaving));
