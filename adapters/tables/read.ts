import papaparse from 'papaparse';
import { tabbed } from '../../core/lib/tabbed.ts';
import { visible } from '../../core/lib/visible.ts';
import { mostTable, mostTableRows } from '../../core/model/limits.ts';
import type { SentTable } from '../../core/model/request.ts';
import { unguard } from './guard.ts';

/** The longest file that is read, in bytes. */
export const longestFile = 1024 * 1024;

/** Text as it begins with one of these marks. */
const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How workbooks and older ones begin, which hold no text. */
const workbooks: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Text without a mark: two bytes a sign where every other one is nothing, else UTF-8, else the code page of Windows in Britain. */
const withoutMark = (bytes: Uint8Array): string => {
  const few = bytes.subarray(0, 200);
  const none = (parity: number) =>
    few.filter((byte, at) => at % 2 === parity && byte === 0).length > few.length / 4;
  if (none(1)) return new TextDecoder('utf-16le').decode(bytes);
  if (none(0)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The text of a file as Excel saves it in Britain. */
const textOf = (bytes: Uint8Array): string => {
  const marked = marks.find(([, mark]) => begins(bytes, mark));
  return marked ? new TextDecoder(marked[0]).decode(bytes) : withoutMark(bytes);
};

const separators = [',', ';', '\t', '|'];
/** How many of its first lines a sign parts into as many cells as most others; of two signs alike, the one of more cells. */
const parts = (text: string, delimiter: string): number => {
  const { data } = papaparse.parse<string[]>(text, { delimiter, preview: 20 });
  const widths = new Map<number, number>();
  for (const { length } of data) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  return [...widths].reduce((most, [width, lines]) => Math.max(most, lines * 1000 + width), 0);
};
const separatorOf = (text: string): string => {
  const start = text.slice(0, 50_000);
  const scored = separators.map((sign) => [sign, parts(start, sign)] as const);
  return scored.reduce((best, one) => (one[1] > best[1] ? one : best))[0];
};

/** Signs that no text has, and that would make a kept one much longer. */
const control = /(?![\n\r\t])\p{Cc}/gu;
const isEmpty = (cells: readonly string[]): boolean => !cells.some((cell) => visible.test(cell));

/** A file of cells as a table, read as Excel writes it in Britain; or why it is none. */
export const readTable = (name: string, bytes: Uint8Array): SentTable => {
  const refused = (why: Extract<SentTable, { refused: unknown }>['refused'], row?: number) => ({
    name,
    refused: why,
    ...(row === undefined ? {} : { row }),
  });
  if (bytes.byteLength > longestFile) return refused('large');
  if (workbooks.some((mark) => begins(bytes, mark))) return refused('workbook');
  const whole = textOf(bytes);
  if (whole.includes('\0')) return refused('workbook');
  const told = /^sep=([^\r\n])(?:\r\n?|\n)/i.exec(whole);
  const text = whole.slice(told?.[0].length ?? 0);
  const { data, errors } = papaparse.parse<string[]>(text, {
    delimiter: told?.[1] ?? separatorOf(text),
  });
  const amiss = errors.find(({ type }) => type === 'Quotes');
  if (amiss) return refused('quotes', (amiss.row ?? 0) + 1);
  const first = data.findIndex((cells) => !isEmpty(cells));
  if (first < 0) return refused('empty');
  const last = data.findLastIndex((cells) => !isEmpty(cells));
  const rows = data.slice(first, last + 1);
  if (rows.filter((cells) => !isEmpty(cells)).length > mostTableRows + 1) return refused('rows');
  const table = tabbed(
    rows.map((cells) => cells.map((cell) => unguard(cell).replace(control, ''))),
  );
  return table.length > mostTable ? refused('large') : { name, text: table, first: first + 1 };
};
