import { addDays, mondayOf } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import type { Partnership, StoredPartnership, StoredPerson } from '../../model/context.ts';
import {
  type Day,
  type OrganisationId,
  organisationId,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  partnershipOf,
  type RecordId,
} from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Store } from '../../ports/store.ts';
import { organisationsOf } from '../../subject/names.ts';
import { isFormer } from '../../subject/standing.ts';
import { isClosed } from '../../subject/stopped.ts';
import type { Action } from './action.ts';
import { doneList, openList } from './shapes.ts';
import { isLate, partOf } from './steps.ts';
import type { NudgeItem } from './view/nudge.ts';

/** Enough for any partnership's list, and a bound on what one question may read. */
const mostActions = 500;

/** The names on a list after a place on it, page by page, and where the next ones begin. */
export const listFrom = async (
  store: Store,
  programme: ProgrammeId,
  group: string,
  { most, from }: { readonly most: number; readonly from?: string | undefined },
): Promise<{ readonly ids: RecordId[]; readonly next?: string | undefined }> => {
  const ids: RecordId[] = [];
  let after = from;
  do {
    const page = await store.listed(
      programme,
      group,
      after === undefined ? { limit: 100 } : { limit: 100, after },
    );
    ids.push(...page.ids);
    after = page.next;
  } while (after !== undefined && ids.length < most);
  return { ids, next: after };
};

/** Every name on a list. */
export const wholeList = async (
  store: Store,
  programme: ProgrammeId,
  group: string,
): Promise<RecordId[]> => (await listFrom(store, programme, group, { most: mostActions })).ids;

/** Actions by name, in the order of the names. */
export const loadActions = async (
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

/** What was finished in the week of a Monday, found by the index. */
export const finishedIn = async (
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
  /** All that is still to be done. */
  readonly open: readonly Stored<Action>[];
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
    open,
    due: open.filter(
      ({ state }) => state.due !== undefined && state.due >= today && state.due <= sunday,
    ),
    late: open.filter(({ state }) => isLate(state, today)),
  };
};

/** Days back in which the day of a thing may lie that its helpers hear of today: a holiday and its weekend. */
const helpedWithin = 6;
const mostHelped = 100;

/** Actions whose helpers hear of them on this day or the days before. */
const helpedOn = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  day: Day,
): Promise<RecordId[]> => {
  const page = {
    limit: mostHelped,
    after: addDays(day, -helpedWithin),
    before: addDays(day, 1),
  };
  return [...(await store.listed(programme, openList(partnership), page)).ids];
};

/** Of these records what is somebody's by any of their names, with its partnership: none of one that is closed or that they were taken off. */
export const placed = async (
  records: readonly Stored<Action>[],
  names: readonly PersonId[],
  homes: ReadonlyMap<RecordId, Stored>,
  { store, programme }: { readonly store: Store; readonly programme: ProgrammeId },
): Promise<NudgeItem[]> => {
  const mine = records.flatMap((record) => {
    const part = partOf(record.state, names);
    return part ? [{ record, part }] : [];
  });
  const elsewhere = mine.flatMap(({ record }) => partnershipOf(record.id) ?? []);
  const missing = [...new Set(elsewhere)].filter((id) => !homes.has(id));
  const partnerships = new Map([...homes, ...(await loadRecords(store, programme, missing))]);
  return mine.flatMap(({ record, part }) => {
    const home = partnershipOf(record.id);
    const partnership = home && partnerships.get(home);
    const state = partnership?.state as Partnership | undefined;
    if (!state || isClosed(state) || names.some((one) => isFormer(state, one))) return [];
    return [{ record, part, partnership: partnership as StoredPartnership }];
  });
};

/** The lists of what is put to the organisations for which somebody sits in these partnerships. */
export const organisationLists = (
  names: readonly PersonId[],
  within: readonly StoredPartnership[],
): OrganisationId[] => [
  ...new Set(
    within.flatMap(({ id, state }) =>
      names.flatMap((name) => organisationsOf(state, name).map((one) => organisationId(id, one))),
    ),
  ),
];

/** What is somebody's or was put to them and is open, what they finished in that week; besides, what they help with. */
const itemsOf = async (
  store: Store,
  programme: ProgrammeId,
  person: StoredPerson,
  day: Day,
  helped: typeof helpedOn | undefined,
): Promise<NudgeItem[]> => {
  const names = [person.id, ...(person.state.also ?? [])];
  const homes = await loadRecords(store, programme, person.state.partnerships);
  const within = [...homes.values()] as StoredPartnership[];
  const lists = [...names, ...organisationLists(names, within)];
  const own = await Promise.all([
    ...lists.map((one) => store.ofPerson(programme, one, 100)),
    ...(helped ? within.map(({ id }) => helped(store, programme, id, day)) : []),
  ]);
  const open = await loadActions(
    store,
    programme,
    [...new Set(own.flat())].filter((id) => partnershipOf(id)),
  );
  const finished = await Promise.all(
    within.map(({ id }) => finishedIn(store, programme, id, mondayOf(day))),
  );
  return placed([...open, ...finished.flat()], names, homes, { store, programme });
};

type Asked = [store: Store, programme: ProgrammeId, person: StoredPerson, day: Day];
/** Everything that stands among somebody's own things. */
export const ownItems = (...asked: Asked): Promise<NudgeItem[]> => itemsOf(...asked, undefined);
/** Everything that may stand in somebody's message of a day. */
export const nudgeItems = (...asked: Asked): Promise<NudgeItem[]> => itemsOf(...asked, helpedOn);
