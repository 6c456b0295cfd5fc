/** Damerau-Levenshtein distance: letters put in, left out, taken for another, or two neighbours changed over. */
export const distance = (left: string, right: string): number => {
  let [before, previous]: [number[], number[]] = [[], []];
  let current = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    [before, previous, current] = [previous, current, [row]];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + same,
        swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return current[right.length] ?? 0;
};

const changedOver = (left: string, right: string): boolean =>
  [...left].sort().join('') === [...right].sort().join('');

/**
 * The known word that a mistyped one is nearest to: one slip in words of up to five letters, two in
 * longer ones (rules: Near misses). `shortSwaps`: of words of four letters or fewer only two
 * letters changed over count, for where names stand as well ("by Jane" is not "by June").
 */
export const nearest = (
  typed: string,
  words: readonly string[],
  { shortSwaps = false }: { shortSwaps?: boolean } = {},
): string | undefined => {
  const word = typed.toLowerCase();
  if (word.length < 3 || word.length > 15 || words.includes(word)) return undefined;
  let best: { word: string; away: number } | undefined;
  for (const known of words) {
    const away = distance(word, known);
    const most = Math.max(word.length, known.length) <= 5 ? 1 : 2;
    if (away > most || known.length < 3) continue;
    if (shortSwaps && known.length <= 4 && !changedOver(word, known)) continue;
    if (!best || away < best.away) best = { word: known, away };
  }
  return best?.word;
};
