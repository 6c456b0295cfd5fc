import type { At, FieldRule } from '../../../forms/declared.ts';
import { choice, day, line, taken, time } from '../../../forms/fields.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { line as oneLine } from '../../../view/values.ts';
import type { Every } from '../ask-fields.ts';

/** How often councils meet. */
const repeats: readonly Every[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month', on: 'weekday' },
  { every: 1, unit: 'month', on: 'date' },
  { every: 1, unit: 'month', on: 'working-day' },
  { every: 2, unit: 'month', on: 'weekday' },
  { every: 3, unit: 'month', on: 'weekday' },
  { every: 3, unit: 'month', on: 'date' },
  { every: 6, unit: 'month', on: 'weekday' },
];
const choiceOf = ({ every, unit, on }: Every): string =>
  [every, unit, ...(on ? [on] : [])].join('-');

/** `3-month-weekday` as it stands in a choice or rides in a button. */
const everyFrom = (value: string | undefined): Every | undefined => {
  const found = /^(\d{1,2})-(week|month)(?:-(weekday|date|working-day))?$/.exec(value ?? '');
  const [, n, unit, on] = found ?? [];
  if (n === undefined || Number(n) < 1) return undefined;
  return defined({
    every: Number(n),
    unit: unit as Every['unit'],
    on: unit === 'month' ? ((on ?? 'weekday') as NonNullable<Every['on']>) : undefined,
  });
};

const called = ({ every, unit, on = 'weekday' }: Every) =>
  unit === 'week'
    ? say('meeting.choice.weeks', { every })
    : say('meeting.choice.months', { every, on });

/** Whether it comes again, and how often; a rhythm that was typed stands among the usual ones. */
export const every = <Thing>(): FieldRule<Every | undefined, Thing> =>
  taken(
    choice({
      label: 'meeting.field.every',
      choices: ({ values, context: { locale } }: At<Thing>) => {
        const own = everyFrom(oneLine(values.every));
        const known = repeats.some((one) => own && choiceOf(one) === choiceOf(own));
        return [
          { value: 'once', label: sentence(say('meeting.choice.once', {}), locale) },
          ...[...repeats, ...(own && !known ? [own] : [])].map((one) => ({
            value: choiceOf(one),
            label: sentence(called(one), locale),
          })),
        ];
      },
      given: ({ typed }) => {
        const own = everyFrom(typed);
        return own ? choiceOf(own) : 'once';
      },
    }),
    everyFrom,
  );

type Name = 'day' | 'time' | 'ends' | 'place';
type Given<Thing> = NonNullable<Parameters<typeof line<Thing>>[0]['given']>;

/** When and where, filled with what was typed or with what is `given`. */
export const when = <Thing>({
  given = () =>
    ({ typed }) =>
      typed,
}: {
  readonly given?: (name: Name) => Given<Thing>;
}) => ({
  day: day({ label: 'meeting.field.day', required: true, given: given('day') }),
  time: time({
    label: 'meeting.field.time',
    hint: 'meeting.hint.time',
    required: true,
    unread: 'meeting.error.time',
    given: given('time'),
  }),
  ends: time({
    label: 'meeting.field.ends',
    hint: 'meeting.hint.time',
    unread: 'meeting.error.time',
    given: given('ends'),
  }),
  place: line({ label: 'meeting.field.place', max: 300, given: given('place') }),
});
