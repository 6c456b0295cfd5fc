import { today } from '../calendar/days.ts';
import { later } from '../calendar/instants.ts';
import type { StoredPartnership, StoredPerson } from '../model/context.ts';
import type { FreshId } from '../model/fresh.ts';
import { type PartnershipId, type PersonId, type ProgrammeId, personId } from '../model/ids.ts';
import { byName } from '../model/locale.ts';
import type { Ask } from '../model/register.ts';
import type { Request } from '../model/request.ts';
import type { Access } from '../model/rights.ts';
import type { TenantLookup } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';
import { isClosed } from '../subject/stopped.ts';
import { loadRecords } from './load.ts';

/** One programme in which the asker is somebody. */
export interface Belonging {
  readonly programme: ProgrammeId;
  readonly person: PersonId;
  readonly record: StoredPerson | undefined;
}
/** A partnership that may be meant. */
export interface Candidate {
  readonly programme: ProgrammeId;
  readonly record: StoredPartnership;
}
/** Who stands where, before it is known what they want. */
export interface Arrival {
  readonly request: Request;
  readonly now: string;
  readonly lookup: TenantLookup;
  readonly belongings: readonly Belonging[];
  /** Partnerships that may be meant here: the channel's, or in private and elsewhere the asker's own. */
  readonly candidates: readonly Candidate[];
  /** Bound here, so that nothing need be said about where. */
  readonly bound: boolean;
  /** What a button asks that was too long for it, as it was kept; absent where it asks none such, or it can no longer be read. */
  readonly kept?: Ask;
  readonly fresh: FreshId;
}

/** The partnerships in which the asker has a place, by name; `only` that one of them. */
export const ownPartnerships = async (
  belongings: readonly Belonging[],
  { store }: Pick<Ports, 'store'>,
  only?: PartnershipId,
): Promise<Candidate[]> => {
  const found = await Promise.all(
    belongings.map(async ({ programme, record }) => {
      const own = record?.state.partnerships ?? [];
      const ids = own.filter((id) => only === undefined || id === only);
      const records = await loadRecords(store, programme, ids);
      return [...records.values()].map((stored) => ({
        programme,
        record: stored as StoredPartnership,
      }));
    }),
  );
  return found.flat().sort((a, b) => byName(a.record.state.name, b.record.state.name));
};

/** The asker as a person of a programme; minted where this is their first act there. */
export const meIn = ({ belongings, fresh }: Arrival, programme: ProgrammeId): PersonId =>
  belongings.find((one) => one.programme === programme)?.person ?? personId(fresh('asker'));

/** Whether the app was taken out of the asker's workspace or chat, or their account is closed: nothing is shown there. */
export const isGone = ({ lookup, request: { asker } }: Arrival): boolean =>
  lookup.install?.row?.gone === true || lookup.accounts.get(asker.account)?.row?.gone === true;

/** The day it is where that partnership is. */
export const todayIn = ({ now }: Arrival, candidate: Candidate | undefined): string =>
  today(now, candidate?.record.state.zone ?? 'Europe/London');

/** The partnership that an ask names. */
export const namedBy = (ask: Ask): PartnershipId | undefined =>
  'in' in ask && ask.in !== undefined ? (ask.in as PartnershipId) : undefined;

/** The partnership of that name, among those that may be meant here and else among the asker's own. */
export const candidateNamed = async (
  id: PartnershipId,
  { candidates, belongings }: Arrival,
  ports: Pick<Ports, 'store'>,
): Promise<Candidate | undefined> => {
  const among = (list: readonly Candidate[]) => list.find(({ record }) => record.id === id);
  return among(candidates) ?? among(await ownPartnerships(belongings, ports));
};

/** The partnership last chosen here by this account, first among the others. */
export const lastChosen = ({
  lookup,
  request: { asker, where },
}: Arrival): { readonly id: PartnershipId; readonly at: string } | undefined => {
  const chose = lookup.accounts.get(asker.account)?.row?.chose;
  return chose?.place === where.place ? { id: chose.partnership, at: chose.at } : undefined;
};

/** A choice made in private holds for a quarter of an hour. */
const chosenFor = 15 * 60;

/** Which partnership is meant where nothing names one; undefined where it must be asked. */
export const obvious = (arrival: Arrival): Candidate | undefined => {
  const { candidates, bound, request, now } = arrival;
  const direct = request.where.kind === 'direct';
  if (candidates.length === 1 && (bound || direct)) return candidates[0];
  const chosen = direct ? lastChosen(arrival) : undefined;
  const kept =
    chosen !== undefined && later(chosen.at, chosenFor) > now
      ? candidates.find((one) => one.record.id === chosen.id)
      : undefined;
  // What is closed is meant where it is named.
  const open = candidates.filter(({ record }) => !isClosed(record.state));
  return kept ?? (open.length === 1 && (bound || direct) ? open[0] : undefined);
};

/**
 * In private, a plain list goes across all of the asker's partnerships where none is meant (rules: Which partnership).
 * One that is narrowed, searched or looks for something to finish is about one of them, and asks which.
 */
export const goesAcross = (ask: Ask, rule: Access, arrival: Arrival): boolean =>
  rule.across?.(ask) !== undefined &&
  arrival.request.where.kind === 'direct' &&
  arrival.candidates.length > 1 &&
  obvious(arrival) === undefined;
