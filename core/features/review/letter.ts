/** What the references of reviews begin with. */
export const reviewLetter = 'R';
