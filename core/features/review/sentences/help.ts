/** How reviews are explained, and what can be typed. */
export const reviewHelpPhrases = {
  'example.review': (_: object) => 'review',
  'example.review.start': (_: object) => 'review start',
  'example.review.list': (_: object) => 'review list',
  'example.review.show': (_: object) => 'review R-1',
  'slash.review': (_: object) => 'The six-month review',
  'slash.review.hint': (_: object) => '[due, start]',
  'deed.review': (_: object) => 'Start or answer a review (the chair, and the clerk for help)',
};
