/** The longest title of a thing, in characters. */
export const titleLength = 150;
/** The longest line that is read (rules: Reading a line). */
export const longestLine = 3000;
/** So many lines are made into actions at once. */
export const itemsMost = 20;
