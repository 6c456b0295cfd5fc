import { readTime } from '../../../language/dates/time.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { FormValues } from '../../../model/request.ts';
import type { Errors } from '../../../subject/form.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Choice, Field } from '../../../view/view.ts';
import { closingAt } from '../decide/create.ts';
import type { Poll } from '../poll.ts';

/** Longer than this an option does not stand whole in every chat's list. */
const wholeInList = 60;
/** Options to choose from, numbered as on the card; where one is too long for a list, all of them in words besides. */
export const optionChoices = (
  { options }: Pick<Poll, 'options'>,
  { locale }: Context,
  which: readonly number[] = options.map((_, index) => index),
): { readonly choices: readonly Choice[]; readonly words: readonly string[] } => {
  const choices = which.map((index) => ({
    value: `${index + 1}`,
    label: teller(locale)('poll.option', { number: index + 1, option: options[index] ?? '' }),
  }));
  const long = choices.some(({ label }) => label.length > wholeInList);
  return { choices, words: long ? choices.map(({ label }) => label) : [] };
};

/** When it closes: a day and a time, both of which may be left out. */
export const closingFields = (context: Context, values: FormValues, required = false): Field[] => {
  const tell = teller(context.locale);
  return [
    {
      kind: 'day',
      name: 'day',
      label: tell('poll.field.day', {}),
      ...(required ? { required: true as const } : {}),
      ...defined({ given: line(values.day) }),
    },
    {
      kind: 'line',
      name: 'time',
      label: tell('poll.field.time', {}),
      hint: tell('poll.hint.time', {}),
      max: 20,
      ...defined({ given: line(values.time) }),
    },
  ];
};

/** The day and time as filled in, later than now; what does not fit stands beside its field. */
export const closingFrom = (
  values: FormValues,
  context: Context,
): { readonly day: string | undefined; readonly time: string | undefined } | Errors => {
  const day = line(values.day);
  const typed = line(values.time);
  const read = typed === undefined ? undefined : readTime(typed);
  if (typed !== undefined && read?.kind !== 'time') {
    return { errors: { time: say('poll.error.time', {}) } };
  }
  const time = read?.kind === 'time' ? read.time : undefined;
  const closes = closingAt({ day, time }, context, within(context).state);
  if (closes === undefined) return { errors: { day: say('poll.error.day', {}) } };
  return closes <= context.now ? { errors: { day: say('poll.error.gone', {}) } } : { day, time };
};
