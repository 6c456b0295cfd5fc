import { type At, type FieldRule, wrong } from '../../../forms/declared.ts';
import { day, line } from '../../../forms/fields.ts';
import { readTime } from '../../../language/dates/time.ts';
import { type Saying, say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line as oneLine } from '../../../view/values.ts';
import type { Choice } from '../../../view/view.ts';
import { closingAt, noSuchInstant, twice } from '../decide/create.ts';
import { longestText, mostOptions, type Poll } from '../poll.ts';

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

const bullet = /^(?:[-*•]\s*|\d{1,2}[.)]\s+)(?=\S)/;
/** One option a line, without the signs that lists begin with. */
export const optionsFrom = (text: string): string[] =>
  text.split('\n').flatMap((option) => oneLine(option.trim().replace(bullet, '')) ?? []);

/** What is amiss with the options; undefined where nothing is. */
export const amiss = (options: readonly string[]): Saying | undefined => {
  if (options.length < 2) return say('poll.too-few', {});
  if (options.length > mostOptions) {
    return say('poll.too-many', { count: options.length, most: mostOptions });
  }
  const long = options.find((option) => option.length > longestText);
  if (long !== undefined) return say('poll.error.option-long', { option: long, most: longestText });
  const same = twice(options);
  return same === undefined ? undefined : say('poll.twice', { option: same });
};

/** Why a typed poll is shown in the form first. */
export const introOf = ({ values, context }: At<unknown>): string | undefined => {
  const question = oneLine(values.question);
  if (question === undefined) return undefined;
  const tell = teller(context.locale);
  const quotes = oneLine(values.quotes);
  if (quotes !== undefined) return tell('poll.form.quotes', { count: Number(quotes) || 1 });
  if (question.length > longestText) return tell('poll.error.question-long', { most: longestText });
  const bad = amiss(optionsFrom(oneLine(values.options) ?? ''));
  return bad ? sentence(bad, context.locale) : tell('poll.form.check', {});
};

interface Closing {
  readonly day?: string | undefined;
  readonly time?: string | undefined;
}
/** When it closes: a day and a time later than now, both of which may be left out. */
export const closing = <Thing>({
  required,
  given = ({ values }) => ({ day: oneLine(values.day), time: oneLine(values.time) }),
}: {
  readonly required?: true;
  readonly given?: (at: At<Thing>) => Closing;
}): FieldRule<Closing, Thing> => ({
  draw: (name, at) => {
    const closes = given(at);
    const on = day({
      label: 'poll.field.day',
      ...defined({ required }),
      given: () => closes.day,
    });
    const time = line({
      label: 'poll.field.time',
      hint: 'poll.hint.time',
      max: 20,
      given: () => closes.time,
    });
    return [...on.draw(name, at), ...time.draw('time', at)];
  },
  read: (name, { values, context }) => {
    const day = oneLine(values[name]);
    const typed = oneLine(values.time);
    const read = typed === undefined ? undefined : readTime(typed);
    if (typed !== undefined && read?.kind !== 'time') {
      return wrong('time', say('poll.error.time', {}));
    }
    const time = read?.kind === 'time' ? read.time : undefined;
    const closes = closingAt({ day, time }, context, within(context).state);
    if (closes === undefined) {
      return wrong(time === undefined ? name : 'time', noSuchInstant({ day, time }));
    }
    return closes <= context.now
      ? wrong(name, say('poll.error.gone', {}))
      : { value: { day, time } };
  },
});
