import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { onceEach, type Saying, say } from '../../../language/saying.ts';
import { type Table, tableIn } from '../../../language/table/columns.ts';
import { asDay, cellOf } from '../../../language/table/day-cell.ts';
import { type CellReader, cellReader } from '../../../language/table/read-cells.ts';
import { type Cell, rowsOf, type TableRow } from '../../../language/table/rows.ts';
import { mostTableRows } from '../../../model/limits.ts';
import { refused } from '../../../model/outcome.ts';
import type { ActionDraft, ImportLine } from '../ask-fields.ts';
import { words } from './cells.ts';
import { type Reading, readRow } from './row.ts';

/** Columns of a file besides those of every table of actions, by what stands over them. */
const besides = {
  ref: /^(?:action |item )?(?:ref|reference|id|no|number)\.?$/i,
  with: /^(?:with|helpers?)$/i,
  state: /^(?:state|status)$/i,
  notes: /^(?:notes?|details?)$/i,
} as const;
type Besides = Partial<Record<keyof typeof besides, number>>;

const besidesIn = ({ headings, columns }: Table): Besides => {
  const taken = new Set(columns.values());
  const found = Object.entries(besides).flatMap(([name, pattern]) => {
    const at = headings.findIndex((text, index) => !taken.has(index) && pattern.test(text.trim()));
    return at < 0 ? [] : [[name, at]];
  });
  return Object.fromEntries(found) as Besides;
};

const none = cellOf('');

const reference = /^A-[1-9]\d{0,6}$/i;
const over = /^(?:done|completed?|closed|finished|dropped|cancelled|canceled)$/i;
const open = /^(?:open|not started|in progress|on-?going|to do|)$/i;

const helpersOf = (cell: Cell, reader: CellReader): Partial<ActionDraft> => {
  const read = reader.who(cell);
  const known = read.flatMap((one) => (one.kind === 'who' ? [one.who] : []));
  const unknown = read.flatMap((one) =>
    one.kind === 'who' ? [] : [{ cell: 'who' as const, text: one.name }],
  );
  return {
    ...(known.length > 0 ? { with: known.slice(0, 9) } : {}),
    ...(unknown.length > 0 ? { unread: unknown.slice(0, 2) } : {}),
  };
};

/** One row as a line of the import, and what is said of its date. */
const lineOf = (
  row: TableRow,
  { reading, at, first }: { reading: Reading; at: Besides; first: number },
): { readonly line: ImportLine; readonly notes: readonly Saying[] } => {
  const cell = (name: keyof Besides): Cell => row.cells[at[name] ?? -1] ?? none;
  const [ref, state, notes] = [cell('ref'), cell('state'), cell('notes')];
  const hasRef = reference.test(ref.text);
  const when = reading.table.columns.get('when');
  const isApart = (index: number): boolean =>
    (index === at.ref && hasRef) ||
    index === at.with ||
    index === at.notes ||
    (index === at.state && (open.test(words(state)) || over.test(words(state))));
  const cells = row.cells.map((one, index) =>
    isApart(index) ? none : index === when ? asDay(one) : one,
  );
  const read = readRow({ ...row, cells }, reading);
  const helpers = helpersOf(cell('with'), reading.reader);
  const unread = [...(read.draft.unread ?? []), ...(helpers.unread ?? [])].slice(0, 5);
  const detail = [notes.text, read.draft.detail].filter(Boolean).join('\n');
  return {
    line: {
      draft: {
        ...read.draft,
        ...(helpers.with
          ? { with: [...(read.draft.with ?? []), ...helpers.with].slice(0, 9) }
          : {}),
        ...(unread.length > 0 ? { unread } : {}),
        ...(detail === '' ? {} : { detail: detail.slice(0, 3000).toWellFormed() }),
        row: first + row.number - 1,
      },
      ...(hasRef ? { ref: ref.text.toUpperCase() } : {}),
      ...(over.test(words(state)) ? { over: true as const } : {}),
      ...(detail.length > 3000 ? { long: true as const } : {}),
    },
    notes: read.notes,
  };
};

/** A file as actions, a row each, by the reading of tables that are pasted; nothing of it is made before all was shown. */
export const readSentTable = (
  line: Line,
  { context, alone }: Pick<Reading, 'alone'> & { readonly context: ReadContext },
  first: number,
): Understood => {
  const reader = cellReader(line, context);
  const table = tableIn(rowsOf(line), reader);
  if (!table?.known) {
    return refused(say('action.bring-in.no-table', {}), [
      {
        label: say('label.action.bring-in', {}),
        ask: { ask: 'form', form: 'action.bring-in' },
        opens: 'form',
      },
    ]);
  }
  if (table.rows.length > mostTableRows) {
    return refused(say('action.bring-in.too-many', { most: mostTableRows }));
  }
  const at = besidesIn(table);
  const reading = { table, reader, context, alone };
  const read = table.rows.map((row) => lineOf(row, { reading, at, first }));
  return {
    kind: 'ask',
    ask: { ask: 'action.bring-in', lines: read.map((one) => one.line) },
    notes: [
      ...onceEach(read.flatMap(({ notes }) => notes)),
      ...table.left.map((text) => say('reading.tail-left', { text })),
    ],
  };
};
