import type { Table, TableCell } from '../../core/model/table.ts';
import { guard } from './guard.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
    .replace(/\n/g, '<br>');

/** Days as they are written in Britain, so that Excel there takes them for dates and people read them. */
const cellText = (cell: TableCell): string =>
  typeof cell === 'string' ? escaped(guard(cell)) : cell.day.split('-').reverse().join('/');

const style =
  'body{font-family:Arial,sans-serif;margin:2em;color:#111;background:#fff}table{border-collapse:collapse}caption{font-weight:bold;text-align:left;padding:.5em 0}th,td{border:1px solid #767676;padding:.35em .6em;text-align:left;vertical-align:top}th{background:#eee}';

/** What the page may do: show itself, by its own style, and nothing else. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Without the columns in which nothing stands, which a report has no room for. */
const filled = ({ headings, rows, ...table }: Table): Table => {
  const some = headings.map((_, at) => rows.length === 0 || rows.some((cells) => cells[at] !== ''));
  const kept = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => some[at]);
  return { ...table, headings: kept(headings), rows: rows.map(kept) };
};

/** A table as a page from which it is copied as a table. `language`: in which its words are. */
export const tablePage = (table: Table, language: string): string => {
  const { caption, above, headings, rows } = filled(table);
  const said = above.map((line) => `<p>${escaped(line)}</p>`).join('\n');
  const row = (cells: readonly TableCell[]) =>
    `<tr>${cells
      .map((cell, at) =>
        at === 0 ? `<th scope="row">${cellText(cell)}</th>` : `<td>${cellText(cell)}</td>`,
      )
      .join('')}</tr>`;
  const heads = headings.map((one) => `<th scope="col">${escaped(one)}</th>`).join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex, nofollow">
<meta name="viewport" content="width=device-width">
<title>${escaped(caption)}</title>
<style>${style}</style>
</head>
<body>
<main>
${said}
<table>
<caption>${escaped(caption)}</caption>
<thead>
<tr>${heads}</tr>
</thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
};
