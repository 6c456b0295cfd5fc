import type { Ask } from '../../ask.ts';
import { given } from '../../given.ts';
import { readTime } from '../../language/dates/time.ts';
import { type Saying, say } from '../../language/saying.ts';
import { teller } from '../../naming.ts';
import type { Opened } from '../../outcome.ts';
import type { FormValues } from '../../request.ts';
import type { Scene } from '../../scene.ts';
import { within } from '../../subject.ts';
import { keyOf, line } from '../../view/values.ts';
import { type Choice, type Field, text } from '../../view/view.ts';
import { closingAt } from '../decide/create.ts';
import type { Poll } from '../poll.ts';

export type Errors = { readonly errors: Readonly<Record<string, Saying>> };

/** What a form is about: it rides in what the form carries, so it is checked again by the rule. */
export interface Carried {
  readonly in?: string;
  readonly ref: string;
  readonly seen?: number;
  readonly for?: string;
}
export const carriedBy = (asked: Ask | undefined): Carried | undefined => {
  if (asked?.ask !== 'form') return undefined;
  const ref = line(asked.given?.ref);
  if (ref === undefined || !/^P-[1-9]\d{0,6}$/.test(ref)) return undefined;
  const seen = Number(line(asked.given?.seen));
  return given({
    in: asked.in,
    ref,
    seen: Number.isSafeInteger(seen) && seen > 0 ? seen : undefined,
    for: line(asked.given?.for),
  });
};

/** Longer than this an option does not stand whole in every chat's list. */
const wholeInList = 60;
/** Options to choose from, numbered as on the card; where one is too long for a list, all of them in words besides. */
export const optionChoices = (
  { options }: Pick<Poll, 'options'>,
  { locale }: Scene,
  which: readonly number[] = options.map((_, index) => index),
): { readonly choices: readonly Choice[]; readonly words: readonly string[] } => {
  const choices = which.map((index) => ({
    value: `${index + 1}`,
    label: teller(locale)('poll.option', { number: index + 1, option: options[index] ?? '' }),
  }));
  const long = choices.some(({ label }) => label.length > wholeInList);
  return { choices, words: long ? choices.map(({ label }) => label) : [] };
};

type Submit = 'poll.form.open' | 'poll.form.save' | 'poll.form.send';

/** A form as it is opened; what it is about comes back when it is sent. */
export const opened = (
  form: string,
  title: string,
  fields: readonly Field[],
  submit: Submit,
  scene: Scene,
  { about = {}, intro }: { readonly about?: FormValues; readonly intro?: string | undefined } = {},
): Opened => {
  const tell = teller(scene.locale);
  const keep = given({ ref: line(about.ref), seen: line(about.seen), for: line(about.for) });
  const aloud = tell('poll.form.aloud', { title, fields: fields.map(({ label }) => label) });
  return {
    kind: 'form',
    form: {
      form,
      key: keyOf(scene),
      title,
      aloud: intro === undefined ? aloud : `${intro} ${aloud}`,
      ...(intro === undefined ? {} : { intro: [text(intro)] }),
      fields,
      submit: tell(submit, {}),
      carries: { ask: 'form', in: within(scene).id, form, given: keep },
    },
  };
};

/** When it closes: a day and a time, both of which may be left out. */
export const closingFields = (scene: Scene, values: FormValues, required = false): Field[] => {
  const tell = teller(scene.locale);
  return [
    {
      kind: 'day',
      name: 'day',
      label: tell('poll.field.day', {}),
      ...(required ? { required: true as const } : {}),
      ...given({ given: line(values.day) }),
    },
    {
      kind: 'line',
      name: 'time',
      label: tell('poll.field.time', {}),
      hint: tell('poll.hint.time', {}),
      max: 20,
      ...given({ given: line(values.time) }),
    },
  ];
};

/** The day and time as filled in, later than now; what does not fit stands beside its field. */
export const closingFrom = (
  values: FormValues,
  scene: Scene,
): { readonly day: string | undefined; readonly time: string | undefined } | Errors => {
  const day = line(values.day);
  const typed = line(values.time);
  const read = typed === undefined ? undefined : readTime(typed);
  if (typed !== undefined && read?.kind !== 'time') {
    return { errors: { time: say('poll.error.time', {}) } };
  }
  const time = read?.kind === 'time' ? read.time : undefined;
  const closes = closingAt({ day, time }, scene, within(scene).state);
  if (closes === undefined) return { errors: { day: say('poll.error.day', {}) } };
  return closes <= scene.now ? { errors: { day: say('poll.error.gone', {}) } } : { day, time };
};
