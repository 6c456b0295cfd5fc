import { addDays, mondayOf } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import type { Partnership, StoredPartnership, StoredPerson } from '../../model/context.ts';
import {
  type Day,
  type PartnershipId,
  type ProgrammeId,
  partnershipOf,
  type RecordId,
} from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Store } from '../../ports/store.ts';
import { isFormer } from '../../subject/standing.ts';
import type { Action } from './action.ts';
import { doneList, openList } from './shapes.ts';
import { isLate, ownerOf } from './steps.ts';
import type { NudgeItem } from './view/nudge.ts';

/** Enough for any partnership's list, and a bound on what one question may read. */
const mostActions = 500;

/** Every name on a list, page by page. */
const wholeList = async (
  store: Store,
  programme: ProgrammeId,
  group: string,
): Promise<RecordId[]> => {
  const ids: RecordId[] = [];
  let after: string | undefined;
  do {
    const page = await store.listed(
      programme,
      group,
      after === undefined ? { limit: 100 } : { limit: 100, after },
    );
    ids.push(...page.ids);
    after = page.next;
  } while (after !== undefined && ids.length < mostActions);
  return ids;
};

/** Actions by name, in the order of the names. */
const loadActions = async (
  store: Store,
  programme: ProgrammeId,
  ids: readonly RecordId[],
): Promise<Stored<Action>[]> => {
  const found = await loadRecords(store, programme, ids);
  return ids.flatMap((id) => {
    const record = found.get(id);
    return record?.kind === 'action' ? [record as Stored<Action>] : [];
  });
};

/** The open and blocked actions of a partnership, soonest first. The index finds them, their records decide. */
export const openActions = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
): Promise<Stored<Action>[]> => {
  const listed = await loadActions(
    store,
    programme,
    await wholeList(store, programme, openList(partnership)),
  );
  return listed.filter(
    ({ state }) => state.standing.is === 'open' || state.standing.is === 'blocked',
  );
};

const finishedIn = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  monday: Day,
) => {
  const listed = await loadActions(
    store,
    programme,
    await wholeList(store, programme, doneList(partnership, monday)),
  );
  return listed.filter(({ state }) => state.standing.is === 'done');
};

/** What happened in a partnership in the week before a Monday, and what is due in the week from it. */
export interface Week {
  readonly monday: Day;
  readonly finished: readonly Stored<Action>[];
  readonly due: readonly Stored<Action>[];
  readonly late: readonly Stored<Action>[];
}

/** What a Monday's digest tells of actions: finished in the week before, due from Monday to Sunday, past their date. */
export const weekOf = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  today: Day,
): Promise<Week> => {
  const monday = mondayOf(today);
  const [open, finished] = await Promise.all([
    openActions(store, programme, partnership),
    finishedIn(store, programme, partnership, addDays(monday, -7)),
  ]);
  const sunday = addDays(monday, 6);
  return {
    monday,
    finished,
    due: open.filter(
      ({ state }) => state.due !== undefined && state.due >= today && state.due <= sunday,
    ),
    late: open.filter(({ state }) => isLate(state, today)),
  };
};

/** Everything that may stand in somebody's message of a day: what is theirs and open, and what they finished this week. */
export const nudgeItems = async (
  store: Store,
  programme: ProgrammeId,
  person: StoredPerson,
  day: Day,
): Promise<NudgeItem[]> => {
  const names = [person.id, ...(person.state.also ?? [])];
  const own = await Promise.all(names.map((one) => store.ofPerson(programme, one, 100)));
  const open = await loadActions(
    store,
    programme,
    [...new Set(own.flat())].filter((id) => partnershipOf(id)),
  );
  const finished = await Promise.all(
    person.state.partnerships.map((one) => finishedIn(store, programme, one, mondayOf(day))),
  );
  const mine = [...open, ...finished.flat()].filter(({ state }) => {
    const owner = ownerOf(state);
    return owner !== undefined && names.includes(owner);
  });
  const partnerships = await loadRecords(store, programme, [
    ...new Set(mine.flatMap(({ id }) => partnershipOf(id) ?? [])),
  ]);
  return mine.flatMap((record) => {
    const within = partnershipOf(record.id);
    const partnership = within && partnerships.get(within);
    if (!partnership || names.some((one) => isFormer(partnership.state as Partnership, one))) {
      return [];
    }
    return [{ record, partnership: partnership as StoredPartnership }];
  });
};
