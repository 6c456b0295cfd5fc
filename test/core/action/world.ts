import { createHash } from 'node:crypto';
import type { RecordWrite } from '../../../core/model/commit.ts';
import type { Partnership, Person } from '../../../core/model/context.ts';
import {
  type AccountId,
  type At,
  accountId,
  type PartnershipId,
  type PersonId,
  personId,
  placeId,
  programmeId,
  type RecordId,
} from '../../../core/model/ids.ts';
import type { Found } from '../../../core/model/kind.ts';
import type { Entry, Stored } from '../../../core/model/record.ts';
import type { Store } from '../../../core/ports/store.ts';

export const council = programmeId('council');
export const southport = 'pt-southport' as PartnershipId;
export const slackChannel = placeId('slack', 'T1', 'C1');
export const teamsChannel = placeId('teams', 'TT', '19:a@thread');
export const asha = personId('asha');
export const sam = personId('sam');
export const jo = personId('jo');
export const clerk = personId('clerk');
export const eve = personId('eve');
export const accounts: Readonly<Record<PersonId, AccountId>> = {
  [asha]: accountId('teams', 'TT', 'asha'),
  [sam]: accountId('slack', 'T1', 'US'),
  [jo]: accountId('slack', 'T1', 'UJ'),
  [clerk]: accountId('slack', 'T1', 'UC'),
  [eve]: accountId('slack', 'T1', 'UE'),
};
/** Monday 4 January 2027, 09:00 in London: the day of the examples. */
export const monday = '2027-01-04T09:00:00.000Z';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Kept {
  readonly stored: Stored;
  readonly found: Found;
}
/** Everything a test knows: records as they would be stored, their journal, and the time. */
export interface World {
  now: At;
  readonly records: Map<RecordId, Kept>;
  readonly journal: Map<RecordId, Entry[]>;
  /** Accounts whose person the front door knows. */
  readonly doors: Map<AccountId, PersonId>;
  numbers: number;
  asked: number;
}

const person = (name: string, id: PersonId, organisation?: string): [PersonId, Person] => [
  id,
  {
    v: 1,
    name,
    accounts: [accounts[id] as AccountId],
    partnerships: [southport],
    nudges: 'daily',
    greeted: true,
    ...(organisation ? { organisation } : {}),
  },
];
export const people = new Map([
  person('Asha', asha, 'Sefton Council'),
  person('Sam', sam, 'Harbour Trust'),
  person('Jo', jo, 'Merseyside Police'),
  person('Cleo', clerk),
  person('Eve', eve),
]);

const partnership: Partnership = {
  v: 1,
  name: 'Southport Area Partnership',
  word: 'southport',
  nation: 'england-and-wales',
  zone: 'Europe/London',
  since: '2027-01-04',
  chair: asha,
  clerk,
  door: 'channels',
  pollsBy: 'members',
  seats: [asha, sam, jo, clerk, eve].map((holder, index) => ({
    id: `seat-${index + 1}`,
    role: 'member',
    holder,
    deputies: [],
    came: 'set-up',
    since: monday,
    ...(people.get(holder)?.organisation
      ? { organisation: people.get(holder)?.organisation as string }
      : {}),
  })),
  seatsGiven: 5,
  places: [slackChannel, teamsChannel].map((place) => ({
    place,
    shows: 'everything',
    is: 'live',
    since: monday,
  })),
  waiting: [],
  madeAt: monday,
};

export const newWorld = (now = monday, nation: string = partnership.nation): World => {
  const world: World = {
    now,
    records: new Map(),
    journal: new Map(),
    doors: new Map(),
    numbers: 0,
    asked: 0,
  };
  const put = (id: RecordId, kind: Stored['kind'], state: unknown) =>
    world.records.set(id, { stored: { id, kind, version: 1, head: '', state }, found: {} });
  put(southport, 'partnership', { ...partnership, nation });
  for (const [id, state] of people) put(id, 'person', state);
  return world;
};

export const personState = (world: World, id: PersonId): Person =>
  world.records.get(id)?.stored.state as Person;
export const setPerson = (world: World, id: PersonId, change: Partial<Person>): void => {
  const kept = world.records.get(id) as Kept;
  const state = { ...(kept.stored.state as Person), ...change };
  world.records.set(id, { ...kept, stored: { ...kept.stored, state } });
};

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const write = (world: World, writes: readonly RecordWrite[]): void => {
  for (const { id, kind, was, state, entry, found } of writes) {
    if ((world.records.get(id)?.stored.version ?? 0) !== was) throw new Error(`conflict on ${id}`);
    const stored = copy({ id, kind, version: was + 1, head: entry.hash, state });
    world.records.set(id, { stored, found });
    world.journal.set(id, [...(world.journal.get(id) ?? []), copy(entry)]);
  }
};

/** The reading half of a store over the world, ordered as the real one is. */
export const storeOf = (world: World): Store => {
  const all = () => [...world.records.values()];
  const number = ({ stored }: Kept) => Number(/A-(\d+)$/.exec(stored.id)?.[1] ?? 0);
  const store: Partial<Store> = {
    load: async (_, ids) =>
      new Map(
        ids.flatMap((id) => {
          const kept = world.records.get(id);
          return kept ? [[id, copy(kept.stored)] as const] : [];
        }),
      ),
    listed: async (_, group, { limit, after }) => {
      const rows = all()
        .filter(({ found }) => found.list?.group === group)
        .map(({ stored, found }) => ({ id: stored.id, key: `${found.list?.order}#${stored.id}` }))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .filter(({ key }) => after === undefined || key > after);
      const page = rows.slice(0, limit);
      const next = rows.length > limit ? { next: page.at(-1)?.key as string } : {};
      return { ids: page.map(({ id }) => id), ...next };
    },
    ofPerson: async (_, one, limit) =>
      all()
        .filter(({ found }) => found.person === one)
        .map(({ stored }) => stored.id)
        .slice(0, limit),
    newest: async (_, within, letter, { limit, after }) =>
      all()
        .filter(({ stored }) => stored.id.startsWith(`${within}/${letter}-`))
        .filter((kept) => after === undefined || number(kept) < Number(after.slice(2)))
        .sort((a, b) => number(b) - number(a))
        .slice(0, limit)
        .map(({ stored }) => copy(stored)),
    journal: async (_, record, { limit, after = 0 }) =>
      (world.journal.get(record) ?? []).filter(({ version }) => version > after).slice(0, limit),
  };
  return store as Store;
};
