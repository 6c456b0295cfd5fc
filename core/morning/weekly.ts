import type { Person } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import { personIdOf } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import { dayEffect, type Leaving } from './day.ts';

/** On the first working day of a week: a message to each who asked to hear once a week. */
export const weeklyNudges = (people: Iterable<Stored<Person>>, leaving: Leaving): EffectDraft[] =>
  [...people]
    .filter(({ state }) => state.nudges === 'weekly' && state.merged === undefined)
    .map(({ id }) => dayEffect(personIdOf(id), leaving));
