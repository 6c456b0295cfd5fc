const quote = '"';

const cellText = (text: string): string => {
  const cell = text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').trim();
  return /^"|\n/.test(cell) ? quote + cell.replaceAll(quote, quote + quote) + quote : cell;
};

/** A table as a spreadsheet copies it: cells parted by tabs, in quote marks where they hold a line end or begin with such a mark. */
export const tabbed = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(cellText).join('\t') + (cells.length === 1 ? '\t' : '')).join('\n');
