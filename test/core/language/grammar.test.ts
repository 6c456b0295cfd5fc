import { describe, expect, it } from 'vitest';
import { ask as askSchema } from '../../../core/ask.ts';
import { read } from '../../../core/language/read.ts';
import type { Understood } from '../../../core/language/reading.ts';
import { sentence } from '../../../core/language/saying.ts';
import type { Offer } from '../../../core/outcome.ts';
import { contextOf, type Expected, type Row, typedOf } from './table.ts';
import { newActionRows } from './table-new-actions.ts';
import { peopleRows } from './table-people.ts';
import { verbRows } from './table-verbs.ts';

const rows: readonly Row[] = [...peopleRows, ...newActionRows, ...verbRows];

const offered = (offers: readonly Offer[] = []) =>
  offers.map(({ label, ask }) => [sentence(label, 'en-GB'), ask] as const);

/** What was understood in the words of the table. */
const inTable = (understood: Understood): Expected => {
  if (understood.kind === 'ask') {
    const notes = (understood.notes ?? []).map((note) => sentence(note, 'en-GB'));
    const offers = offered(understood.offers);
    return {
      ask: understood.ask,
      ...(notes.length > 0 ? { notes } : {}),
      ...(offers.length > 0 ? { offers } : {}),
    };
  }
  const says = sentence(understood.reply.saying, 'en-GB');
  const offers = offered(understood.reply.offers);
  return understood.kind === 'asked' ? { asked: says, offers } : { refused: says, offers };
};

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

/** Everything but how it was typed: quotes, dashes, spaces, capitals and the last full stop are the writer's own. */
const likeTyped = (value: unknown): unknown => {
  if (typeof value === 'string') {
    return value
      .replace(/[“”]/g, '"')
      .replaceAll('’', "'")
      .replaceAll('–', '-')
      .replaceAll('\u00A0', ' ')
      .toLowerCase()
      .replace(/\.(?='|$)/g, '');
  }
  if (Array.isArray(value)) return value.map(likeTyped);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, likeTyped(one)]))
    : value;
};

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
        expect(askSchema.safeParse(JSON.parse(JSON.stringify(ask))).error).toBeUndefined();
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
