import type { Context, Loaded, StoredPartnership } from '../../model/context.ts';
import type { PersonId } from '../../model/ids.ts';
import { shareAddress } from '../../subject/addresses.ts';
import { nameOf } from '../../subject/names.ts';
import { isClosedDown } from '../../subject/stopped.ts';
import { whoNow } from '../../subject/who-now.ts';
import { leadIn, type Programme, programmeIn } from './programme.ts';

type Known = Pick<Loaded, 'records' | 'people'>;

/** A key, and who holds it by now: whoever became part of another holds it as that one. */
export interface Key extends Readonly<NonNullable<Programme['keys']>[number]> {
  readonly now: PersonId;
  readonly name: string;
}

/** The keys of the programme; none where a new partnership starts without. */
export const keysIn = (loaded: Known): readonly Key[] =>
  (programmeIn(loaded).keys ?? []).map((key) => {
    const now = whoNow(key.person, loaded);
    return { ...key, now, name: nameOf(now, loaded.people) ?? '' };
  });

/** Why two are not surely two people: they are one by now, or have an address in common and nobody has said that they are two. */
export const notTwo = (
  one: PersonId,
  other: PersonId,
  { people }: Pick<Loaded, 'people'>,
): 'one' | 'perhaps' | undefined => {
  if (one === other) return 'one';
  const [first, second] = [people.get(one)?.state, people.get(other)?.state];
  if (!first || !second) return undefined;
  if (first.perhaps?.includes(other) || second.perhaps?.includes(one)) return 'perhaps';
  const told = first.others?.includes(other) || second.others?.includes(one);
  return !told && shareAddress(first, second) ? 'perhaps' : undefined;
};

/** What a press of a key comes to; only the first three have to do with who may. */
export type Pressed =
  | { readonly is: 'opens' | 'turned' | 'turned-already'; readonly mine: Key; readonly other: Key }
  | { readonly is: 'open' | 'not-yours' | 'withdrawn' | 'refused' | 'changed' }
  | { readonly is: 'one' | 'perhaps' | 'lead' };

/**
 * Whether the asker may turn or refuse a key of a partnership as they saw it, and what comes of it. Who somebody is
 * counts as it is now, so that neither a second account nor a card of before makes one person two.
 */
export const pressed = (
  area: StoredPartnership | undefined,
  turn: number,
  { me }: Pick<Context, 'me'>,
  loaded: Known,
): Pressed => {
  const keys = keysIn(loaded);
  const mine = keys.find(({ now }) => now === me);
  if (!area || !mine) return { is: 'not-yours' };
  const other = keys.find((key) => key !== mine);
  if (!other) return { is: 'not-yours' };
  const alike = notTwo(mine.now, other.now, loaded);
  if (alike) return { is: alike };
  if (keys.some(({ now }) => now === leadIn(loaded))) return { is: 'lead' };
  const { proposed } = area.state;
  if (!proposed) return { is: 'open' };
  if (isClosedDown(area.state)) return { is: 'withdrawn' };
  if (turn !== proposed.turn) return { is: 'changed' };
  if (proposed.refused) return { is: 'refused' };
  const by = (key: Key) => proposed.turned.find((one) => one.key === key.person);
  if (by(mine)) return { is: 'turned-already', mine, other };
  const theirs = by(other)?.by;
  return theirs !== undefined && whoNow(theirs, loaded) !== me
    ? { is: 'opens', mine, other }
    : { is: 'turned', mine, other };
};
