/** Controls, marks that turn the direction of all that follows, and signs without width, but for those that hold an emoji or a word together. */
const hidden =
  /(?![\n\t\r])\p{Cc}|[\u00AD\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uE000\uE001]|(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200D|(?<=\p{Script=Latin})\u200C/gu;

/** A text without the signs that nobody sees. */
export const withoutHidden = (text: string): string => text.replace(hidden, '');

/** What a reader sees of a title: case, spaces, hidden signs, the shape of quotes and dashes and a stop at the end aside; other signs count. */
export const titleKey = (title: string): string => {
  const seen = withoutHidden(title.normalize('NFKC'))
    .replace(/[\u200C\u200D]/g, '')
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  return seen.replace(/(?<![\s.!?…])[\s.!?…]+$/, '') || seen;
};

/** Whether two titles look the same to a reader. */
export const sameTitle = (one: string, other: string): boolean => titleKey(one) === titleKey(other);
