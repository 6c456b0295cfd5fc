import { addDays, today } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import type { ReadContext } from '../../language/reading.ts';
import { type PersonId, type ProgrammeId, partnershipOf, refOf } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Store } from '../../ports/store.ts';
import type { Action } from './action.ts';

/** Days in which a plain answer may still be meant for the last nudge. */
const answeredWithin = 4;

/** The open actions with a person's name on them, in every partnership of a programme. */
const actionsOf = async (
  programme: ProgrammeId,
  person: PersonId,
  store: Store,
): Promise<Stored<Action>[]> => {
  const ids = await store.ofPerson(programme, person, 100);
  const records = await loadRecords(store, programme, ids);
  return [...records.values()].filter((stored) => stored.kind === 'action') as Stored<Action>[];
};

/** What somebody was last nudged about: words in a direct message are read against it. */
export const nudgedLately = async (
  programme: ProgrammeId,
  person: PersonId,
  now: string,
  store: Store,
): Promise<NonNullable<ReadContext['lastNudged']>> => {
  const actions = await actionsOf(programme, person, store);
  const recent = (stored: Stored<Action>) =>
    (stored.state.nudged.at(-1) ?? '') >=
    addDays(today(now, stored.state.clock.zone), -answeredWithin);
  const last = actions
    .filter(recent)
    .map(({ state }) => state.nudged.at(-1) ?? '')
    .sort()
    .at(-1);
  return actions
    .filter(({ state }) => last !== undefined && state.nudged.at(-1) === last)
    .flatMap(({ id, state }) => {
      const [ref, partnership] = [refOf(id), partnershipOf(id)];
      return ref && partnership ? [{ ref, partnership, title: state.title }] : [];
    });
};
