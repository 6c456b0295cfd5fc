import type { AttributeValue } from '@aws-sdk/client-dynamodb';

export type Item = Readonly<Record<string, AttributeValue>>;
/** What a call says besides its words: each name and each value must be declared, and used. */
export interface Declared {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
}

/** The item, where there is one. */
export const some = (item: Item | undefined): readonly Item[] => (item ? [item] : []);

/** What the table answers to a call that is wrong. */
export const invalid = (why: string): Error =>
  Object.assign(new Error(why), { name: 'ValidationException' });

/** Throws at a parameter that the adapter is not known to use, or that the call needs and has not. */
export const onlyKnown = (
  call: string,
  input: object,
  needed: readonly string[],
  known: readonly string[] = [],
): void => {
  for (const name of needed)
    if ((input as Record<string, unknown>)[name] === undefined)
      throw invalid(`${call} needs ${name}`);
  for (const [name, value] of Object.entries(input))
    if (value !== undefined && !needed.includes(name) && !known.includes(name))
      throw invalid(`${call} is not known to use ${name}`);
};

/** Everything that expressions speak of is declared as they need it, and nothing besides. */
export const heldToWords = (
  texts: readonly (string | undefined)[],
  { ExpressionAttributeNames: names, ExpressionAttributeValues: values }: Declared,
): void => {
  const said = (sign: RegExp) => new Set(texts.join(' ').match(sign) ?? []);
  const held = (words: Set<string>, given: object | undefined) => {
    const declared = Object.keys(given ?? {});
    if (given && declared.length === 0) throw invalid('nothing is declared');
    for (const word of words) if (!declared.includes(word)) throw invalid(`${word} is undeclared`);
    for (const word of declared) if (!words.has(word)) throw invalid(`${word} is not used`);
  };
  held(said(/#\w+/g), names);
  held(said(/:\w+/g), values);
  for (const value of Object.values(values ?? {})) plain(value);
};

/** Text or a number, the only kinds that are stored. */
export const plain = (value: AttributeValue): string | number => {
  const [kind = '', ...more] = Object.keys(value);
  if (more.length > 0 || (kind !== 'S' && kind !== 'N')) throw invalid(`no such kind: ${kind}`);
  if (value.S !== undefined) return value.S;
  const number = Number(value.N);
  if (!Number.isFinite(number) || value.N !== `${number}`) throw invalid(`no number: ${value.N}`);
  return number;
};

const named = (word: string, { ExpressionAttributeNames: names = {} }: Declared): string => {
  const name = names[word];
  if (!/^#\w+$/.test(word) || name === undefined) throw invalid(`no name: ${word}`);
  return name;
};
const given = (word: string, { ExpressionAttributeValues: values = {} }: Declared) => {
  const value = values[word];
  if (!/^:\w+$/.test(word) || value === undefined) throw invalid(`no value: ${word}`);
  return value;
};

/** Text by its bytes, as the table sorts it. */
export const bySort = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

const compared = (one: AttributeValue | undefined, other: AttributeValue): number | undefined => {
  if (!one) return undefined;
  const [left, right] = [plain(one), plain(other)];
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return bySort(left, right);
  return undefined;
};

/** One term of a condition. */
const term = (text: string, item: Item | undefined, words: Declared): boolean => {
  const [, is, about] = /^attribute_(exists|not_exists)\((#\w+)\)$/.exec(text) ?? [];
  if (is !== undefined && about !== undefined)
    return (item?.[named(about, words)] !== undefined) === (is === 'exists');
  const [, left, sign, right] = /^(#\w+) (=|<=|<>|<) (:\w+)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) throw invalid(`no such condition: ${text}`);
  const difference = compared(item?.[named(left, words)], given(right, words));
  // What is absent, or of another kind, equals nothing and comes before nothing.
  if (sign === '<>') return difference !== 0;
  if (difference === undefined) return false;
  return sign === '=' ? difference === 0 : sign === '<' ? difference < 0 : difference <= 0;
};

/** Whether a condition holds of what stands there. */
export const holds = (
  condition: string | undefined,
  item: Item | undefined,
  words: Declared,
): boolean => {
  if (condition === undefined) return true;
  const either = condition.split(' OR ');
  if (either.length > 1 && condition.includes(' AND ')) throw invalid('AND and OR in one');
  if (either.length > 1) return either.map((one) => term(one, item, words)).includes(true);
  return !condition
    .split(' AND ')
    .map((one) => term(one, item, words))
    .includes(false);
};

/** What an update makes of what stands there: SET, REMOVE and ADD in this order, each name once. */
export const updated = (
  update: string,
  key: Item,
  item: Item | undefined,
  words: Declared,
): { readonly item: Item; readonly touched: readonly string[] } => {
  const [, set, remove, add] =
    /^SET (.+?)(?: REMOVE (.+?))?(?: ADD (.+?))?$/.exec(update) ??
    (() => {
      throw invalid(`no such update: ${update}`);
    })();
  const made: Record<string, AttributeValue> = { ...key, ...item };
  const touched: string[] = [];
  const touch = (word: string): string => {
    const name = named(word, words);
    if (touched.includes(name)) throw invalid(`${name} is written twice`);
    if (name in key) throw invalid(`${name} is part of the key`);
    touched.push(name);
    return name;
  };
  for (const one of set?.split(', ') ?? []) {
    const [left = '', right = '', ...more] = one.split(' = ');
    if (more.length > 0) throw invalid(`no such SET: ${one}`);
    made[touch(left)] = given(right, words);
  }
  for (const one of remove?.split(', ') ?? []) delete made[touch(one)];
  for (const one of add?.split(', ') ?? []) {
    const [left = '', right = ''] = one.split(' ');
    const by = plain(given(right, words));
    const name = touch(left);
    const was = made[name] ? plain(made[name]) : 0;
    if (typeof by !== 'number' || typeof was !== 'number') throw invalid('ADD is for numbers');
    made[name] = { N: `${was + by}` };
  }
  return { item: made, touched };
};

/** Which items a Query is for: those of one partition, and a stretch of their order. */
export const keyCondition = (
  text: string | undefined,
  words: Declared,
): {
  readonly partition: string;
  readonly home: string;
  readonly sort?: string;
  readonly within: (place: string) => boolean;
} => {
  const whole =
    /^(#\w+) = (:\w+)(?: AND (#\w+) (?:BETWEEN (:\w+) AND (:\w+)|(<|<=|>|>=) (:\w+)))?$/.exec(
      text ?? '',
    );
  const [, first = '', home = '', second, from, to, sign, bound] = whole ?? [];
  if (!whole) throw invalid(`no such key condition: ${text}`);
  const textOf = (word: string): string => {
    const { S } = given(word, words);
    if (S === undefined) throw invalid('keys are text');
    return S;
  };
  const within = (place: string): boolean => {
    if (from !== undefined && to !== undefined)
      return bySort(place, textOf(from)) >= 0 && bySort(place, textOf(to)) <= 0;
    if (bound === undefined) return true;
    const difference = bySort(place, textOf(bound));
    if (difference === 0) return sign === '<=' || sign === '>=';
    return difference < 0 === (sign === '<' || sign === '<=');
  };
  if (from !== undefined && to !== undefined && bySort(textOf(from), textOf(to)) > 0)
    throw invalid('BETWEEN ends before it begins');
  return {
    partition: named(first, words),
    home: textOf(home),
    ...(second === undefined ? {} : { sort: named(second, words) }),
    within,
  };
};
