import { accessOf } from '../features/in.ts';
import { say } from '../language/saying.ts';
import { visible } from '../lib/visible.ts';
import type { Context, StoredPerson } from '../model/context.ts';
import {
  type PartnershipId,
  type ProgrammeId,
  programmeId,
  refOf,
  servedBy,
} from '../model/ids.ts';
import { type Asked, type Refused, refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Where } from '../model/request.ts';
import type { TenantLookup } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';
import { isFormer, standing } from '../subject/standing.ts';
import {
  type Arrival,
  type Candidate,
  candidateNamed,
  meIn,
  namedBy,
  obvious,
  todayIn,
} from './arrival.ts';
import { codeDoor, typedCode } from './join-codes.ts';
import { asNamed } from './load.ts';
import { calledAsker } from './nameless.ts';
import { homeOfOwnThing } from './own-thing.ts';
import { whichOne } from './which-partnership.ts';

/** The programme that a workspace's first set-up makes: always the same one, so that a repeat makes no second. */
export const homeProgramme = (where: Where, { hash }: Ports): ProgrammeId =>
  programmeId(hash(`programme of ${servedBy(where)}`).slice(0, 16));

/** A code opens the door of its own programme, to people from outside it too (rules: Codes). */
const programmeOfCode = async (
  code: string,
  { request: { asker } }: Arrival,
  { store, hash }: Ports,
): Promise<ProgrammeId | undefined> => {
  const asked = { place: codeDoor(typedCode(code), hash), accounts: [asker.account] };
  return (await store.lookUp(asked)).place.row?.programme;
};

/** What founds a partnership may be the first of its workspace even in a channel that another workspace's code has bound. */
const withInstall = async (
  { lookup, request }: Arrival,
  { store }: Ports,
): Promise<TenantLookup> =>
  lookup.install ? lookup : { ...lookup, install: await store.install(servedBy(request.where)) };

/** The asker's own record, as sentences name them. */
const ownIn = (
  { belongings }: Arrival,
  programme: ProgrammeId,
  candidate: Candidate | undefined,
): StoredPerson | undefined => {
  const own = belongings.find((one) => one.programme === programme)?.record;
  return own && asNamed(own, candidate?.record);
};

/** Everything known for this ask, with the one partnership it is about; or the question which one. */
export const contextFor = async (
  ask: Ask,
  arrival: Arrival,
  ports: Ports,
): Promise<Context | Asked | Refused> => {
  const { reach, founds, coded, glance } = accessOf(ask);
  const ofOwn = (id: PartnershipId) => {
    const { belongings, request } = arrival;
    return homeOfOwnThing(ask, id, { belongings, account: request.asker.account }, ports);
  };
  const named = namedBy(ask);
  const candidate =
    founds || glance
      ? undefined
      : named === undefined
        ? obvious(arrival)
        : ((await candidateNamed(named, arrival, ports)) ?? (await ofOwn(named)));
  if (reach === 'partnership' && !candidate) {
    return named === undefined
      ? whichOne(arrival, (id) => ({ ...ask, in: id }) as Ask)
      : refused(say('not-in-that-one', {}));
  }
  const { request, belongings } = arrival;
  const lookup = founds && !coded ? await withInstall(arrival, ports) : arrival.lookup;
  const ofCode =
    coded && 'code' in ask ? await programmeOfCode(ask.code, arrival, ports) : undefined;
  const here = lookup.install?.row?.programme;
  const programme =
    (glance && belongings.some((one) => one.programme === here) ? here : undefined) ??
    ofCode ??
    candidate?.programme ??
    lookup.place.row?.programme ??
    belongings[0]?.programme ??
    lookup.install?.row?.programme ??
    homeProgramme(request.where, ports);
  const me = meIn(arrival, programme);
  const stands = candidate ? standing(candidate.record.state, me) : 'outside';
  const owns =
    candidate &&
    stands === 'outside' &&
    !isFormer(candidate.record.state, me) &&
    (await ofOwn(candidate.record.id));
  const under = lookup.thread && candidate && lookup.thread.startsWith(`${candidate.record.id}/`);
  return {
    now: arrival.now,
    today: todayIn(arrival, candidate),
    locale: request.locale,
    where: request.where,
    asker: visible.test(request.asker.name)
      ? request.asker
      : calledAsker(request.asker, ownIn(arrival, programme, candidate)),
    lookup,
    programme,
    me,
    standing: stands,
    ...(owns ? { owns: true } : {}),
    partnership: candidate?.record,
    fresh: arrival.fresh,
    ...(under ? { under: refOf(lookup.thread) as string } : {}),
    hash: ports.hash,
    ...(ports.links ? { links: ports.links } : {}),
  };
};
