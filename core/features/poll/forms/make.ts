import { momentInWords, today } from '../../../calendar/days.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import { refused } from '../../../model/outcome.ts';
import type { FormValues } from '../../../model/request.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { carriedBy, opened } from '../../../subject/form.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import { mayRun, notYours, polls } from '../decide/about.ts';
import { mayOpen, twice } from '../decide/create.ts';
import { over, takesVotes } from '../decide/told.ts';
import { thingOf } from '../offers.ts';
import { longestText, mostOptions } from '../poll.ts';
import { closingFields, closingFrom } from './parts.ts';

const bullet = /^(?:[-*•]\s*|\d{1,2}[.)]\s+)(?=\S)/;
/** One option a line, without the signs that lists begin with. */
const optionsFrom = (values: FormValues): string[] =>
  (line(values.options) ?? '')
    .split('\n')
    .flatMap((option) => line(option.trim().replace(bullet, '')) ?? []);

/** What is amiss with the options; undefined where nothing is. */
const amiss = (options: readonly string[]): Saying | undefined => {
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
const introOf = (values: FormValues, context: Context): string | undefined => {
  const question = line(values.question);
  if (question === undefined) return undefined;
  const tell = teller(context.locale);
  const quotes = line(values.quotes);
  if (quotes !== undefined) return tell('poll.form.quotes', { count: Number(quotes) || 1 });
  if (question.length > longestText) return tell('poll.error.question-long', { most: longestText });
  const wrong = amiss(optionsFrom(values));
  return wrong ? tell(wrong.code, wrong.values as never) : tell('poll.form.check', {});
};

/** Question, options one a line, and when it closes. */
export const create: FormRule = {
  open: (values, context) => {
    if (!mayOpen(context)) return refused(say('poll.by-chair', {}));
    const tell = teller(context.locale);
    const question: Field = {
      kind: 'line',
      name: 'question',
      label: tell('poll.field.question', {}),
      required: true,
      ...defined({ given: line(values.question) }),
    };
    const options: Field = {
      kind: 'lines',
      name: 'options',
      label: tell('poll.field.options', {}),
      hint: tell('poll.hint.options', {}),
      required: true,
      ...defined({ given: line(values.options) }),
    };
    return opened(
      {
        form: 'poll.create',
        title: tell('poll.form.create', {}),
        intro: introOf(values, context),
        fields: [question, options, ...closingFields(context, values)],
        submit: tell('poll.form.open', {}),
      },
      context,
    );
  },
  submit: (values, _carries, context) => {
    const question = line(values.question);
    const options = optionsFrom(values);
    const closing = closingFrom(values, context);
    const wrong = amiss(options);
    const long = question !== undefined && question.length > longestText;
    const errors = {
      ...(question === undefined ? { question: say('poll.error.question', {}) } : {}),
      ...(long ? { question: say('poll.error.question-long', { most: longestText }) } : {}),
      ...(wrong ? { options: wrong } : {}),
      ...('errors' in closing ? closing.errors : {}),
    };
    if (question === undefined || 'errors' in closing || Object.keys(errors).length > 0) {
      return { errors };
    }
    const { id } = within(context);
    return { ask: { ask: 'poll.create', in: id, question, options, ...defined(closing) } };
  },
};

/** The closing time, filled with what it is now. */
export const move: FormRule = {
  needs: (context, asked) => {
    const about = carriedBy(asked, 'P');
    return about ? needsOf(polls, [about.ref], context) : {};
  },
  open: (values, context, loaded) => {
    const partnership = within(context);
    const ref = line(values.ref) ?? '';
    const about = aboutOf(polls, { ref }, context, loaded);
    if ('kind' in about) return about;
    if (!mayRun(about)) return notYours(about, 'move');
    const { poll, record } = about;
    if (!takesVotes(poll, context.now)) return over(about);
    const { zone } = partnership.state;
    const { closes } = poll;
    const time = momentInWords(closes, zone).split(', ')[1] ?? '';
    const { shown, seen } = thingOf(record, partnership);
    const tell = teller(context.locale);
    return opened(
      {
        form: 'poll.move',
        title: tell('poll.form.move', { ref: shown }),
        fields: closingFields(context, { day: today(closes, zone), time }, true),
        submit: tell('poll.form.save', {}),
        about: { ref, seen: seen?.toString() },
      },
      context,
    );
  },
  submit: (values, carries, context) => {
    const about = carriedBy(carries, 'P');
    const closing = closingFrom(values, context);
    if ('errors' in closing) return closing;
    if (!about || closing.day === undefined) return { errors: { day: say('poll.error.day', {}) } };
    return { ask: { ask: 'poll.move', ...about, ...defined(closing), day: closing.day } };
  },
};
