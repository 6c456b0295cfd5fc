import { type Arrival, type Belonging, ownPartnerships } from '../engine/arrival.ts';
import { homeProgramme } from '../engine/context-for.ts';
import { derivedIds } from '../engine/derived-ids.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import { nameLearned } from '../engine/real-name.ts';
import { accountsIn, readKept } from '../features/asks.ts';
import { defined } from '../lib/defined.ts';
import { visible } from '../lib/visible.ts';
import type { StoredPartnership, StoredPerson } from '../model/context.ts';
import {
  type AccountId,
  installOf,
  type PartnershipId,
  type ProgrammeId,
  servedBy,
} from '../model/ids.ts';
import { accountsAmong, accountsPicked } from '../model/named-accounts.ts';
import type { Ask } from '../model/register.ts';
import type { Request } from '../model/request.ts';
import type { TenantLookup } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';
import { heardAgain } from './heard-again.ts';
import { sharedAs } from './shared-channel.ts';

/** What a form is filled with, and whom a line means, stand in an ask as texts. */
const inAsk = (ask: Ask | undefined): AccountId[] => {
  if (ask?.ask === 'form') return accountsPicked(ask.given);
  if (ask?.ask === 'read') return accountsAmong((ask.mentions ?? []).map(({ account }) => account));
  return ask ? accountsIn(ask) : [];
};
/** Every account that the request names, so that one read of the tenant lookup knows them all. */
const accountsNamed = (
  { asker, input }: Pick<Request, 'asker' | 'input'>,
  kept: Ask | undefined,
): AccountId[] => {
  const named = (): AccountId[] => {
    switch (input.kind) {
      case 'typed':
        return input.typed.mentions.map(({ account }) => account);
      case 'pressed':
        return [...inAsk(input.ask), ...inAsk(kept)];
      case 'submitted':
        return [...accountsPicked(input.values), ...inAsk(input.carries), ...inAsk(kept)];
      case 'happened':
        return 'account' in input.happening ? [input.happening.account] : [];
    }
  };
  return [...new Set([asker.account, ...named()])].slice(0, mostNamed);
};
/** So many accounts are looked up by one read. */
const mostNamed = 90;

/** What is read before the tenant is known, and no more of it than tells where somebody stands: a channel that is known names its programme. */
const lookedUp = async (
  { where, ...request }: Request,
  kept: Ask | undefined,
  { store }: Ports,
): Promise<TenantLookup> => {
  const { place, kind, thread: under, quoted } = where;
  const asked = quoted ?? under;
  const first = await store.lookUp({
    place,
    accounts: accountsNamed(request, kept),
    ...(kind === 'direct' || request.input.kind === 'happened' ? { install: servedBy(where) } : {}),
    ...(asked === undefined ? {} : { thread: asked }),
  });
  const unknown = quoted && under && !first.thread;
  const { thread } = unknown ? await store.lookUp({ place, accounts: [], thread: under }) : first;
  const lookup = thread === undefined ? first : { ...first, thread };
  return kind === 'direct' || lookup.install || lookup.place.row
    ? lookup
    : { ...lookup, install: await store.install(servedBy(where)) };
};

/** The request in the place by the id under which it is known: a chat may have given it another since. */
const placed = async (
  request: Request,
  kept: Ask | undefined,
  ports: Ports,
): Promise<{ readonly request: Request; readonly lookup: TenantLookup }> => {
  const lookup = await lookedUp(request, kept, ports);
  const { where } = request;
  const { row } = lookup.place;
  const known = row ? row.as : await sharedAs(where, lookup, ports);
  if (!known) return { request, lookup };
  const { of: _, ...elsewhere } = where;
  const isHere = installOf(known) === installOf(where.place);
  const at = isHere ? where : { ...elsewhere, through: servedBy(where) };
  const there = { ...request, where: { ...at, place: known } };
  return { request: there, lookup: await lookedUp(there, kept, ports) };
};

