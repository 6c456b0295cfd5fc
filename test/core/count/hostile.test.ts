import { describe, expect, test } from 'vitest';
import { recount } from '../../../core/counting/file/recount.ts';
import { ballotFiles } from './ballot-files.ts';
import { hashing, publicCases } from './cases.ts';

/** A small generator with a seed, so that a failing file can be made again. */
const chance = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return { below: (limit: number): number => Math.floor(next() * limit) };
};
type Chance = ReturnType<typeof chance>;

const NASTY: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  0.1,
  1e-7,
  1e9,
  1e21,
  2 ** 53,
  -(2 ** 31),
  '',
  'Park',
  '__proto__',
  'constructor',
  '\u0000\uD800',
  'x'.repeat(2000),
  [],
  {},
  [[]],
  [[[['Park']]]],
  ['Park', 'Park'],
  { n: 1 },
  { __proto__: null, toString: 1 },
];

type Holder = unknown[] | Record<string, unknown>;

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const holders = (value: unknown): Holder[] =>
  isHolder(value) ? [value, ...Object.values(value).flatMap(holders)] : [];

const put = (holder: Holder, key: string, value: unknown): void => {
  Object.defineProperty(holder, key, {
    value: structuredClone(value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
};

/** Changes one thing: a value replaced, removed, doubled or moved, or a number made larger or smaller. */
const mutate = (root: unknown, random: Chance): void => {
  const places = holders(root).filter((holder) => Object.keys(holder).length > 0);
  const holder = places[random.below(places.length)];
  if (holder === undefined) return;
  const keys = Object.keys(holder);
  const key = keys[random.below(keys.length)] ?? '';
  const value: unknown = Reflect.get(holder, key);
  const way = random.below(6);
  if (way === 0) Reflect.deleteProperty(holder, key);
  else if (way === 1 && Array.isArray(holder)) holder.push(structuredClone(value));
  else if (way === 2) put(holder, `${key}${random.below(3)}`, value);
  else if (way === 3 && typeof value === 'number')
    put(holder, key, value * ([10, -1, 1e6, 0.5][random.below(4)] ?? 1));
  else if (way === 4) put(holder, key, places[random.below(places.length)]);
  else put(holder, key, NASTY[random.below(NASTY.length)]);
};

const scribble = (text: string, random: Chance): string => {
  const at = random.below(text.length);
  const ways = [
    text.slice(0, at),
    `${text.slice(0, at)}\u0007${text.slice(at)}`,
    text.slice(at),
    '',
  ];
  return ways[random.below(ways.length)] ?? '';
};

const SMALL = 40_000;
const originals = [
  ...Object.values(ballotFiles).map((file) => JSON.stringify(file)),
  ...publicCases()
    .map(({ text }) => text)
    .filter((text) => text.length < SMALL),
];

const hostile = (seed: number): string => {
  const random = chance(seed * 7919 + 1);
  const original = originals[seed % originals.length] ?? '';
  if (seed % 10 === 9) return scribble(original, random);
  const root: unknown = JSON.parse(original);
  for (let changes = 1 + random.below(3); changes > 0; changes--) mutate(root, random);
  return JSON.stringify(root) ?? '';
};

describe('a hostile ballot file', () => {
  test('a thousand of them are each counted or refused in one line', () => {
    const ends = { counted: 0, refused: 0 };
    for (let seed = 0; seed < 1000; seed++) {
      const text = hostile(seed);
      const result = recount(text, seed % 7 === 0 ? 'schulze' : undefined, hashing);
      if ('problem' in result) {
        ends.refused++;
        expect(result.problem, `file ${seed}`).toMatch(/^.{1,2500}$/u);
      } else {
        ends.counted++;
        const printed = JSON.stringify(result.runs.map((run) => run.report));
        expect(printed, `file ${seed}`).not.toMatch(/NaN|Infinity/);
      }
    }
    expect(ends.counted).toBeGreaterThan(100);
    expect(ends.refused).toBeGreaterThan(100);
  });
});
