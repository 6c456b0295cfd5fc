export const overviewPhrases = {};