/** It names people as any ask does, so it is read before those are. What another release kept may be no ask of this one. */
const keptFor = async (
  { input }: Request,
  { store }: Ports,
): Promise<{ readonly ask: Ask; readonly programme?: ProgrammeId } | undefined> => {
  if (input.kind !== 'pressed' && input.kind !== 'submitted') return undefined;
  const named = input.kind === 'pressed' ? input.ask : input.carries;
  if (named?.ask !== 'read' || named.draft === undefined) return undefined;
  const draft = await store.draft(named.draft);
  const ask = readKept(draft?.text, named.also);
  return ask && { ask, ...defined({ programme: draft?.programme }) };
};

/** Whether a programme is one of those that may be meant: a name that came through a client brings nothing out of another. */
const isAbout = (
  programme: ProgrammeId | undefined,
  { where, asker: { account } }: Request,
  { place, install, accounts }: TenantLookup,
  ports: Ports,
): boolean => {
  const people = accounts.get(account)?.row?.people ?? [];
  const known = [place.row, install?.row, ...people].some((one) => one?.programme === programme);
  return programme === undefined || known || programme === homeProgramme(where, ports);
};

/** Whether nothing is sent there as far as is known, though somebody is heard from there. */
const wasGone = (
  { input, where, asker: { account } }: Request,
  { install, accounts }: TenantLookup,
  here: Arrival['candidates'],
): boolean => {
  if (input.kind === 'happened' && input.happening.happened !== 'added') return false;
  const quiet = ({ record }: Arrival['candidates'][number]) =>
    record.state.places.some(({ place, is }) => place === where.place && is === 'removed');
  return (
    (where.kind === 'direct' && accounts.get(account)?.row?.gone === true) ||
    (where.through === undefined &&
      (install?.row?.gone === true || (install === undefined && here.some(quiet))))
  );
};

/**
 * Finds who asks and where they stand. Two reads, one more where the channel is not known or the ask was kept. `only`:
 * the one partnership that need be read, where the ask names it.
 */
export const arrive = async (
  asked: Request,
  seed: string,
  ports: Ports,
  only?: PartnershipId,
): Promise<Arrival> => {
  const { store } = ports;
  const draft = await keptFor(asked, ports);
  const { request, lookup: found } = await placed(asked, draft?.ask, ports);
  const { where, asker } = request;
  const kept = draft && isAbout(draft.programme, request, found, ports) ? draft.ask : undefined;
  const place = found.place.row;
  const people = found.accounts.get(asker.account)?.row?.people ?? [];
  const bound = where.kind === 'channel' && place !== undefined && place.partnerships.length > 0;
  const first = bound
    ? await loadRecords(store, place.programme, [
        ...place.partnerships.filter((id) => only === undefined || id === only),
        ...people.filter((one) => one.programme === place.programme).map(({ person }) => person),
      ])
    : new Map();
  const belongings = await Promise.all(
    people.map(async ({ programme, person }): Promise<Belonging> => {
      const inPlace = bound && programme === place.programme;
      const records = inPlace ? first : await loadRecords(store, programme, [person]);
      const record = records.get(person) as StoredPerson | undefined;
      const merged = record?.state.merged;
      if (merged === undefined) return { programme, person, record };
      return { programme, person: merged, record: await personNow(programme, merged, ports) };
    }),
  );
  const isNameless = belongings.some(({ record }) => record && !visible.test(record.state.name));
  const here = (place?.partnerships ?? []).flatMap((id) => {
    const record = first.get(id) as StoredPartnership | undefined;
    return bound && record ? [{ programme: place?.programme as ProgrammeId, record }] : [];
  });
  const lookup = wasGone(request, found, here) ? await heardAgain(request, found, ports) : found;
  const arrival: Arrival = {
    request,
    now: ports.now(),
    lookup,
    belongings,
    bound,
    candidates: bound ? here : await ownPartnerships(belongings, ports, only),
    ...(kept === undefined ? {} : { kept }),
    fresh: derivedIds(seed, ports.hash),
  };
  return isNameless && request.input.kind !== 'happened' ? nameLearned(arrival, ports) : arrival;
};
