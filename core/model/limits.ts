/** The longest title of a thing, in characters. */
export const titleLength = 150;
/** The longest line that is read (rules: Reading a line). */
export const longestLine = 3000;
/** A table that comes as a file has so many characters and so many rows below its headings. */
export const mostTable = 100_000;
export const mostTableRows = 500;
/** So many lines are made into actions at once. */
export const itemsMost = 20;
