import type { Block, Row } from './view.ts';

/** A list's rows in one block at most. */
const rowsInBlock = 10;

/** Rows as blocks of at most ten. */
export const rowBlocks = (rows: readonly Row[]): Block[] => {
  const blocks: Block[] = [];
  for (let from = 0; from < rows.length; from += rowsInBlock) {
    blocks.push({ kind: 'rows', rows: rows.slice(from, from + rowsInBlock) });
  }
  return blocks;
};
