import { workingDaysAfter } from '../../calendar/holidays.ts';
import { defined } from '../../lib/defined.ts';
import { say } from '../saying.ts';
import { type DayRule, isDay } from './day-read.ts';

/** How many working days "soon" is. */
const soon = 10;

/** Days that hang on something else, and words that people take for dates. */
export const vagueRules: readonly DayRule[] = [
  [
    /^(?:(?:the |our )?next (?:meeting|one)|(?:when )?we next meet)$/,
    (_, { nextMeeting }) =>
      nextMeeting
        ? { kind: 'day', day: nextMeeting.day, notes: [], ...defined({ follows: nextMeeting.ref }) }
        : { kind: 'asked', saying: say('date.no-meeting', {}), choices: [], pick: true },
  ],
  [
    /^(?:asap|as soon as possible|urgent(?:ly)?|soon)$/,
    ({ phrase = '' }, { today, nation }) => {
      const day = workingDaysAfter(today, soon, nation);
      return isDay(day, [say('date.soon', { phrase, days: soon })]);
    },
  ],
  [
    /^(?:the )?(?:end of )?(?:the )?(?:(?:school )?term|easter|half[ -]term|christmas|new year)$/,
    ({ phrase = '' }) => ({
      kind: 'asked',
      saying: say('date.vague', { phrase }),
      choices: [],
      pick: true,
    }),
  ],
];
