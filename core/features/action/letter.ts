/** What the references of actions begin with. */
export const actionLetter = 'A';
