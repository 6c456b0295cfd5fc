/** What the references of polls begin with. */
export const pollLetter = 'P';
