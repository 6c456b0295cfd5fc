import type { Action } from './action/action.ts';
import { openList } from './action/kind.ts';
import { addDays, today } from './calendar/days.ts';
import {
  type Day,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  partnershipOf,
  refOf,
} from './ids.ts';
import type { ReadContext } from './language/reading.ts';
import { loadRecords } from './load.ts';
import type { Store } from './ports.ts';
import type { Stored } from './record.ts';
import type { Numbers } from './scene.ts';

/** Where features meet: what one says of another. */

/** The short facts that a partnership's own card shows of its actions. */
export const numbersOf = async (
  programme: ProgrammeId,
  partnership: PartnershipId,
  day: Day,
  store: Store,
): Promise<Numbers> => {
  const [open, overdue] = await Promise.all([
    store.count(programme, openList(partnership)),
    store.count(programme, openList(partnership), day),
  ]);
  return { open, overdue };
};

/** The open actions with a person's name on them, in every partnership of a programme. */
export const actionsOf = async (
  programme: ProgrammeId,
  person: PersonId,
  store: Store,
): Promise<Stored<Action>[]> => {
  const ids = await store.ofPerson(programme, person, 100);
  const records = await loadRecords(store, programme, ids);
  return [...records.values()].filter((stored) => stored.kind === 'action') as Stored<Action>[];
};

/** Days in which a plain answer may still be meant for the last nudge. */
const answeredWithin = 4;

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
