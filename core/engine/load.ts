import { kinds } from '../features/shapes.ts';
import { visible } from '../lib/visible.ts';
import { inOwnWords } from '../lib/why.ts';
import type {
  Loaded,
  Needs,
  Partnership,
  StoredPartnership,
  StoredPerson,
} from '../model/context.ts';
import {
  type AccountId,
  type PersonId,
  type ProgrammeId,
  type RecordId,
  refOf,
} from '../model/ids.ts';
import { partnershipsList } from '../model/kind.ts';
import type { Stored } from '../model/record.ts';
import type { TenantLookup } from '../model/tenant-lookup.ts';
import type { Store } from '../ports/store.ts';
import { calledMeanwhile } from './nameless.ts';
import { countsOf, installsOf, rowsOf } from './needed-rows.ts';

export interface Within {
  readonly store: Store;
  readonly programme: ProgrammeId;
  readonly lookup?: TenantLookup;
  readonly partnership?: StoredPartnership | undefined;
  /** Records already at hand, not read twice. */
  readonly known?: readonly Stored[];
}

/** Something was to be written, or told, that hangs on a record of a newer version. */
export class NewerVersionError extends Error {}

/** The same store, which notes for one use of it what a newer version wrote. */
export const noting = (store: Store): Store => ({ ...store, newer: new Set() });

/** Whether a record could not be read because of its version, and not because it is broken. */
const isNewer = ({ state }: Stored, why: unknown): boolean => {
  const version = typeof state === 'object' && state !== null && Reflect.get(state, 'v');
  const issues: unknown = why instanceof Error ? Reflect.get(why, 'issues') : undefined;
  const ofVersion = (issue: { path?: readonly unknown[] }) => issue.path?.[0] === 'v';
  return version !== undefined && Array.isArray(issues) && issues.some(ofVersion);
};

const current = (stored: Stored): Stored | undefined => {
  if (!Object.hasOwn(kinds, stored.kind)) return undefined;
  try {
    return { ...stored, state: kinds[stored.kind].read(stored.state) };
  } catch (why) {
    if (isNewer(stored, why)) return undefined;
    throw why;
  }
};

/** Stored records brought to today's shapes; what a newer version wrote is passed over, and noted (rules: Versions). */
export const readable = <State = unknown>(
  found: Iterable<Stored>,
  { newer }: Pick<Store, 'newer'>,
): Stored<State>[] => {
  const all: Stored<State>[] = [];
  for (const stored of found) {
    const read = current(stored);
    if (read) all.push(read as Stored<State>);
    else newer?.add(stored.id);
  }
  return all;
};

/** Nothing is written over what a newer version wrote, nor decided without what it wrote of a thing's seats. */
export const keepNewer = (
  changes: readonly { readonly record: RecordId }[],
  { newer = new Set() }: Pick<Store, 'newer'>,
): void => {
  const isOver = (id: RecordId) =>
    newer.has(id) ||
    (refOf(id) !== undefined && [...newer].some((one) => one.startsWith(`${id}/`)));
  if (newer.size > 0 && changes.some(({ record }) => isOver(record))) {
    throw inOwnWords(new NewerVersionError('A newer version wrote what would be written here.'));
  }
};

/** Loads records of a programme by name, in today's shapes. */
export const loadRecords = async (
  store: Store,
  programme: ProgrammeId,
  ids: readonly RecordId[],
): Promise<Map<RecordId, Stored>> => {
  const wanted = [...new Set(ids)];
  const found = new Map<RecordId, Stored>();
  for (let from = 0; from < wanted.length; from += 100) {
    const page = await store.load(programme, wanted.slice(from, from + 100));
    for (const stored of readable(page.values(), store)) found.set(stored.id, stored);
  }
  return found;
};

/** A person's record, following a merge to the one they are now. */
export const personNow = async (
  programme: ProgrammeId,
  id: PersonId,
  { store }: { readonly store: Store },
): Promise<StoredPerson | undefined> => {
  const found = (await loadRecords(store, programme, [id])).get(id);
  const person = found as StoredPerson | undefined;
  return person?.state.merged === undefined
    ? person
    : personNow(programme, person.state.merged, { store });
};

