import { workingDaysAfter } from '../../calendar/holidays.ts';
import { defined } from '../../lib/defined.ts';
import { say } from '../saying.ts';
import { type DayRule, isDay } from './day-read.ts';

/** How many working days "soon" is. */
const soon = 10;
const adverbs =
  'a\\.?s\\.?a\\.?p\\.?|as soon as (?:possible|(?:you|we|they) can)|urgently|soon|shortly';
const much = '(?:(?:very|quite|pretty|fairly|really) )?';
/** What is said of when by somebody who names no day: each of them is so many working days. */
const soonWords = `${much}(?:${adverbs}|urgent)`;
const courtesy = '(?:,? (?:please|pls|plz|thanks|thx|ta))?';

/** The same at the end of a line without a "by": "so soon" and "what is urgent" are text. */
export const soonAtEnd = new RegExp(
  `(?:(?<=^|[\\s,;:–-])(?<!(?:^|\\s)(?:so|too|how|well|as|no) )(?<said>${much}(?:${adverbs}))|(?<=[,;:–-] ?)(?<urgent>urgent)|\\((?<aside>${soonWords})\\))${courtesy}!*$`,
  'iu',
);
/** The same as a heading: "Urgent: ring Highways". */
export const soonAtFront = new RegExp(
  `^(?<said>${soonWords})\\s*(?:[:,!–—]|-(?=\\s))+\\s*(?=\\S)`,
  'iu',
);

/** Days that hang on something else, and words that people take for dates. */
export const vagueRules: readonly DayRule[] = [
  [
    /^(?:(?:the |our )?next (?:meeting|mtg|one)|(?:when )?we next meet)$/,
    (_, { nextMeeting }) =>
      nextMeeting
        ? { kind: 'day', day: nextMeeting.day, notes: [], ...defined({ follows: nextMeeting.ref }) }
        : { kind: 'asked', saying: say('date.no-meeting', {}), choices: [], pick: true },
  ],
  [
    new RegExp(`^${soonWords}$`),
    ({ phrase = '' }, { today, nation }) => {
      const day = workingDaysAfter(today, soon, nation);
      return isDay(day, [say('date.soon', { phrase, days: soon })]);
    },
  ],
  [
    /^(?:the )?(?:end of )?(?:the )?(?:(?:school )?term|half[ -]term)$/,
    ({ phrase = '' }) => ({
      kind: 'asked',
      saying: say('date.vague', { phrase }),
      choices: [],
      pick: true,
    }),
  ],
];
