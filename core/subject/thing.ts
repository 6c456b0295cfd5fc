import { type Catalogue, type Code, type Saying, say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { StoredPartnership } from '../model/context.ts';
import { inNumbers, type PlaceId, type Ref, refOf } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Stored } from '../model/record.ts';
import type { Ask } from '../model/register.ts';
import { shownRef } from './names.ts';

/** A numbered thing as its buttons name it. */
export interface Thing {
  readonly in: string;
  readonly ref: Ref;
  readonly title: string;
  /** The version the buttons are drawn from. */
  readonly seen?: number;
  /** With the partnership's short word, where a bare reference could be another partnership's. */
  readonly shown?: string;
}

/** The reference out of a record's name. */
export const refIn = ({ id }: Pick<Stored, 'id'>): Ref => refOf(id) ?? '';

/** Where a thing stands among those of its letter, the newest first. */
export const newestFirst = ({ id }: Pick<Stored, 'id'>): readonly [string] => [
  `${99_999_999 - Number(inNumbers(id))}`,
];

/** `R-1` in its own channels, `southport R-1` anywhere else. */
export const shownIn = (
  record: Pick<Stored, 'id'>,
  { state }: Pick<StoredPartnership, 'state'>,
  place: PlaceId,
): string => shownRef(refIn(record), state, place);

/** How the buttons of a record name it. */
export const thingOf = (
  record: Pick<Stored, 'id' | 'version'>,
  { id }: Pick<StoredPartnership, 'id'>,
  title: string,
  shown?: string,
): Thing => defined({ in: id, ref: refIn(record), title, seen: record.version, shown });

/** What is said aloud after a button's label: "A-1 Replace the lamps". */
export const spoken = ({ shown, ref, title }: Thing): string => `${shown ?? ref} ${title}`;

/** A label that takes no values. */
export type Label = {
  [C in Extract<Code, `label.${string}`>]: object extends Parameters<Catalogue[C]>[0] ? C : never;
}[Extract<Code, `label.${string}`>];
export const label = (code: Label): Saying => say(code, {});
const worded = (words: Label | Saying): Saying =>
  typeof words === 'string' ? label(words) : words;

type Asked<Name extends Ask['ask']> = Extract<Ask, { ask: Name }>;
/** What can be asked of a thing by its name alone. */
export type AboutOne = {
  [Name in Ask['ask']]: { ask: Name; in: string; ref: Ref } extends Asked<Name> ? Name : never;
}[Ask['ask']];

/** Which version the button was drawn from, for a rule that looks at it. */
export const drawnFrom = ({ seen }: Thing) => (seen === undefined ? {} : { seen });

/** What is asked of one thing, but for the thing's name. */
type Besides<A> = A extends { ref?: Ref | undefined } ? Omit<A, 'in' | 'ref'> : never;

/** A button that asks this of one thing. */
export const asking = (words: Label | Saying, thing: Thing, ask: Besides<Ask>): Offer => ({
  label: worded(words),
  about: spoken(thing),
  ask: { in: thing.in, ref: thing.ref, ...ask } as Ask,
});

/** Makes the button that asks something of one thing; `more` is what it asks besides the name. */
/* @__NO_SIDE_EFFECTS__ */
export const offer = <Name extends AboutOne, T extends Thing = Thing>(
  code: Label,
  ask: Name,
  more?: (thing: T) => Omit<Partial<Asked<Name>>, 'ask' | 'in' | 'ref'>,
) => {
  const words = label(code);
  return (thing: T): Offer => asking(words, thing, { ask, ...more?.(thing) } as Besides<Ask>);
};

/** The same for what no undo mends, once it has been asked. */
/* @__NO_SIDE_EFFECTS__ */
export const destroyer = <Name extends AboutOne, T extends Thing = Thing>(
  ...like: Parameters<typeof offer<Name, T>>
) => {
  const make = offer<Name, T>(...like);
  return (thing: T): Offer => danger(make(thing));
};

/** Makes the button that opens a form about one thing; `more` is what the form holds besides. */
/* @__NO_SIDE_EFFECTS__ */
export const opener = (code: Label, form: string) => {
  const words = label(code);
  return (thing: Thing, more: Readonly<Record<string, string>> = {}): Offer =>
    formOffer(words, form, {
      in: thing.in,
      about: spoken(thing),
      given: {
        ref: thing.ref,
        ...(thing.seen === undefined ? {} : { seen: String(thing.seen) }),
        ...more,
      },
    });
};

/** A button that opens a form with what is known already in it. */
export const formOffer = (
  words: Label | Saying,
  form: string,
  known: {
    readonly in: string;
    readonly about?: string | undefined;
    readonly given?: Readonly<Record<string, string>> | undefined;
  },
): Offer => ({
  label: worded(words),
  ...(known.about === undefined ? {} : { about: known.about }),
  ask: {
    ask: 'form',
    in: known.in,
    form,
    ...(known.given === undefined ? {} : { given: known.given }),
  },
  opens: 'form',
});

/** Offers of which the first is what is wished for: never an option, an answer or a verdict (rules: Buttons). */
export const wishing = (offers: readonly Offer[]): Offer[] =>
  offers.map((one, index) => (index === 0 ? { ...one, look: 'primary' } : one));

/** An offer whose press ends what no undo mends, once it has been asked. */
export const danger = (offer: Offer): Offer => ({ ...offer, look: 'danger' });

/** A button that asks nothing. */
export const neverMind = (code: Label = 'label.never-mind'): Offer => ({
  label: label(code),
  ask: { ask: 'never-mind' },
});
