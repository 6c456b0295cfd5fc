/** By these a spreadsheet knows a formula; the wide ones too, in some countries. */
const formula = /[=+\-@＝＋－＠]/;
/** What a spreadsheet may overlook before one. */
const overlooked = /[\s\p{Cc}\p{Cf}'"]/u;
/** What parts cells or lines for some reader. */
const parting = /[,;|\t\r\n]/;

/** "-12.50", "+5", "-1,250", "12%". */
const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
/** "+44 20 7946 0018", "+44 (0)20 7946 0018". */
const telephone = /^\+\d{1,4}(?: ?\(0\))?(?: ?\d){5,14}$/;

/** The signs of a cell, each with whether some reader's cell begins with it, and whether a formula stands from there on. */
const signsOf = (cell: string) => {
  const signs = [...cell];
  const live: boolean[] = [];
  for (let at = signs.length - 1; at >= 0; at -= 1) {
    const sign = signs[at] ?? '';
    live[at] = formula.test(sign) || (live[at + 1] === true && overlooked.test(sign));
  }
  return signs.map((sign, at) => ({
    sign,
    begins: at === 0 || parting.test(signs[at - 1] ?? ''),
    here: live[at] === true,
    next: live[at + 1] === true,
  }));
};

/**
 * A cell that no spreadsheet takes for a formula, whichever sign it parts cells by: an apostrophe stands before every
 * place where one could begin. Numbers and telephone numbers stay as they are.
 */
export const guard = (cell: string): string =>
  number.test(cell) || telephone.test(cell)
    ? cell
    : signsOf(cell)
        .map(({ sign, begins, here }) => (begins && here ? `'${sign}` : sign))
        .join('');

/** The cell that was guarded. What a person marked as text by the same apostrophe loses it too. */
export const unguard = (cell: string): string =>
  signsOf(cell)
    .filter(({ sign, begins, next }) => !(sign === "'" && begins && next))
    .map(({ sign }) => sign)
    .join('');
