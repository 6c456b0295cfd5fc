import { toldApart } from '../language/told-apart.ts';
import type { Partnership } from '../model/context.ts';
import { type PersonId, partsOf } from '../model/ids.ts';
import { chatNamed } from '../model/platforms.ts';
import { fullNameOf, type People } from './names.ts';
import type { Seat } from './seats.ts';

/** The chats of somebody by name. */
const chatsOf = (person: PersonId | undefined, people: People): string[] => {
  const accounts = (person && people.get(person)?.state.accounts) ?? [];
  const platforms = new Set(accounts.map((account) => partsOf(account).platform));
  return [...platforms].map((platform) => chatNamed(platform)?.name ?? platform);
};

type Labels = ReadonlyMap<PersonId, string>;

/** Names that may look the same to a reader, and rather more than do. */
const roughly = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const labelled = (people: People, partnership: Partnership | undefined): Labels => {
  const persons = [...people].flatMap(([person, { state }]) =>
    state.merged === undefined && state.unnamed === undefined ? [person] : [],
  );
  const names = new Set(persons.map((person) => roughly(people.get(person)?.state.name ?? '')));
  if (names.size === persons.length) return new Map();
  const texts = toldApart(
    persons.map((person) => {
      const { name = '', organisation } = fullNameOf(person, people, partnership) ?? {};
      const chats = chatsOf(person, people);
      return { id: person, name, more: [...(organisation ? [organisation] : []), ...chats] };
    }),
  );
  return new Map(persons.map((person, at) => [person, texts[at] ?? '']));
};

const kept = new WeakMap<People, { readonly of: Partnership | undefined; readonly all: Labels }>();

/** Somebody among all who were read for a list, a question or its buttons: by name, and by what tells them from a namesake there (rules: Names). */
export const labelOf = (
  person: PersonId | undefined,
  people: People,
  partnership?: Partnership,
): string | undefined => {
  if (person === undefined) return undefined;
  const before = kept.get(people);
  const all = before?.of === partnership && before ? before.all : labelled(people, partnership);
  if (all !== before?.all) kept.set(people, { of: partnership, all });
  return all.get(person) ?? people.get(person)?.state.name;
};

/** Seats as a list shows them, `always` behind each name what the list has there in any case. */
export const seatLabels = (
  seats: readonly {
    readonly holder: Seat['holder'];
    readonly name: string;
    readonly always: readonly string[];
  }[],
  people: People,
): string[] =>
  toldApart(
    seats.map(({ holder, name, always }) => ({
      id: holder ?? '',
      name,
      always,
      more: chatsOf(holder, people),
    })),
  );

/** People as a field offers them: each with organisation and chats, in any case. */
export const wholeLabels = (
  persons: readonly PersonId[],
  people: People,
  partnership: Partnership,
): string[] =>
  toldApart(
    persons.map((person) => {
      const { name = '', organisation } = fullNameOf(person, people, partnership) ?? {};
      const always = [...(organisation ? [organisation] : []), ...chatsOf(person, people)];
      return { id: person, name, always, more: [] };
    }),
  );
