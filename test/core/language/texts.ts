import fc from '../../support/fast-check.ts';

/** Words the grammar knows, signs it folds, and anything else at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'action done list by before due Friday next week A-17 a 17 @sam @jo @bob {0} for me poll'.split(
      ' ',
    ),
    ...'31/04 29 Feb in 2 weeks ASAP southport: formby - • ? . : , “ ” ’ – snooze until assign dnoe Firday'.split(
      ' ',
    ),
    ...'P-1 M-1 R-1 p 2 vote close move cancel apologies attend schedule start what next every 3 months 10:00 17.30'.split(
      ' ',
    ),
    '"Street lights"',
    '"',
    '14 January 2027',
    'until Friday 17:00',
    '\n',
    '\u200B',
    '\u202E',
    '\uE000',
    '\uE0000\uE001',
    '\uE0007\uE001',
    '\u0301',
    '\uFEFF',
    '\uD83D',
    '👩‍👩‍👧',
    'e\u0301',
    'ﬁ',
    'İ',
    '\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
/** Text of every kind, hostile ones among them. */
export const text = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
);
