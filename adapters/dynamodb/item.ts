import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { inOwnWords } from '../../core/lib/why.ts';
import { type Key, partition } from './keys.ts';

export type Item = Readonly<Record<string, AttributeValue>>;
/** What an item holds beside its key: text and numbers only; all that is deeper is JSON text. */
export type Fields = Readonly<Record<string, string | number | undefined>>;

/** The layout of every item written today; `v` tells it from later ones. */
const layout = 1;

const value = (field: string | number): AttributeValue =>
  typeof field === 'number' ? { N: String(field) } : { S: field };

export const attributes = (fields: Fields): Record<string, AttributeValue> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, value(field)]],
    ),
  );

/** A whole new item. */
export const item = (key: Key, fields: Fields): Record<string, AttributeValue> => ({
  ...key,
  ...attributes({ v: layout, ...fields }),
});

export interface Condition {
  /** In the table's own words, with `#name` for an attribute and `:name` for a value. */
  readonly that: string;
  readonly given?: Fields;
}
export const absent: Condition = { that: `attribute_not_exists(#${partition})` };
/** Absent, or past its time: the table deletes expired items days late. Seconds since 1970. */
export const absentAt = (seconds: number): Condition => ({
  that: `${absent.that} OR #expires <= :seconds`,
  given: { seconds },
});

/** The names and values that expressions speak of, as the table wants them declared. */
export const declared = (texts: readonly string[], given: Fields = {}) => {
  const names = [...texts.join(' ').matchAll(/#(\w+)/g)].map(([text, name = '']) => [text, name]);
  const values = Object.entries(attributes(given)).map(([name, field]) => [`:${name}`, field]);
  return {
    ...(names.length > 0 ? { ExpressionAttributeNames: Object.fromEntries(names) } : {}),
    ...(values.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(values) } : {}),
  };
};

export const onCondition = (condition: Condition) => ({
  ConditionExpression: condition.that,
  ...declared([condition.that], condition.given),
});

interface Only {
  readonly condition?: Condition;
  /** Numbers to raise; an absent one counts from 0. */
  readonly add?: Readonly<Record<string, number>>;
}
const clause = (word: string, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [`${word} ${parts.join(', ')}`];

/** Sets fields and removes those that are undefined; what it does not name stays, whoever wrote it. */
export const change = (key: Key, fields: Fields, { condition, add = {} }: Only = {}) => {
  const all: Fields = { v: layout, ...fields };
  const kept = Object.keys(all).filter((name) => all[name] !== undefined);
  const gone = Object.keys(all).filter((name) => all[name] === undefined);
  const text = [
    ...clause(
      'SET',
      kept.map((name) => `#${name} = :${name}`),
    ),
    ...clause(
      'REMOVE',
      gone.map((name) => `#${name}`),
    ),
    ...clause(
      'ADD',
      Object.keys(add).map((name) => `#${name} :${name}`),
    ),
  ].join(' ');
  const that = condition?.that;
  return {
    Key: key,
    UpdateExpression: text,
    ...(that === undefined ? {} : { ConditionExpression: that }),
    ...declared([text, that ?? ''], { ...all, ...add, ...condition?.given }),
  };
};

/** The item itself; throws on one of a later release, which this one would read or write wrongly. */
export const known = (from: Item): Item => {
  if (number(from, 'v') > layout)
    throw inOwnWords(new Error('A stored item was written by a later release'));
  return from;
};

export const maybe = (from: Item, name: string): string | undefined => from[name]?.S;
export const text = (from: Item, name: string): string => {
  const found = maybe(from, name);
  if (found === undefined) throw inOwnWords(new Error(`A stored item has no ${name}`));
  return found;
};
/** A number, 0 where there is none. */
export const number = (from: Item, name: string): number => Number(from[name]?.N ?? 0);
/** JSON as it was stored, with all that later releases may have added. */
export const json = <T>(from: Item, name: string): T => JSON.parse(text(from, name)) as T;

/** The table forgets by seconds since 1970. */
export const secondsAt = (at: string, later = 0): number =>
  Math.floor(Date.parse(at) / 1000) + later;
