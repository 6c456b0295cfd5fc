import { loadRecords } from '../../engine/load.ts';
import { sameTitle } from '../../lib/same-title.ts';
import type { StoredPartnership, StoredPerson } from '../../model/context.ts';
import type { AccountId, At, PersonId, ProgrammeId } from '../../model/ids.ts';
import type { Store } from '../../ports/store.ts';
import { isFormer } from '../../subject/standing.ts';
import type { Action } from './action.ts';
import { stepsLeft } from './steps.ts';

/** So many people of an organisation are asked until one of them takes it. */
const mostAsked = 3;
/** So many of its people are looked at. */
const mostPeople = 30;

/** Whom an action is put to besides the person who has it, before it is known who of them listens. */
const candidates = (action: Action, { state }: StoredPartnership): PersonId[] => {
  const { owner } = action;
  const helpers = stepsLeft(action)[0]?.step === 'on' ? action.with : [];
  const wanted = owner && 'organisation' in owner ? owner.organisation : undefined;
  const people = state.seats
    .filter(({ organisation = '' }) => wanted !== undefined && sameTitle(organisation, wanted))
    .flatMap(({ holder, deputies }) => [...(holder ? [holder] : []), ...deputies]);
  return [...new Set([...people.slice(0, mostPeople), ...helpers])];
};

/** When each account last did something; the hint that is kept for undo. */
const lastActs = async (
  accounts: readonly AccountId[],
  { state: { places } }: StoredPartnership,
  store: Store,
): Promise<ReadonlyMap<AccountId, At>> => {
  const [bound] = places;
  if (!bound || accounts.length === 0) return new Map();
  const { accounts: rows } = await store.lookUp({ place: bound.place, accounts });
  return new Map(
    [...rows].flatMap(([account, { row }]) => (row?.did ? [[account, row.did.at] as const] : [])),
  );
};

/**
 * Whom an action is put to besides the person who has it: its helpers on its day, and while an organisation has it the
 * three of its people who were last active (rules: Nudges).
 */
export const putTo = async (
  action: Action,
  home: StoredPartnership,
  { programme, store }: { readonly programme: ProgrammeId; readonly store: Store },
): Promise<StoredPerson[]> => {
  const ids = candidates(action, home).filter((one) => !isFormer(home.state, one));
  if (ids.length === 0) return [];
  const found = await loadRecords(store, programme, ids);
  const listening = ids
    .flatMap((id) => (found.get(id) as StoredPerson | undefined) ?? [])
    .filter(({ state }) => state.accounts.length > 0 && state.nudges !== 'none');
  const helps = ({ id }: StoredPerson) => action.with.includes(id);
  const people = listening.filter((one) => !helps(one));
  const helpers = listening.filter(helps);
  if (people.length <= mostAsked) return [...people, ...helpers];
  const acts = await lastActs(
    people.flatMap(({ state }) => state.accounts),
    home,
    store,
  );
  const lastOf = ({ state }: StoredPerson): At =>
    state.accounts
      .map((account) => acts.get(account) ?? '')
      .sort()
      .at(-1) ?? '';
  const latest = [...people].sort((a, b) => lastOf(b).localeCompare(lastOf(a)));
  return [...latest.slice(0, mostAsked), ...helpers];
};
