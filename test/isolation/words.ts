/** A workspace and a tenant of one house, in which the same ids stand as in every other. */
export interface House {
  readonly key: string;
  readonly team: string;
  readonly tenant: string;
  /** Stands in all that its people write of each partnership, and in what its people are called. */
  readonly words: { readonly southport: string; readonly formby: string; readonly people: string };
}
const house = (key: string, team: string, digit: string): House => ({
  key,
  team,
  tenant: `${digit.repeat(8)}-aaaa-4bbb-8ccc-222222222222`,
  words: { southport: `zqs${key}`, formby: `zqf${key}`, people: `zqp${key}` },
});

/** Harbour and Quay are of one programme, and Harbour's Formby is shown in Quay too; Valley is of another and shares nothing. */
export const harbour = house('harbour', 'T1', '1');
export const valley = house('valley', 'T2', '2');
export const quay = house('quay', 'T3', '3');
export const houses = [harbour, valley, quay] as const;

const all = houses.flatMap(({ words }) => Object.values(words));
const both = [harbour.words.formby, harbour.words.people, quay.words.people];
/** What may be read in a house, or there in one channel. */
const mayRead = ({ key, words }: House, channel?: string): readonly string[] => {
  const { southport, formby, people } = words;
  const shared = key === valley.key ? [] : both;
  if (channel === 'C1') return [southport, people];
  if (channel === 'C2') return [formby, people, ...shared];
  if (channel === 'C3') return both;
  return [southport, formby, people, ...shared];
};

/** Every house's words that stand in a text. */
export const wordsIn = (text: string): string[] =>
  all.filter((word) => text.toLowerCase().includes(word));

/** What partnerships of one programme are called: chairs and clerks of any hear it of all (rules: Family and wards). */
const names = (house: House): string[] =>
  (house === valley ? [valley] : [harbour, quay]).flatMap(({ words }) => [
    words.southport,
    words.formby,
  ]);
export const isOfFamily = (name: string): boolean =>
  name.startsWith('family.') || name.startsWith('programme.') || name === 'partnership.close';

/** Words that stand in a text and may not be read there; what partnerships of a programme are called may, where it is about the family. */
export const foreignIn = (
  text: string,
  house: House | undefined,
  channel?: string,
  ofFamily = false,
): string[] => {
  const own = house ? mayRead(house, channel) : [];
  const may = ofFamily && house ? [...own, ...names(house)] : own;
  return wordsIn(text).filter((word) => !may.includes(word));
};

/** What people write, and no name that the product gives: of several words, or beginning as a sentence does. */
const isWritten = (text: string): boolean =>
  /^[A-Z][a-z]|\S \S/.test(text) && !/^(?:\{|Europe\/|(?:slack|teams|person):)/.test(text);

/** The same with a word in all that people wrote. */
export const marked = <Value>(value: Value, word: string): Value => {
  const text = (one: string): string =>
    isWritten(one)
      ? one
          .split('\n')
          .map((line) => `${line} ${word}`)
          .join('\n')
      : one;
  const walk = (node: unknown): unknown => {
    if (typeof node === 'string') return text(node);
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, one]) => [name, walk(one)]));
  };
  return walk(value) as Value;
};

/** A typed line with the word in what it says, before any day. */
export const markedLine = (line: string, word: string): string =>
  line.replace(/gate|lit last night|two coats on|waiting for paint|made twice/, `$& ${word}`);

/** The same with this house's workspace and tenant in the place of those of the story. */
export const moved = <Value>(value: Value, { team, tenant }: House): Value =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll('slack:T1', `slack:${team}`)
      .replaceAll(harbour.tenant, tenant),
  );
