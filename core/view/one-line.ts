import { clippedAtWord } from '../lib/clipped.ts';

/** Characters of a list's row without its sign and its menu: what is one line in half a window of a laptop. */
const mostInRow = 47;
/** So much of a title is shown in any case. */
const leastOfTitle = 20;

/** The same where nothing stands at the end of the line. */
const mostInLine = 55;

/** A title as a row has room for it, beside the other words that `rowOf` puts around it. */
export const titleInRow = (
  title: string,
  rowOf: (title: string) => string,
  { alone = false }: { readonly alone?: boolean } = {},
): string =>
  clippedAtWord(title, Math.max(leastOfTitle, (alone ? mostInLine : mostInRow) - rowOf('').length));
