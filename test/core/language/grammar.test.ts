import { describe, expect, it } from 'vitest';
import { readAsk } from '../../../core/features/asks.ts';
import { read } from '../../support/reading.ts';
import { rows } from './all-rows.ts';
import { inTable, likeTyped } from './as-table.ts';
import { contextOf, type Expected, type Row, typedOf } from './table.ts';

const readRow = (row: Row): Expected => inTable(read(typedOf(row), contextOf(row)));

/** How a phone writes the same line. */
const variants: readonly (readonly [string, (typed: string) => string])[] = [
  ['curly quotes', (typed) => typed.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')],
  ['a capital first letter', (typed) => typed.replace(/\p{L}/u, (first) => first.toUpperCase())],
  [
    'a capital after the command',
    (typed) => typed.replace(/^(\/\w+ )(\p{L})/u, (_, noun, first) => noun + first.toUpperCase()),
  ],
  ['a final full stop', (typed) => (typed === '' ? typed : `${typed}.`)],
  ['a space that does not break', (typed) => typed.replaceAll(' ', '\u00A0')],
  ['a long dash', (typed) => typed.replaceAll('-', '–')],
];

describe('typed lines', () => {
  it.each(rows.map((row) => [row.n, row.typed, row] as const))('%s  %s', (_, __, row) => {
    expect(readRow(row)).toEqual(row.expected);
  });

  it.each(rows.map((row) => [row.n, row] as const))(
    '%s gives only asks that come through',
    (_, row) => {
      const understood = readRow(row);
      const asks = 'ask' in understood ? [understood.ask] : [];
      for (const ask of [...asks, ...(understood.offers ?? []).map(([, one]) => one)])
        expect(readAsk(JSON.parse(JSON.stringify(ask)))).toBeDefined();
    },
  );

  describe.each(variants)('with %s', (_, change) => {
    it.each(rows.map((row) => [row.n, row] as const))('%s is the same', (__, row) => {
      const typed = change(row.typed);
      expect(likeTyped(readRow({ ...row, typed }))).toEqual(likeTyped(row.expected));
    });
  });
});

describe('the tables', () => {
  it('hold every example of partnerships, people and actions', () => {
    const numbers = new Set(rows.map(({ n }) => Number.parseInt(n, 10)));
    for (let n = 1; n <= 54; n += 1) expect(numbers, `example ${n}`).toContain(n);
  });
});
