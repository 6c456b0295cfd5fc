import { type Line, typedText } from '../../../language/line.ts';
import type { ReadContext } from '../../../language/reading.ts';
import type { Saying } from '../../../language/saying.ts';
import { isMark, type Table } from '../../../language/table/columns.ts';
import type { Column } from '../../../language/table/headings.ts';
import type { CellReader } from '../../../language/table/read-cells.ts';
import { type Cell, filled, type TableRow } from '../../../language/table/rows.ts';
import { defined } from '../../../lib/defined.ts';
import { titleLength } from '../../../model/limits.ts';
import type { ActionDraft } from '../ask-fields.ts';
import { bodyOf, dayOf, ofOrganisation, ownerOf, type Put, type Unread, words } from './cells.ts';
import { bullet } from './headings.ts';
import { capital } from './item.ts';
import { cut } from './many-lines.ts';

/** A row of a table as an action, and what is said of its date. */
export interface RowRead {
  readonly draft: ActionDraft;
  readonly notes: readonly Saying[];
}

/** Where the rows of a table are read. */
export interface Reading {
  readonly table: Table;
  readonly reader: CellReader;
  readonly context: ReadContext;
  /** What a line alone says of who and when. */
  readonly alone: (line: Line) => ActionDraft | undefined;
}

const withoutStop = (text: string): string =>
  /(?:^|[^.])\.$/.test(text) && !/[.!?]["'”’)\]]?\s/.test(text) ? text.slice(0, -1) : text;

/** The rest of a title and all that no column is known for, each under its heading. */
const detailOf = (
  more: string,
  { cells }: TableRow,
  { headings }: Table,
  isNote: (at: number) => boolean,
): string | undefined => {
  const noted = cells.flatMap((cell, at) =>
    cell.text === '' || !isNote(at) || (!headings[at] && isMark(cell)) ? [] : [{ cell, at }],
  );
  const under = noted.map(({ cell, at }) =>
    headings[at] ? `${headings[at]}: ${cell.text}` : cell.text,
  );
  const joined = (lines: readonly string[]) =>
    [more, ...lines].filter((line) => line !== '').join('\n');
  const full = joined(under);
  return (full.length > 3000 ? joined(noted.map(({ cell }) => cell.text)) : full) || undefined;
};

/** Reads one row. */
export const readRow = (row: TableRow, { table, reader, context, alone }: Reading): RowRead => {
  const { columns, headings } = table;
  const cellOf = (column: Column): Cell | undefined => row.cells[columns.get(column) ?? -1];
  const [what, who, organisation, when] = [
    cellOf('what'),
    cellOf('who'),
    cellOf('organisation'),
    cellOf('when'),
  ];
  const body = organisation && reader.who(organisation)[0];
  const named = body?.kind === 'who' && 'organisation' in body.who ? body.name : undefined;
  const owner = who
    ? ownerOf(
        who,
        reader.who(who).map((read) => ofOrganisation(read, named)),
      )
    : {};
  const puts: Partial<Record<Column, Put>> = {
    who: owner,
    organisation: organisation ? bodyOf(organisation, body, owner, context) : {},
    when: when ? dayOf(when, reader) : {},
  };
  const unowned = !columns.has('who') && !columns.has('organisation');
  // Where quote marks were doubled in it, the line is not what was meant.
  const asLine = what && typedText(what.line) === what.text ? what.line : undefined;
  const spoken = asLine && unowned ? alone(asLine) : undefined;
  const written = what ? words(what).replace(bullet, '') : '';
  const all = filled(row).map(words).join(' · ');
  const title = spoken?.title.replace(/\s+/g, ' ') ?? capital(withoutStop(written));
  const [short, more] = cut(title === '' ? all : title);
  const each = Object.entries(puts) as [Column, Put][];
  const unread = each.flatMap(([column, put]) => {
    const heading = headings[columns.get(column) ?? -1]?.slice(0, 60).toWellFormed();
    return (put.unread ?? []).map((one) => ({ ...one, ...(heading ? { heading } : {}) }));
  });
  const untitled: Unread[] =
    title === '' ? [{ cell: 'what', text: all.slice(0, titleLength) }] : [];
  const columnAt = new Map([...columns].map(([column, at]) => [at, column]));
  const isNote = (at: number): boolean => {
    const column = columnAt.get(at);
    return column === undefined || puts[column]?.aside === true;
  };
  const detail = detailOf(title === '' ? '' : more, row, table, isNote);
  return {
    draft: {
      ...spoken,
      title: short,
      ...Object.assign({}, ...each.map(([, put]) => put.draft)),
      ...defined({ detail: [spoken?.detail, detail].filter(Boolean).join('\n') || undefined }),
      ...(unread.length + untitled.length > 0 ? { unread: [...untitled, ...unread] } : {}),
    },
    notes: each.flatMap(([, put]) => put.notes ?? []),
  };
};
