import type { Who } from '../../../language/en-gb/names.ts';
import { nameKey } from '../../../language/people.ts';
import type { Loaded, Needs, Person } from '../../../model/context.ts';
import type { AccountId, PersonId } from '../../../model/ids.ts';
import { hasAddress } from '../../../subject/addresses.ts';
import { isFormer, standing } from '../../../subject/standing.ts';
import { type Here, whoIs } from '../names.ts';
import type { Partnership } from '../partnership.ts';

/** How somebody is called by whoever puts them on the list. */
interface Called {
  /** A name, or an address. */
  readonly name: string;
  readonly account?: string | undefined;
  readonly person?: string | undefined;
}

/** Everybody of the list, and those who were taken off it or have gone. */
export const pastNeeds = (state: Partnership | undefined): Needs => ({
  people: 'roster',
  records: (state?.former ?? []).map(({ person }) => person),
});

/** What else the account that was mentioned is known by: whom it is, or its address. */
const known = ({ account }: Called, { personOf, told }: Loaded) => ({
  own: account === undefined ? undefined : personOf(account as AccountId),
  address: account === undefined ? undefined : told?.(account as AccountId)?.email,
});

/** Whoever is on the list already by what was typed. */
export const onList = (
  { state }: Here,
  called: Called & { readonly organisation?: string | undefined },
  loaded: Loaded,
): Who | undefined => {
  const { name, organisation } = called;
  const { own, address = name } = known(called, loaded);
  const found = [...loaded.people.values()].find(
    ({ id, state: one }) =>
      standing(state, id) !== 'outside' &&
      (own === undefined
        ? hasAddress(one, address) ||
          (nameKey(one.name) === nameKey(name) && one.organisation === organisation)
        : id === own),
  );
  return found && whoIs(loaded.people, found.id);
};

/** "Sam" of Sam Reid. */
const isPartly = (name: string, typed: string): boolean =>
  nameKey(name)
    .split(/[\s-]+/)
    .includes(nameKey(typed));

/** Those who were on the list, or wait to be, and are meant: all who are called so, or else all who may be. */
export const knownAs = (
  { state }: Here,
  called: Called,
  loaded: Loaded,
): { readonly certain: readonly PersonId[]; readonly perhaps: readonly PersonId[] } => {
  const { name, person } = called;
  const past = [...loaded.people.values()].filter(
    ({ id, state: { merged } }) =>
      merged === undefined &&
      (isFormer(state, id) ||
        (standing(state, id) === 'outside' && state.waiting.some((one) => one.person === id))),
  );
  const among = (is: (one: Person, id: PersonId) => boolean) =>
    past.filter((one) => is(one.state, one.id)).map(({ id }) => id);
  const { own, address = name } = known(called, loaded);
  const one = person ?? own;
  if (one !== undefined) return { certain: among((_, id) => id === one), perhaps: [] };
  const certain = among(
    (other) => nameKey(other.name) === nameKey(name) || hasAddress(other, address),
  );
  return {
    certain,
    perhaps: certain.length > 0 ? [] : among((other) => isPartly(other.name, name)),
  };
};
