import { calledIn } from '../language/called.ts';
import { type Catalogue, type Code, say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import { visible } from '../lib/visible.ts';
import type { Partnership, StoredPartnership, StoredPerson } from '../model/context.ts';
import {
  type At,
  type Day,
  directAccount,
  installOf,
  type PersonId,
  type PlaceId,
  partsOf,
  type Ref,
} from '../model/ids.ts';
import { type Locale, localeOf } from '../model/locale.ts';
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

/** A name and an organisation as they were at a moment; what was not known then gives way to what is. */
export const calledAt = (
  state: StoredPerson['state'],
  at: At | undefined,
): { readonly name: string; readonly organisation: string | undefined } => {
  const { name, organisation, was = [] } = state;
  if (at === undefined || was.length === 0) return { name, organisation };
  const from = was.findIndex(({ until }) => until > at);
  if (from < 0) return { name, organisation };
  const later = was.slice(from);
  return {
    name: later.find((one) => visible.test(one.name))?.name ?? name,
    organisation: later.find((one) => one.organisation !== undefined)?.organisation ?? organisation,
  };
};

/** A former name with the one of now beside it: "Sam Jones (now Sam Smith)". */
const withNow = (was: string, now: string): string =>
  was === now ? was : calledIn(localeOf())['now-called']({ was, now });

/** "Sam", at a moment as they were called then; and a former member where nothing is kept of them; undefined for nobody. */
export const nameOf = (
  person: PersonId | undefined,
  people: People,
  at?: At,
): string | undefined => {
  if (person === undefined) return undefined;
  const known = people.get(person)?.state;
  if (known) return withNow(calledAt(known, at).name, known.name);
  return at === undefined ? undefined : calledIn(localeOf())['former-member']({});
};

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

/** "Sam (Harbour Trust)" as its two parts; of a moment with what is new beside it: "Sam (Harbour Trust, now Mersey Trust)". */
export const fullNameOf = (
  person: PersonId,
  people: People,
  partnership: Partnership | undefined,
  at?: At,
): { name: string; organisation?: string } | undefined => {
  const known = people.get(person)?.state;
  if (!known) return undefined;
  // What stands for a name says the organisation.
  if (known.unnamed !== undefined) return { name: known.name };
  const seated = partnership && organisationsOf(partnership, person)[0];
  const then = calledAt(known, at);
  const now = { name: known.name, organisation: known.organisation ?? seated };
  return besideNow(
    { name: then.name, organisation: then.organisation ?? seated },
    at === undefined ? { name: then.name, organisation: then.organisation ?? seated } : now,
  );
};

/** Both parts of a name, with what is new of them behind the organisation. */
export const besideNow = (
  then: { readonly name: string; readonly organisation: string | undefined },
  now: { readonly name: string; readonly organisation: string | undefined },
): { name: string; organisation?: string } => {
  const renamed = then.name === now.name ? [] : [now.name];
  const { organisation: before, name } = then;
  const { organisation: after } = now;
  const moved = before === undefined || after === undefined || before === after ? [] : [after];
  const organisation = calledIn(localeOf())['now-beside']({
    was: before ?? '',
    now: [...renamed, ...moved],
  });
  return organisation === '' ? { name } : { name, organisation };
};

/** "Sam (Harbour Trust)". */
export const wholeName = (
  person: PersonId,
  people: People,
  partnership: Partnership,
  at?: At,
): string | undefined => {
  const full = fullNameOf(person, people, partnership, at);
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

/** "Sam" as they were called then; "Olga Other, Other Council" for somebody who has no account where the partnership is. */
const nameBeside = (
  person: PersonId | undefined,
  people: People,
  { places }: Partnership,
  at: At,
): string | undefined => {
  const known = person && people.get(person)?.state;
  const name = nameOf(person, people, at);
  if (!known?.organisation || known.accounts.length === 0) return name;
  const homes = new Set(places.map(({ place }) => installOf(place)));
  const isOther = known.accounts.every((account) => !homes.has(installOf(account)));
  return isOther ? `${name}, ${calledAt(known, at).organisation ?? known.organisation}` : name;
};

/** Who did something, from which chat and when, as the sentences take it. */
export const touched = (
  { at, by, via }: Trace,
  { people, partnership }: { readonly people: People; readonly partnership: StoredPartnership },
) =>
  defined({
    who: nameBeside(by, people, partnership.state, at),
    chat: chatOf(via),
    at,
    zone: partnership.state.zone,
  });
