import { createHash } from 'node:crypto';
import { derivedIds } from '../../../core/engine/derived-ids.ts';
import { evolvePartnership } from '../../../core/features/partnership/evolve.ts';
import type { Partnership } from '../../../core/features/partnership/partnership.ts';
import { evolveCode, evolvePerson } from '../../../core/features/person/evolve.ts';
import type { Person } from '../../../core/features/person/person.ts';
import { sentence } from '../../../core/language/saying.ts';
import type {
  Context,
  Loaded,
  Needs,
  StoredPartnership,
  StoredPerson,
} from '../../../core/model/context.ts';
import {
  type AccountId,
  accountId,
  type PartnershipId,
  type PersonId,
  type PlaceId,
  personId,
  placeId,
  programmeId,
  type RecordId,
} from '../../../core/model/ids.ts';
import type { Reply } from '../../../core/model/offer.ts';
import type { Change, Done, Outcome } from '../../../core/model/outcome.ts';
import type { Stored } from '../../../core/model/record.ts';
import type { AnyEvent } from '../../../core/model/register.ts';
import type { Asker } from '../../../core/model/request.ts';
import type { Decider } from '../../../core/model/rule.ts';
import type { AccountRow, TenantLookup, Versioned } from '../../../core/model/tenant-lookup.ts';
import type { Trace } from '../../../core/model/trace.ts';
import { standing } from '../../../core/subject/standing.ts';

/** Monday 4 January 2027, 09:00 in London: the day of the examples. */
export const monday = '2027-01-04T09:00:00.000Z';
export const council = programmeId('council');
export const southport = 'pt-southport' as PartnershipId;
export const slackChannel = placeId('slack', 'T1', 'C1');
export const teamsChannel = placeId('teams', 'TT', '19:a@thread');
export const asha = personId('asha');
export const sam = personId('sam');
export const jo = personId('jo');
export const ashaOnSlack = accountId('slack', 'T1', 'UA');
export const samOnSlack = accountId('slack', 'T1', 'US');
export const joOnTeams = accountId('teams', 'TT', 'jo');

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Ids out of a seed, as the product makes them. */
export const freshOf = (seed: string) => derivedIds(seed, hash);

export const trace = (
  by: PersonId | undefined = asha,
  at = monday,
  via: PlaceId = slackChannel,
): Trace => ({
  at,
  via,
  ...(by ? { by } : {}),
});

type Evolve = (state: unknown, event: unknown, trace: Trace) => unknown;
const evolvers: Readonly<Record<string, Evolve>> = {
  partnership: evolvePartnership as Evolve,
  person: evolvePerson as Evolve,
  code: evolveCode as Evolve,
};

/** All records of a small world; `happen` adds what a decision changes. */
export interface World {
  readonly records: Map<RecordId, Stored>;
  readonly accounts: Map<AccountId, Versioned<AccountRow>>;
  readonly places: Map<PlaceId, TenantLookup['place']>;
}

export const emptyWorld = (): World => ({
  records: new Map(),
  accounts: new Map(),
  places: new Map(),
});

export const happen = (world: World, changes: readonly Change[], by = trace()): void => {
  for (const { record, kind, fresh, events } of changes) {
    const before = fresh ? undefined : world.records.get(record);
    if (fresh && world.records.has(record)) throw new Error(`${record} exists`);
    const state = events.reduce<unknown>(
      (now, event) => evolvers[kind]?.(now, event, by),
      before?.state,
    );
    const version = (before?.version ?? 0) + 1;
    world.records.set(record, { id: record, kind, version, head: '', state });
  }
};

/** Writes a decision with its rows, as one commit does. */
export const write = (world: World, done: Done, by = trace()): void => {
  happen(world, done.changes, by);
  for (const row of done.rows ?? []) {
    if (row.door === 'account') world.accounts.set(row.id, { n: row.n + 1, row: row.row });
    if (row.door === 'place') world.places.set(row.id, { n: row.n + 1, row: row.row });
  }
};

const known = (world: World, id: PersonId, name: string, account?: AccountId): void => {
  const event: AnyEvent = { event: 'PersonKnown', name, ...(account ? { account } : {}) };
  const joined: AnyEvent = { event: 'PartnershipJoined', partnership: southport };
  happen(world, [{ record: id, kind: 'person', fresh: true, events: [event, joined] }]);
  if (account) {
    world.accounts.set(account, { n: 1, row: { people: [{ programme: council, person: id }] } });
  }
};

