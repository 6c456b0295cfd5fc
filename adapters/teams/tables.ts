// A reader of our own: Teams makes its markup clean, and a parser of all HTML is many times as large as this.

/** A text with the tables of its markup, in their order: other text as it stands, and rows of cells. */
export type Piece = { readonly text: string } | { readonly rows: readonly (readonly string[])[] };

interface Cell {
  text: string;
  readonly across: number;
  readonly down: number;
}

const tag = /<(\/?)(table|tr|td|th)\b([^<>]*)>/gi;
/** More columns, or rows of a merged cell, than any chat shows. */
const mostColumns = 50;
const mostDown = 200;
/** Merged cells never make a text longer than this: it is far more than is read of a line. */
const longest = 100_000;

const spanOf = (attributes: string, name: 'colspan' | 'rowspan', most: number): number => {
  const found = new RegExp(`\\b${name} ?= ?["']?(\\d{1,3})`, 'i').exec(attributes)?.[1];
  return Math.min(most, Math.max(1, Number(found ?? 1)));
};

/** Cells in their columns: one that is merged over columns is followed by empty ones, one over rows is said in each. */
const inColumns = (rows: readonly (readonly Cell[])[]): string[][] => {
  const over = new Map<number, { readonly text: string; left: number }>();
  let room = longest;
  return rows.map((cells) => {
    const row: string[] = [];
    const fromAbove = () => {
      for (
        let above = over.get(row.length);
        above && above.left > 0;
        above = over.get(row.length)
      ) {
        above.left -= 1;
        room -= above.text.length + 1;
        row.push(room > 0 ? above.text : '');
      }
    };
    for (const { text, across, down } of cells) {
      fromAbove();
      if (row.length >= mostColumns) break;
      for (let at = 0; at < across; at += 1) {
        const own = at === 0 ? text : '';
        over.set(row.length, { text: own, left: down - 1 });
        row.push(own);
      }
    }
    fromAbove();
    return row;
  });
};

/**
 * Finds the tables in markup that Teams has made clean: one pass over its tags. What stands in a table outside its cells
 * is left out, and a table within a cell is text of that cell.
 */
export const piecesOf = (markup: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let rows: Cell[][] = [];
  let open: Cell | undefined;
  let [depth, from] = [0, 0];
  const close = (to: number) => {
    if (open) open.text = markup.slice(from, to);
    open = undefined;
  };
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of markup.matchAll(
    tag,
  )) {
    const kind = name.toLowerCase();
    if (kind === 'table') {
      depth = Math.max(0, depth + (slash ? -1 : 1));
      if (!slash && depth === 1) pieces.push({ text: markup.slice(from, index) });
      if (slash && depth === 0) {
        close(index);
        pieces.push({ rows: inColumns(rows) });
        rows = [];
      }
      if (slash ? depth === 0 : depth === 1) from = index + whole.length;
    } else if (depth === 1) {
      close(index);
      if (kind === 'tr' && !slash) rows.push([]);
      if (kind !== 'tr' && !slash) {
        open = {
          text: '',
          across: spanOf(attributes, 'colspan', mostColumns),
          down: spanOf(attributes, 'rowspan', mostDown),
        };
        if (rows.length === 0) rows.push([]);
        rows.at(-1)?.push(open);
        from = index + whole.length;
      }
    }
  }
  if (depth > 0) {
    close(markup.length);
    return [...pieces, { rows: inColumns(rows) }];
  }
  return [...pieces, { text: markup.slice(from) }];
};
