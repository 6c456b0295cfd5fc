/** The longest title of a thing, in characters. */
export const titleLength = 150;
