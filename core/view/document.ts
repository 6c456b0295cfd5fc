import type { View } from './view.ts';
import { text } from './view.ts';

/** A part of a document, with nothing in it of how it is written down. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Words for a report. */
export type Document = readonly DocumentBlock[];

export const heading = (words: string): DocumentBlock => ({ kind: 'heading', text: words });
export const paragraph = (words: string): DocumentBlock => ({ kind: 'paragraph', text: words });
export const list = (items: readonly string[]): DocumentBlock => ({ kind: 'list', items });

const blockText = (block: DocumentBlock): string => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((cells) => cells.join('\t')).join('\n');
  }
};

/** A heading stands right above its list or table, or a heading below it; everything else has an empty line between. */
const isClose = (above: DocumentBlock | undefined, below: DocumentBlock): boolean =>
  above?.kind === 'heading' && below.kind !== 'paragraph';

/** A document as plain text. */
export const documentText = (document: Document): string =>
  document
    .map((block, index) => {
      const above = document[index - 1];
      const gap = above === undefined ? '' : isClose(above, block) ? '\n' : '\n\n';
      return gap + blockText(block);
    })
    .join('');

/** A document to paste into a report: what it is in sight, and all of it to copy. */
export const copied = (what: string, document: Document): View => ({
  aloud: what,
  blocks: [
    { kind: 'text', spans: [text(what)] },
    { kind: 'copy', text: documentText(document) },
  ],
});

/** The lines of a list under their title, to paste into a report. */
export const copiedList = (title: string, lines: readonly string[]): View =>
  copied(title, [heading(title), list(lines)]);
