export const actionPhrases = {};
