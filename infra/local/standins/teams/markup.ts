/** A table that was pasted, as the client keeps it in the markup. */
const tableOf = (rows: readonly (readonly { readonly text: string }[])[]): string => {
  const cells = (row: readonly { readonly text: string }[]) =>
    row.map(({ text }) => `<td>${text.replaceAll('\n', '<br>') || '&nbsp;'}</td>`).join('');
  const all = rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n');
  return `\n<table itemprop="copy-paste-table">\n<tbody>${all}</tbody>\n</table>`;
};

/** What Teams sends beside the text: each line an element, each mention a span. */
export const markupOf = (written: string, rows: Parameters<typeof tableOf>[0]): string => {
  const lines = written.split('\n').map((line) => `<p>${line}</p>`);
  let mention = -1;
  const all = `${lines.join('')}${rows.length > 0 ? tableOf(rows) : ''}`;
  return all.replace(/<at>([^<]*)<\/at>/g, (_, name: string) => {
    mention += 1;
    return `<span itemtype="http://schema.skype.com/Mention" itemscope itemid="${mention}">${name}</span>`;
  });
};
