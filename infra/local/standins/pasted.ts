/** What somebody pastes: a table, and what they write around it. */
export interface Pasted {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** Rows as a spreadsheet puts them into the clipboard, with cells in quote marks that hold line ends. */
const rowsIn = (text: string): { cells: string[]; typed: string }[] => {
  const rows = [];
  let cells: string[] = [];
  let [at, begun] = [0, 0];
  while (at <= text.length) {
    const quoted = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(text.slice(at));
    const cell = quoted?.[0] ?? /^[^\t\n]*/.exec(text.slice(at))?.[0] ?? '';
    cells.push(quoted?.[1]?.replaceAll('""', '"') ?? cell);
    at += cell.length;
    if (text[at] !== '\t') {
      rows.push({ cells, typed: text.slice(begun, at) });
      [cells, begun] = [[], at + 1];
    }
    at += 1;
  }
  return rows;
};

/** What is typed before a paste: whom it is said to, and the noun. */
const before = /^@\p{L}+[ \n]+(?:actions?[ \n]+)?/iu;

/** What the chats' clients take as a table: text whose cells are parted by tabs; undefined where there is none. */
export const pastedIn = (typed: string): Pasted | undefined => {
  const all = typed.replace(/\r\n?/g, '\n');
  const said = before.exec(all)?.[0] ?? '';
  const rows = rowsIn(all.slice(said.length));
  const table = rows.filter(({ cells }) => cells.length > 1);
  if (table.length === 0) return undefined;
  const lines = rows.filter(({ cells }) => cells.length === 1).map((row) => row.typed);
  return { text: [said, ...lines].join('\n').trim(), rows: table.map(({ cells }) => cells) };
};
