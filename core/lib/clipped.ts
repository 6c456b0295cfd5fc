/** A text of at most so many characters, with a mark where something is missing; never half a character. */
export const clipped = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
};

/** The same, ending behind its last whole word. */
export const clippedAtWord = (text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/[\s,;:]+\S*$/, '')}…`;
