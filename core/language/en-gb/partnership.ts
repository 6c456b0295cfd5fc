export const partnershipPhrases = {};
