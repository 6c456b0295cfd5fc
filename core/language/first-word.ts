import { type Line, part } from './line.ts';

const firstWord = /^(?:i'?ll do it|[\p{L}']+)(?![\p{L}\p{N}'@-])/iu;

/** The first word of a line, or the one verb that is four, and what follows it. */
export const splitWord = (line: Line): { word: Line; rest: Line } | undefined => {
  const found = firstWord.exec(line.plain)?.[0];
  if (found === undefined) return undefined;
  return { word: part(line, 0, found.length), rest: part(line, found.length) };
};
