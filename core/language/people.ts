import type { Who } from '../model/id-schemas.ts';
import { chatNamed } from '../model/platforms.ts';
import type { Line } from './line.ts';
import { fold } from './normalise.ts';
import type { ReadContext } from './reading.ts';
import { toldApart } from './told-apart.ts';

type Entry = ReadContext['roster'][number];

/** A name as it was read: someone, several of the same name, or nobody we know. */
export type WhoRead =
  | { readonly kind: 'who'; readonly who: Who; readonly name: string }
  | { readonly kind: 'which'; readonly among: readonly Entry[]; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

/** A name in a line, from its sign to its end in the folded copy. */
export interface Mentioned {
  readonly start: number;
  readonly end: number;
  readonly read: WhoRead;
}

/** Names are compared without case and accents, and with one kind of apostrophe and of hyphen, as lines are read. */
export const nameKey = (text: string): string =>
  fold({ text, mentions: [] }).plain.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Such a key where people leave out apostrophes, or write a space for a hyphen. */
export const loosely = (key: string): string => key.replace(/'/g, '').replace(/[\s-]+/g, ' ');
const looseKey = (text: string): string => loosely(nameKey(text));

export const fullName = ({ name, organisation }: Entry): string =>
  organisation === undefined ? name : `${name} (${organisation})`;

/** "Sam (Harbour Trust)", and "Sam (Harbour Trust, Slack)" where another is called so: how somebody is typed and chosen so that nobody else is meant. */
export const fullNames = (entries: readonly Entry[]): { entry: Entry; full: string }[] => {
  const texts = toldApart(
    entries.map(({ person, name, organisation, chats = [] }) => ({
      id: person,
      name,
      always: organisation === undefined ? [] : [organisation],
      more: chats.map((chat) => chatNamed(chat)?.name ?? chat),
    })),
  );
  return entries.map((entry, at) => ({ entry, full: texts[at] ?? entry.name }));
};

/** Names that ping everyone in a chat, and are nobody's. */
const everyone: ReadonlySet<string> = new Set(['channel', 'here', 'everyone', 'all', 'team']);

const fromEntries = (among: readonly Entry[], name: string): WhoRead | undefined => {
  const [only, second] = among;
  if (!only) return undefined;
  return second
    ? { kind: 'which', among, name }
    : { kind: 'who', who: { person: only.person }, name: only.name };
};

/** An organisation as it may be called: in full, by what stands in brackets behind it, or without that. */
export const callsOf = (full: string): string[] => {
  const short = /\(([^()]{2,})\)$/.exec(full)?.[1] ?? full;
  const calls = [full, short, full.replace(/(?<!\s)\s*\([^()]*\)$/, '')];
  return calls.map(organisationKey);
};
export const organisationKey = (called: string): string => nameKey(called.replace(/^the\s+/i, ''));

const organisationRead = (name: string, { organisations }: ReadContext): WhoRead | undefined => {
  const wanted = organisationKey(name);
  const found = organisations.find((full) => callsOf(full).includes(wanted));
  return found === undefined
    ? undefined
    : { kind: 'who', who: { organisation: found }, name: found };
};

/** Whom a name without its sign may mean: those called so in full, by a word of their name, and by its first words. */
export interface Called {
  readonly whole: readonly Entry[];
  readonly byWord: readonly Entry[];
  readonly begun: readonly Entry[];
}
/** Of those, who is meant: "Sam" may be any Sam, but "Sam Jones" is none of the others. */
export const meantBy = (
  name: string,
  several: boolean,
  { whole, byWord, begun }: Called,
): WhoRead | undefined => {
  const words = whole.length > 0 ? whole : begun;
  return fromEntries(several ? words : [...new Set([...whole, ...byWord])], name);
};

/** A name without its sign: a whole name, one word of a name, "me", or an organisation. */
export const readName = (name: string, context: ReadContext): WhoRead => {
  const wanted = looseKey(name);
  if (wanted === 'me' && context.me) return { kind: 'who', who: { person: context.me }, name };
  const called = (is: (entry: Entry) => boolean) => context.roster.filter(is);
  const inFull = wanted.includes('(')
    ? fullNames(context.roster).find(({ full }) => looseKey(full) === wanted)
    : undefined;
  const read = meantBy(name, /\s/.test(wanted), {
    whole: inFull
      ? [inFull.entry]
      : called((entry) =>
          [fullName(entry), entry.name, entry.name.replace(/\s/g, '')].some(
            (one) => looseKey(one) === wanted,
          ),
        ),
    byWord: called((entry) =>
      [nameKey(entry.name), looseKey(entry.name)].some((one) => one.split(' ').includes(wanted)),
    ),
    begun: called((entry) => looseKey(entry.name).startsWith(`${wanted} `)),
  });
  return read ?? organisationRead(name, context) ?? { kind: 'unknown', name };
};

/** A name, and its first words: "Siân Llewelyn" of Siân Llewelyn-Jones. */
const begunIn = ({ name }: Entry): string[] => {
  const words = name.split(/[\s-]+/);
  return [name, ...words.slice(0, -1).map((_, at) => words.slice(0, -1 - at).join(' '))];
};

/** Every name of two words or more, the longest first. */
const longNames = ({ roster, organisations }: ReadContext): readonly string[] =>
  [
    ...fullNames(roster).map(({ full }) => full),
    ...roster.flatMap((entry) => [fullName(entry), ...begunIn(entry)]),
    ...organisations,
  ]
    .map(looseKey)
    .filter((name) => name.includes(' '))
    .sort((a, b) => b.length - a.length);

/** No name is longer. */
const longest = 120;
const oneWord = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._'-]*/u;

/** How far a loose name goes at the beginning of a folded text; 0 where it is not there, or goes on as another word. */
const lengthOf = (name: string, typed: string): number => {
  let at = 0;
  for (const sign of name) {
    while (sign !== ' ' && typed.charAt(at) === "'") at += 1;
    const next = typed.charAt(at);
    if (next !== sign && !(sign === ' ' && next === '-')) return 0;
    at += 1;
  }
  return /^[\p{L}\p{N}]/u.test(typed.slice(at)) ? 0 : at;
};

/** The name that stands at the beginning of a text, without the dots that end a sentence. */
const nameAt = (text: string, names: readonly string[]): string => {
  const typed = nameKey(text.slice(0, longest));
  const long = names.map((name) => lengthOf(name, typed)).find((length) => length > 0);
  const name = long === undefined ? (oneWord.exec(text)?.[0] ?? '') : text.slice(0, long);
  return name.replace(/(?<![.'-])[.'-]+$/, '');
};

/** "sam@council.example", as far as it may be somebody's. */
const address =
  /(?<![\p{L}\p{N}._%+'@-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}[\p{L}]{2,24}/gu;
/** Whether an address stands in a text. */
export const mayNameByAddress = (text: string): boolean => text.search(address) >= 0;

/** The addresses of exactly one person each; any other stays a word. */
const addressed = ({ plain }: Line, { roster }: ReadContext): Mentioned[] =>
  [...(plain.includes('@') ? plain.matchAll(address) : [])].flatMap(
    ({ 0: typed, index: start }) => {
      const [only, second] = roster.filter(
        ({ email }) => email?.toLowerCase() === typed.toLowerCase(),
      );
      if (!only || second) return [];
      const read: WhoRead = { kind: 'who', who: { person: only.person }, name: only.name };
      return [{ start, end: start + typed.length, read }];
    },
  );

const atSign = /(?<=^|[\s(,])@(?=[\p{L}\p{N}])|\uE000(\d+)\uE001/gu;

/** Every mention, every plain "@name" and every known address in a line, from left to right. */
export const mentionsIn = (
  line: Line,
  context: ReadContext,
  named: (name: string) => WhoRead = (name) => readName(name, context),
): Mentioned[] => {
  const found: Mentioned[] = [];
  const names = line.plain.includes('@') ? longNames(context) : [];
  const known = new Map<string, WhoRead>();
  for (const { 0: sign, 1: index, index: start } of line.plain.matchAll(atSign)) {
    const mention = index === undefined ? undefined : line.mentions[Number(index)];
    if (mention) {
      const { account, name } = mention;
      const read: WhoRead = { kind: 'who', who: { account, name }, name };
      found.push({ start, end: start + sign.length, read });
      continue;
    }
    const name = index === undefined ? nameAt(line.plain.slice(start + 1), names) : '';
    if (name === '' || everyone.has(nameKey(name))) continue;
    const read = known.get(name) ?? named(name);
    known.set(name, read);
    found.push({ start, end: start + 1 + name.length, read });
  }
  const byAddress = addressed(line, context);
  return byAddress.length === 0
    ? found
    : [...found, ...byAddress].sort((a, b) => a.start - b.start);
};

/** Whoever a part of a line names, where it is one mention and nothing else. */
export const wholeMention = (line: Line, context: ReadContext): WhoRead | undefined => {
  const [first] = mentionsIn(line, context);
  return first?.start === 0 && first.end === line.plain.length ? first.read : undefined;
};

/** After "to" no thing to do, but a span: "May to December", "Sam to 5pm". */
const span =
  /^(?:\d|noon\b|midnight\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]*)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|the\b|an?\b)/i;
export const isSpan = (text: string): boolean => span.test(text);

/** What may stand between names. */
export const joining = /^(?:[\s,&+/]|and\b)*$/i;

/** "(@Sam)", "(@Sam and @Noor)": those named in brackets at the end, and where they begin. */
export const inBrackets = (
  line: Line,
  mentioned: readonly Mentioned[],
  start: number,
  stop: number,
): { readonly who: readonly Mentioned[]; readonly start: number } | undefined => {
  const open = line.plain.lastIndexOf('(', stop);
  const who = mentioned.filter((one) => one.start > open && one.end < stop);
  const ends = [...who.map((one) => one.start), stop - 1];
  const gaps = ends.map((to, at) => line.plain.slice(who[at - 1]?.end ?? open + 1, to));
  return open >= start && who.length > 0 && gaps.every((gap) => joining.test(gap))
    ? { who, start: open }
    : undefined;
};

/** "for me" or "for" a known organisation, up to the end (rules: Typed actions). */
export const forAtEnd = (
  line: Line,
  start: number,
  end: number,
  context: ReadContext,
): Mentioned | undefined => {
  const text = line.plain.slice(start, end);
  for (const { 0: word, index } of text.matchAll(/(?<=\s)for\s+(?=\S)/gi)) {
    const name = text.slice(index + word.length);
    if (name.length > longest) continue;
    const read = nameKey(name) === 'me' ? readName(name, context) : organisationRead(name, context);
    if (read?.kind === 'who') return { start: start + index, end, read };
  }
  return undefined;
};
