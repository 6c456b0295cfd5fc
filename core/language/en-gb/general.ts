export const generalPhrases = {
  busy: (_: object) => "I couldn't do that just now. Nothing was changed.",
};
