import { type Saying, say } from '../saying.ts';
import { amountOf } from './words.ts';

/** One answer to a question about a time; `days` 1 is the end of the day, which is the start of the next. */
export interface TimeChoice {
  readonly time: string;
  readonly days: 0 | 1;
  readonly label: Saying;
}
export type TimeRead =
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'asked'; readonly saying: Saying; readonly choices: readonly TimeChoice[] };

type TimeRule = readonly [
  RegExp,
  (found: Readonly<Record<string, string>>, phrase: string) => TimeRead | undefined,
];

const clock = (hours: number, minutes = 0): string =>
  `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;

const isTime = (hours: number, minutes: number): TimeRead | undefined =>
  hours < 24 && minutes < 60 ? { kind: 'time', time: clock(hours, minutes) } : undefined;

const whichTime = (phrase: string, hours: readonly number[], minutes = 0): TimeRead => ({
  kind: 'asked',
  saying: say('time.which', { phrase }),
  choices: hours.map((hour) => {
    const time = clock(hour, minutes);
    return { time, days: 0, label: say('label.time', { time }) };
  }),
});

const hour = '(?<hour>\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';

const rules: readonly TimeRule[] = [
  [/^(?:12 ?)?(?:noon|midday)$/, () => isTime(12, 0)],
  [
    /^(?:12 ?)?midnight$/,
    (_, phrase) => ({
      kind: 'asked',
      saying: say('time.which', { phrase }),
      choices: [
        { time: '00:00', days: 0, label: say('label.day-starts', {}) },
        { time: '00:00', days: 1, label: say('label.day-ends', {}) },
      ],
    }),
  ],
  [
    /^(?<hours>\d{1,2})(?:[:.](?<minutes>\d{2}))? ?(?<half>am|pm|a\.m\.?|p\.m\.?)$/,
    ({ hours, minutes = '0', half = '' }) => {
      const twelve = Number(hours);
      if (twelve < 1 || twelve > 12) return undefined;
      return isTime((twelve % 12) + (half.startsWith('p') ? 12 : 0), Number(minutes));
    },
  ],
  [
    /^(?<hours>\d{1,2})[:.](?<minutes>\d{2})(?: ?h(?:rs|ours)?)?$/,
    ({ hours, minutes }) => isTime(Number(hours), Number(minutes)),
  ],
  [
    /^(?<hours>\d{2})(?<minutes>\d{2})(?: ?h(?:rs|ours)?)?$/,
    ({ hours, minutes }) => isTime(Number(hours), Number(minutes)),
  ],
  [
    new RegExp(`^half (?:past )?${hour}$`),
    (found, phrase) => {
      const twelve = amountOf(found.hour ?? '');
      return twelve < 1 || twelve > 12 ? undefined : whichTime(phrase, [(twelve % 12) + 12], 30);
    },
  ],
  [
    new RegExp(`^${hour}(?: ?o'?clock)?$`),
    (found, phrase) => {
      const twelve = amountOf(found.hour ?? '');
      return twelve < 1 || twelve > 12
        ? undefined
        : whichTime(phrase, [twelve % 12, (twelve % 12) + 12]);
    },
  ],
];

/**
 * A phrase as a time of day (rules: Dates); undefined for what is none. The phrase is folded text.
 */
export const readTime = (typed: string): TimeRead | undefined => {
  const phrase = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![,;])[,;]+$|(?<=\d)\.$/, '');
  for (const [pattern, rule] of rules) {
    const found = pattern.exec(phrase.toLowerCase());
    const read = found && rule((found.groups ?? {}) as Record<string, string>, phrase);
    if (read) return read;
  }
  return undefined;
};
