import { afterAll, describe, expect, test } from 'vitest';
import { recount } from '../../../core/counting/file/recount.ts';
import type { Json } from '../../../core/counting/file/report.ts';
import { hashing, type PublicCase, publicCases } from './cases.ts';

const cases = publicCases();
const UNSUPPORTED = [
  'copeland',
  'minimax',
  'proportional-approval',
  'ranked-pairs',
  'sequential-phragmen',
  'sequential-proportional-approval',
];

/**
 * Figures that an exact count cannot give. Minneapolis: the ballots come cleaned, so the file no longer
 * holds the marks that made a paper inactive. equalshares.net rounds each payment to whole euros first.
 */
const CANNOT: Readonly<Record<string, readonly string[]>> = {
  'irv-rctab-2013-minneapolis-mayor': ['inactive'],
  'irv-rctab-2017-minneapolis-mayor': ['inactive'],
  'mes-equalshares-net-example-2': ['effectiveVoteCounts'],
};

const isSorted = (field: string, method: string) =>
  field === 'addedByGreedyTopUp' || (field === 'winners' && method !== 'stv-scottish');

const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.toSorted() : value);

/** Equals in a ranking have no order. */
const levelled = (value: unknown): unknown => (Array.isArray(value) ? value.map(sorted) : value);

const without = (field: string, value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === field ? undefined : inner)));

const prefixes = (winners: unknown, wanted: object): object =>
  Object.fromEntries(
    Object.keys(wanted).map((prefix) => [
      prefix,
      Array.isArray(winners) ? winners.filter((name) => String(name).startsWith(prefix)).length : 0,
    ]),
  );

const check = (file: PublicCase, method: string, wanted: Json, got: Json): void => {
  const cannot = CANNOT[file.name] ?? [];
  for (const [field, value] of Object.entries(wanted)) {
    const where = `${file.name} ${method} ${field}`;
    if (cannot.includes(field)) continue;
    if (field === 'anyOf' && Array.isArray(value))
      expect(value.map(sorted), where).toContainEqual(sorted(got.winners));
    else if (field === 'countByPrefix' && value !== null && typeof value === 'object')
      expect(prefixes(got.winners, value), where).toEqual(value);
    else if (isSorted(field, method)) expect(sorted(got[field]), where).toEqual(sorted(value));
    else if (field === 'ranking') expect(levelled(got[field]), where).toEqual(levelled(value));
    else if (field === 'tally' && method === 'approval')
      expect(got[field], where).toMatchObject(Object(value));
    else if (field === 'publishedRounds' && cannot.includes('inactive'))
      expect(without('inactive', got[field]), where).toEqual(without('inactive', value));
    else expect(got[field], where).toEqual(value);
  }
};

const table: Record<string, { runs: number; right: number; notCounted: number }> = {};

describe.skipIf(cases.length === 0 && process.env.CI !== 'true')('the public voting cases', () => {
  test('are there', () => {
    expect(cases).toHaveLength(119);
  });

  test.each(cases.map((file) => [file.name, file] as const))(
    '%s',
    (_, file) => {
      const result = recount(file.text, undefined, hashing);
      if ('problem' in result) {
        expect(
          file.runs.every(({ method }) => UNSUPPORTED.includes(method)),
          result.problem,
        ).toBe(true);
        return;
      }
      file.runs.forEach(({ method, expected }, index) => {
        const row = table[method] ?? { runs: 0, right: 0, notCounted: 0 };
        table[method] = row;
        row.runs++;
        const got = result.runs[index]?.report ?? {};
        expect(got.unsupported === true, method).toBe(UNSUPPORTED.includes(method));
        if (got.unsupported === true) row.notCounted++;
        else {
          check(file, method, expected, got);
          row.right++;
        }
      });
      // The largest of them has more than ten thousand ballots, counted by two rules.
    },
    60_000,
  );

  afterAll(() => console.table(table));
});
