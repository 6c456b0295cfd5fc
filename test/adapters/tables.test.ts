import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../adapters/tables/csv.ts';
import { guard, unguard } from '../../adapters/tables/guard.ts';
import { pagePolicy, tablePage } from '../../adapters/tables/page.ts';
import fc from '../support/fast-check.ts';

/** Text of people, with what spreadsheets take for more than text. */
const cell = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom('=', '+', '-', '@', "'", '"', ';', ',', '\t', '\n', ' ', '\u00A0', '\u200B'),
      fc.constantFrom('＝', '－', '1', '£2,500', 'sep=;', '+44 20 7946 0018', '-12.50', '|'),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const rowsOf = (text: string, delimiter: string) =>
  papaparse.parse<string[]>(text, { delimiter, newline: delimiter === ',' ? '\r\n' : undefined })
    .data;
const plain = /^\+?[\d ()]+$|^[+-]?[\d,]+(?:\.\d+)?%?$/;
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

describe('a table as CSV', () => {
  it('begins with the mark of UTF-8 and the headings, parts lines as Windows does, and says all as it is', () => {
    const title = '£2,500 for Llŷn – Zoë Sample’s café';
    const text = csvText({ headings: ['Ref', 'Action'], rows: [['A-1', title]] });
    expect([...Buffer.from(text).subarray(0, 6)]).toEqual([0xef, 0xbb, 0xbf, 0x52, 0x65, 0x66]);
    expect(text.slice(1)).toBe(`Ref,Action\r\nA-1,"${title}"\r\n`);
  });

  it('has days as no spreadsheet mistakes them', () => {
    expect(csvText({ headings: ['Due'], rows: [[{ day: '2027-02-01' }]] })).toContain(
      '\r\n2027-02-01\r\n',
    );
  });

  it.each([
    '-12.50',
    '-1250',
    '0',
    '1250.5',
    '+44 20 7946 0018',
    '+44 (0)20 7946 0018',
    '020 7946 0018',
    '00442079460018',
    'Ask Sam - and Jo',
    'sam@example.org',
  ])('leaves %s as it is', (text) => {
    expect(guard(text)).toBe(text);
    expect(csvText({ headings: ['x'], rows: [[text]] })).toContain(`\r\n${text}\r\n`);
  });

  it.each([
    '=1+1',
    '+1-1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00A0=1',
    '\u200B=1',
    '＝1+1',
    "'=1",
    '-A1',
    '+44-20',
    "=cmd|'/C calc'!A0",
  ])('sets an apostrophe before %j', (text) => {
    expect(guard(text)).toBe(`'${text.slice(0, 1)}${guard(text).slice(2)}`);
    expect(unguard(guard(text))).toBe(text);
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });

  it('holds no formula for whoever parts cells by another sign', () => {
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
        const text = csvText({ headings: ['one', 'two'], rows });
        for (const delimiter of [',', ';', '\t', '|']) {
          const read = rowsOf(text, delimiter).flat();
          // A number with other cells behind it, for who parts cells otherwise, is no formula either.
          const begun = read.filter(
            (one) => formula.test(one) && !plain.test(one.split(/["',\s]/)[0] ?? ''),
          );
          expect(begun, JSON.stringify(text)).toEqual([]);
        }
      }),
    );
  });
});

describe('a table as a page', () => {
  const page = tablePage(
    {
      caption: 'Actions <b>',
      above: ['Copy & paste'],
      headings: ['Ref', 'Action'],
      rows: [
        ['A-1', '<script>alert(1)</script>\n"two"'],
        ['A-2', { day: '2027-01-08' }],
      ],
    },
    'en-GB',
  );
  it('is a table that says what its columns and lines are, and holds what people wrote as text', () => {
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('<caption>Actions &lt;b&gt;</caption>');
    expect(page).toContain('<th scope="col">Ref</th>');
    expect(page).toContain('<th scope="row">A-1</th>');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<br>&quot;two&quot;');
    expect(page).toContain('<td>08/01/2027</td>');
    expect(page).toContain('noindex');
    expect(page).not.toContain('<script');
    expect(pagePolicy).toContain("default-src 'none'");
  });
});
