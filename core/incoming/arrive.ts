import { today } from '../calendar/days.ts';
import { derivedIds } from '../engine/derived-ids.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import { defined } from '../lib/defined.ts';
import type { Partnership, Person } from '../model/context.ts';
import type { FreshId } from '../model/fresh.ts';
import {
  type AccountId,
  installOf,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  personId,
  recordOf,
} from '../model/ids.ts';
import { byName } from '../model/locale.ts';
import { platformPattern } from '../model/platforms.ts';
import type { Stored } from '../model/record.ts';
import type { Request } from '../model/request.ts';
import type { TenantLookup } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';
import { namedBy } from './stale-reads.ts';

/** One programme in which the asker is somebody. */
export interface Belonging {
  readonly programme: ProgrammeId;
  readonly person: PersonId;
  readonly record: Stored<Person> | undefined;
}

/** Who stands where, before it is known what they want. */
export interface Arrival {
  readonly request: Request;
  readonly now: string;
  readonly door: TenantLookup;
  readonly belongings: readonly Belonging[];
  /** Partnerships that may be meant here: the channel's, or in private and elsewhere the asker's own. */
  readonly candidates: readonly Candidate[];
  /** Bound here, so that nothing need be said about where. */
  readonly bound: boolean;
  /** What a button asks that was too long for it, as it was kept; absent where it asks none such, or it is gone. */
  readonly kept?: string;
  readonly fresh: FreshId;
}
export interface Candidate {
  readonly programme: ProgrammeId;
  readonly record: Stored<Partnership>;
}

/** As accounts are written; a sentence that begins so is none, and may be longer than a key. */
const accountLike = new RegExp(`^${platformPattern}:[^:\\s]{1,100}:[^@:\\s][^\\s]{0,599}$`);
const accountQuoted = new RegExp(`"${platformPattern}:[^"]+"`, 'g');

/** Every account that the request names, so that one read of the front door knows them all. */
const accountsNamed = ({ asker, input }: Request, kept = ''): AccountId[] => {
  const named = new Set<AccountId>([asker.account]);
  if (input.kind === 'typed') for (const { account } of input.typed.mentions) named.add(account);
  if (input.kind === 'happened' && 'account' in input.happening) named.add(input.happening.account);
  const text = input.kind === 'submitted' ? Object.values(input.values).flat() : [];
  const asks =
    input.kind === 'pressed' ? input.ask : input.kind === 'submitted' ? input.carries : undefined;
  const quoted = `${JSON.stringify(asks ?? {})}${kept}`.match(accountQuoted) ?? [];
  for (const value of [...text, ...quoted.map((one) => one.slice(1, -1))]) {
    if (accountLike.test(value)) named.add(value as AccountId);
  }
  return [...named].slice(0, 90);
};

/** The rows of the front door, and no more of them than tell where somebody stands: a channel that is known names its programme. */
const doorFor = async (
  request: Request,
  kept: string | undefined,
  { store, late }: Ports,
): Promise<TenantLookup> => {
  const { place, kind, thread } = request.where;
  const install = installOf(place);
  const asked = { place, accounts: accountsNamed(request, kept) };
  // What is worth a late round names its poll or meeting itself, and somebody who is known.
  if (late) return store.frontDoor(asked);
  const door = await store.frontDoor({
    ...asked,
    ...(kind === 'direct' ? { install } : {}),
    ...(thread ? { thread } : {}),
  });
  return kind === 'direct' || door.place.row
    ? door
    : { ...door, install: await store.install(install) };
};

/** It names people as any ask does, so it is read before those are. */
const keptFor = async ({ input }: Request, { store }: Ports): Promise<string | undefined> =>
  input.kind === 'pressed' && input.ask.ask === 'read' && input.ask.draft !== undefined
    ? store.draft(input.ask.draft)
    : undefined;

/** Reads the front door and who the asker is behind it; two reads, one more where the channel is not known or the ask was kept. */
export const arrive = async (request: Request, seed: string, ports: Ports): Promise<Arrival> => {
  const { where, asker } = request;
  const kept = await keptFor(request, ports);
  const door = await doorFor(request, kept, ports);
  // Over late reads one partnership is enough: the one that a button names.
  const only = ports.late ? namedBy(request) : undefined;
  const place = door.place.row;
  const people = door.accounts.get(asker.account)?.row?.people ?? [];
  const bound = where.kind === 'channel' && place !== undefined && place.partnerships.length > 0;
  const first = bound
    ? await loadRecords(ports.store, place.programme, [
        ...place.partnerships.filter((id) => only === undefined || id === only).map(recordOf),
        ...people
          .filter((one) => one.programme === place.programme)
          .map(({ person }) => recordOf(person)),
      ])
    : new Map();
  const belongings = await Promise.all(
    people.map(async ({ programme, person }): Promise<Belonging> => {
      const inPlace = bound && programme === place.programme;
      const records = inPlace
        ? first
        : await loadRecords(ports.store, programme, [recordOf(person)]);
      const record = records.get(recordOf(person)) as Stored<Person> | undefined;
      const merged = record?.state.merged;
      if (merged === undefined) return { programme, person, record };
      return { programme, person: merged, record: await personNow(programme, merged, ports) };
    }),
  );
  const here = (place?.partnerships ?? []).flatMap((id) => {
    const record = first.get(recordOf(id)) as Stored<Partnership> | undefined;
    return bound && record ? [{ programme: place?.programme as ProgrammeId, record }] : [];
  });
  return {
    request,
    now: ports.now(),
    door,
    belongings,
    bound,
    candidates: bound ? here : await ownPartnerships(belongings, ports, only),
    ...defined({ kept }),
    fresh: derivedIds(seed, ports.hash),
  };
};

/** The partnerships in which the asker has a place, by name; `only` that one of them. */
export const ownPartnerships = async (
  belongings: readonly Belonging[],
  ports: Pick<Ports, 'store'>,
  only?: PartnershipId,
): Promise<Candidate[]> => {
  const found = await Promise.all(
    belongings.map(async ({ programme, record }) => {
      const own = record?.state.partnerships ?? [];
      const ids = own.filter((id) => only === undefined || id === only);
      const records = await loadRecords(ports.store, programme, ids.map(recordOf));
      return [...records.values()].map((stored) => ({
        programme,
        record: stored as Stored<Partnership>,
      }));
    }),
  );
  return found.flat().sort((a, b) => byName(a.record.state.name, b.record.state.name));
};

/** The asker as a person of a programme; minted where this is their first act there. */
export const meIn = (arrival: Arrival, programme: ProgrammeId): PersonId =>
  arrival.belongings.find((one) => one.programme === programme)?.person ??
  personId(arrival.fresh('asker'));

export const todayIn = (arrival: Arrival, candidate: Candidate | undefined): string =>
  today(arrival.now, candidate?.record.state.zone ?? 'Europe/London');
