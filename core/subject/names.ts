import { type Catalogue, type Code, say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Partnership, StoredPartnership, StoredPerson } from '../model/context.ts';
import {
  type Day,
  directAccount,
  installOf,
  type PersonId,
  type PlaceId,
  partsOf,
  type Ref,
} from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Platform } from '../model/platforms.ts';
import type { Trace } from '../model/trace.ts';

export type People = ReadonlyMap<PersonId, StoredPerson>;

/** Makes sentences in one reader's language. */
export const teller =
  (locale: Locale) =>
  <C extends Code>(code: C, values: Parameters<Catalogue[C]>[0]): string =>
    sentence(say(code, values), locale);

/** Whether a chat has told somebody's name; what stands for it says where they are from. */
export const isNamed = (person: PersonId, people: People): boolean =>
  people.get(person)?.state.unnamed === undefined;

/** "Sam"; undefined for someone whose record is gone. */
export const nameOf = (person: PersonId | undefined, people: People): string | undefined =>
  person === undefined ? undefined : people.get(person)?.state.name;

/** Until which day somebody is away; undefined for one who is here. */
export const awayUntil = (
  person: PersonId | undefined,
  people: People,
  today: Day,
): Day | undefined => {
  const until = person && people.get(person)?.state.awayUntil;
  return until !== undefined && until > today ? until : undefined;
};

/** The organisations on whose seats somebody sits. */
export const organisationsOf = ({ seats }: Partnership, person: PersonId): readonly string[] =>
  seats.flatMap(({ holder, deputies, organisation }) =>
    organisation !== undefined && (holder === person || deputies.includes(person))
      ? [organisation]
      : [],
  );

/** "Sam (Harbour Trust)" as its two parts. */
export const fullNameOf = (
  person: PersonId,
  people: People,
  partnership: Partnership | undefined,
): { name: string; organisation?: string } | undefined => {
  const known = people.get(person)?.state;
  if (!known) return undefined;
  // What stands for a name says the organisation.
  const organisation =
    known.unnamed === undefined
      ? (known.organisation ?? (partnership && organisationsOf(partnership, person)[0]))
      : undefined;
  return organisation === undefined ? { name: known.name } : { name: known.name, organisation };
};

/** "Sam (Harbour Trust)". */
export const wholeName = (
  person: PersonId,
  people: People,
  partnership: Partnership,
): string | undefined => {
  const full = fullNameOf(person, people, partnership);
  return (
    full && (full.organisation === undefined ? full.name : `${full.name} (${full.organisation})`)
  );
};

/** Each who is there, once. */
export const each = (people: readonly (PersonId | undefined)[]): PersonId[] => [
  ...new Set(people.filter((one) => one !== undefined)),
];

/** A partnership's handle as a name: "Southport", "South Sefton". */
export const called = ({ word }: Partnership): string =>
  word
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** Whether a bare reference can only mean this partnership: in a channel that shows it. */
const atHome = ({ places }: Partnership, place: PlaceId): boolean =>
  directAccount(place) === undefined && places.some((bound) => bound.place === place);

/** `A-17` in its own channels, `southport A-17` anywhere else. */
export const shownRef = (ref: Ref, partnership: Partnership, place: PlaceId): string =>
  atHome(partnership, place) ? ref : `${partnership.word} ${ref}`;

/** The chat in which something was done; undefined for what Folkmoot did by itself. */
export const chatOf = (via: PlaceId | undefined): Platform | undefined =>
  via === undefined ? undefined : partsOf(via).platform;

/** "Sam"; "Olga Other, Other Council" for somebody who has no account where the partnership is. */
const nameBeside = (
  person: PersonId | undefined,
  people: People,
  { places }: Partnership,
): string | undefined => {
  const known = person && people.get(person)?.state;
  if (!known?.organisation || known.accounts.length === 0) return known?.name;
  const homes = new Set(places.map(({ place }) => installOf(place)));
  const isOther = known.accounts.every((account) => !homes.has(installOf(account)));
  return isOther ? `${known.name}, ${known.organisation}` : known.name;
};

/** Who did something, from which chat and when, as the sentences take it. */
export const touched = (
  { at, by, via }: Trace,
  { people, partnership }: { readonly people: People; readonly partnership: StoredPartnership },
) =>
  defined({
    who: nameBeside(by, people, partnership.state),
    chat: chatOf(via),
    at,
    zone: partnership.state.zone,
  });
