import { describe, expect, it } from 'vitest';
import { csvText } from '../../adapters/tables/csv.ts';
import { longestFile, readTable } from '../../adapters/tables/read.ts';
import { tabbed } from '../../core/lib/tabbed.ts';
import fc from '../support/fast-check.ts';

const title = '£2,500 for Llŷn – Zoë’s café';
const lines = ['Action;Owner;Due', `"${title}";Asha;08/01/2027`, '"Fix; 6"" pipe";Sam;'];
const table = `Action\tOwner\tDue\n${title}\tAsha\t08/01/2027\nFix; 6" pipe\tSam\t`;
const read = (bytes: Uint8Array) => readTable('log.csv', bytes);
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();

const semicolons = lines.join('\r\n');
const commas = csvText({
  headings: ['Action', 'Owner', 'Due'],
  rows: [
    [title, 'Asha', '08/01/2027'],
    ['Fix; 6" pipe', 'Sam', ''],
  ],
});
const tabs = `Action\tOwner\tDue\r\n"${title}"\tAsha\t08/01/2027\r\n"Fix; 6"" pipe"\tSam\t\r\n`;

describe('a file as Excel writes it in Britain', () => {
  it.each([
    ['UTF-8 with its mark, commas', utf8(commas)],
    ['UTF-8 without a mark, semicolons', utf8(semicolons)],
    ['a line that names the sign', utf8(`sep=;\r\n${semicolons}`)],
    ['UTF-16 as "Unicode text"', Buffer.from(`\uFEFF${tabs}`, 'utf16le')],
    ['UTF-16 the other way round', bigEndian(`\uFEFF${tabs}`)],
    ['UTF-16 without a mark', Buffer.from(tabs, 'utf16le')],
    ['lines that end as on a Mac of old', utf8(semicolons.replaceAll('\r\n', '\r'))],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toEqual({ name: 'log.csv', text: table, first: 1 });
  });

  it('the code page of Windows', () => {
    const bytes = Buffer.from(
      `Action,Owner\r\nCaf\u00e9 \u00a35 \u0096 \u0093now\u0094,Zo\u00eb`,
      'latin1',
    );
    expect(read(bytes)).toMatchObject({ text: 'Action\tOwner\nCafé £5 – “now”\tZoë' });
  });

  it('line ends within a cell, empty lines counted', () => {
    const bytes = utf8('\r\n;;\r\nAction;Due\r\n"two\nlines";\r\n;\r\nlast;05/02/2027\r\n;;;\r\n');
    expect(read(bytes)).toEqual({
      name: 'log.csv',
      first: 3,
      text: 'Action\tDue\n"two\nlines"\t\n\t\nlast\t05/02/2027',
    });
  });

  it('what was guarded, as it was', () => {
    const bytes = utf8(
      csvText({ headings: ['Action', 'Notes'], rows: [['=1+1', '+44 20 7946 0018']] }),
    );
    expect(read(bytes)).toMatchObject({ text: 'Action\tNotes\n=1+1\t+44 20 7946 0018' });
  });

  it('any rows that went out as CSV, as they were', () => {
    const cell = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 6 }),
          fc.constantFrom('=', '-', '+', '@', "'", '"', ';', ',', '|', ' ', '\n', '-12.50', 'A-1'),
          fc.constantFrom('+44 20 7946 0018', '00442079460018', '1; 2; 3; 4', 'sep=;', '£', '’'),
        ),
        { maxLength: 5 },
      )
      .map((some) =>
        some
          .join('')
          .replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : ''))
          .trim(),
      );
    const row = fc.tuple(cell, cell, cell).map((cells) => ['x', ...cells]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const headings = ['Ref', 'Action', 'Owner', 'Notes'];
        const back = read(utf8(csvText({ headings, rows })));
        expect(back).toEqual({ name: 'log.csv', first: 1, text: tabbed([headings, ...rows]) });
      }),
    );
  });

  it.each([
    ['large', utf8('x'.repeat(longestFile + 1))],
    ['large', utf8(`Action\n${'x'.repeat(100_001)}`)],
    ['rows', utf8('a,b\n'.repeat(502))],
    ['workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['empty', utf8('\uFEFF;;;\r\n')],
    ['empty', utf8('')],
  ])('%s is said and not read', (why, bytes) => {
    expect(read(bytes)).toMatchObject({ name: 'log.csv', refused: why });
  });

  it('names the line in which a quote mark has no partner', () => {
    expect(read(utf8('Action,Owner\r\nFix,Sam\r\n"Mend,Jo\r\n'))).toEqual({
      name: 'log.csv',
      refused: 'quotes',
      row: 3,
    });
  });
});