/** Everyone who holds or deputises a seat, and the officers. */
export const roster = (partnership: Partnership): PersonId[] => [
  ...new Set(
    [
      partnership.chair,
      partnership.clerk,
      ...partnership.seats.flatMap(({ holder, deputies }) => [holder, ...deputies]),
      ...partnership.waiting.map(({ person }) => person),
    ].filter((person) => person !== undefined),
  ),
];

const partnershipsOf = async ({ store, programme }: Within): Promise<readonly RecordId[]> =>
  (await store.listed(programme, partnershipsList, { limit: 500 })).ids;

/** The last of a letter as it stands, though this version could not read it. */
const lastOf = ({ newest }: Needs, [last]: readonly Stored[]): Loaded['last'] =>
  newest && { letter: newest.letter, id: last?.id };

/** So many things with somebody's name on them are looked at. */
const mostThings = 100;

/** What a command or a view said it must know, read consistently; `next` names more once the first is read. */
export const loadNeeds = async (needs: Needs, within: Within): Promise<Loaded> => {
  const { store, programme, lookup, partnership, known = [] } = within;
  const records = new Map<RecordId, Stored>();
  for (const stored of [...known, ...(partnership ? [partnership] : [])]) {
    records.set(stored.id, stored);
  }
  const people =
    needs.people === 'roster'
      ? partnership
        ? roster(partnership.state)
        : []
      : (needs.people ?? []);
  const all = needs.partnerships ? await partnershipsOf(within) : [];
  const wanted = [...(needs.records ?? []), ...people, ...all];
  const missing = wanted.filter((id) => !records.has(id));
  const [loaded, newest, seats, places, installs, things, counts] = await Promise.all([
    missing.length > 0 ? loadRecords(store, programme, missing) : new Map<RecordId, Stored>(),
    needs.newest && partnership
      ? store.newest(programme, partnership.id, needs.newest.letter, needs.newest)
      : [],
    Promise.all((needs.seats ?? []).map((subject) => store.seats(programme, subject))),
    needs.places ? rowsOf(needs.places, store) : undefined,
    needs.installs ? installsOf(needs.installs, store) : undefined,
    needs.thingsOf ? store.ofPerson(programme, needs.thingsOf, mostThings) : undefined,
    needs.counts ? countsOf(needs.counts, programme, store) : undefined,
  ]);
  for (const [id, stored] of loaded) records.set(id, stored);
  const beside = [...newest, ...seats.flat()];
  const seen = beside.length > 0 ? readable(beside, store) : [];
  for (const stored of seen) records.set(stored.id, stored);
  const first: Loaded = {
    records,
    people: peopleAmong(records, partnership),
    personOf: personOf(programme, lookup, records),
    places,
    installs,
    things,
    counts,
    last: lastOf(needs, newest),
  };
  const more = needs.next?.(first);
  if (!more) return first;
  const second = await loadNeeds(more, { ...within, known: [...records.values()] });
  return {
    ...second,
    last: first.last ?? second.last,
    places: places ?? second.places,
    installs: installs ?? second.installs,
    things: things ?? second.things,
    counts: counts ?? second.counts,
  };
};

const isPerson = (stored: Stored): stored is StoredPerson => stored.kind === 'person';

/** A person as sentences name them: whoever has no name by what stands for it. */
export const asNamed = (person: StoredPerson, partnership?: StoredPartnership): StoredPerson =>
  visible.test(person.state.name) ? person : calledMeanwhile(person, partnership?.state);

/** The one partnership that was read, where it is not said which. */
const onlyOne = (records: ReadonlyMap<RecordId, Stored>): StoredPartnership | undefined => {
  const [one, other] = [...records.values()].filter(({ kind }) => kind === 'partnership');
  return other ? undefined : (one as StoredPartnership | undefined);
};

const peopleAmong = (
  records: ReadonlyMap<RecordId, Stored>,
  partnership = onlyOne(records),
): Map<PersonId, StoredPerson> =>
  new Map(
    [...records.values()]
      .filter(isPerson)
      .map((stored) => [stored.id, asNamed(stored, partnership)]),
  );

const personOf =
  (
    programme: ProgrammeId,
    lookup: TenantLookup | undefined,
    records: ReadonlyMap<RecordId, Stored>,
  ) =>
  (account: AccountId): PersonId | undefined =>
    lookup?.accounts.get(account)?.row?.people.find((one) => one.programme === programme)?.person ??
    [...records.values()].filter(isPerson).find(({ state }) => state.accounts.includes(account))
      ?.id;
