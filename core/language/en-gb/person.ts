export const personPhrases = {};
