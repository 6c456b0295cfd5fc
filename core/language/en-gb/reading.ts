export const readingPhrases = {};
