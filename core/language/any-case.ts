/**
 * These words in whatever case, as part of a pattern. A pattern that is case-insensitive as a whole and has \p{L} in it
 * makes Node load the case folding of every script: milliseconds, in each process that reads its first line.
 */
export const anyCase = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