/** Southport with Asha in the chair and Sam as clerk, in one Slack channel. */
export const southportWorld = (): World => {
  const world = emptyWorld();
  known(world, asha, 'Asha', ashaOnSlack);
  known(world, sam, 'Sam', samOnSlack);
  happen(world, [
    {
      record: southport,
      kind: 'partnership',
      fresh: true,
      events: [
        {
          event: 'PartnershipSetUp',
          name: 'Southport Area Partnership',
          word: 'southport',
          nation: 'england-and-wales',
          zone: 'Europe/London',
          since: '2027-01-04',
        },
        { event: 'SeatGiven', seat: 'seat-1', holder: asha, role: 'member', came: 'set-up' },
        { event: 'SeatGiven', seat: 'seat-2', holder: sam, role: 'member', came: 'set-up' },
        { event: 'ChairNamed', person: asha },
        { event: 'ClerkNamed', person: sam },
        { event: 'PlaceBound', place: slackChannel, name: 'southport' },
      ],
    },
  ]);
  world.places.set(slackChannel, { n: 1, row: { programme: council, partnerships: [southport] } });
  return world;
};

export const addPerson = known;

const askers: Readonly<Record<string, Asker>> = {
  [asha]: { account: ashaOnSlack, name: 'Asha', home: true, guest: false },
  [sam]: { account: samOnSlack, name: 'Sam', home: true, guest: false },
  [jo]: { account: joOnTeams, name: 'Jo', home: true, guest: false },
};

export const contextIn = (
  world: World,
  me: PersonId,
  more: Partial<Context> & { partnershipId?: PartnershipId | undefined } = {},
): Context => {
  const { partnershipId = southport, ...rest } = more;
  const record = world.records.get(partnershipId) as StoredPartnership | undefined;
  const where = rest.where ?? { place: slackChannel, kind: 'channel', name: 'southport' };
  return {
    now: monday,
    today: '2027-01-04',
    locale: 'en-GB',
    where,
    asker: askers[me] ?? { account: joOnTeams, name: 'Jo', home: true, guest: false },
    lookup: {
      install: { n: 0, row: undefined },
      place: world.places.get(where.place) ?? { n: 0, row: undefined },
      accounts: world.accounts,
    },
    programme: council,
    me,
    standing: record ? standing(record.state, me) : 'outside',
    partnership: record,
    fresh: freshOf('seed'),
    hash,
    ...rest,
  };
};

const rosterOf = ({ seats, waiting, chair, clerk }: Partnership): PersonId[] =>
  [
    chair,
    clerk,
    ...seats.map(({ holder }) => holder),
    ...waiting.map(({ person }) => person),
  ].filter((one) => one !== undefined);

/** Only what a decider said it needs, as core reads it: what it forgot to name is not there. */
export const loadedFrom = (
  world: World,
  context: Context,
  needs: Needs = {},
  before: readonly Stored[] = [],
): Loaded => {
  const roster = context.partnership ? rosterOf(context.partnership.state) : [];
  const people = needs.people === 'roster' ? roster : (needs.people ?? []);
  const ids = [...(needs.records ?? []), ...[...people, context.me]];
  const found = ids.flatMap((id) => world.records.get(id) ?? []);
  const all = [...before, ...(context.partnership ? [context.partnership] : []), ...found];
  const loaded: Loaded = {
    records: new Map(all.map((one) => [one.id, one])),
    people: new Map(
      all
        .filter(({ kind }) => kind === 'person')
        .map((one) => [one.id as string as PersonId, one as StoredPerson]),
    ),
    personOf: (account) => context.lookup.accounts.get(account)?.row?.people[0]?.person,
    ...(needs.words ? { words: wordsIn(world) } : {}),
    ...(needs.places ? { places: world.places } : {}),
  };
  const more = needs.next?.(loaded);
  return more
    ? { ...loadedFrom(world, context, more, all), ...(loaded.words ? { words: loaded.words } : {}) }
    : loaded;
};
const wordsIn = (world: World): ReadonlySet<string> =>
  new Set(
    [...world.records.values()]
      .filter(({ kind }) => kind === 'partnership')
      .map(({ state }) => (state as Partnership).word),
  );

/** Decides a command in a context. */
export const decided = <C extends { ask: string }>(
  decider: Decider<never>,
  command: C,
  world: World,
  context: Context,
): Outcome => {
  const needs = decider.needs?.(command as never, context) ?? {};
  return decider.decide(command as never, context, loadedFrom(world, context, needs));
};

export const doneOf = (outcome: Outcome): Done => {
  if (outcome.kind !== 'done')
    throw new Error(`${outcome.kind}: ${'reply' in outcome ? said(outcome.reply) : ''}`);
  return outcome;
};
export const said = (reply: Reply): string =>
  [reply.saying, ...(reply.lines ?? [])].map((one) => sentence(one, 'en-GB')).join(' ');
export const labels = (reply: Reply): string[] =>
  (reply.offers ?? []).map(({ label }) => sentence(label, 'en-GB'));
export const stateOf = (world: World, id: PartnershipId = southport): Partnership =>
  world.records.get(id)?.state as Partnership;
export const personIn = (world: World, id: PersonId): Person =>
  world.records.get(id)?.state as Person;
