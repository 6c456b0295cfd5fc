import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import type { PersonId } from '../../../model/ids.ts';
import { titleLength } from '../../../model/limits.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { carriedBy, opened } from '../../../subject/form.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import { isOfficer } from '../../permissions.ts';
import type { Every } from '../commands.ts';
import { meetings, settled } from '../decide/about.ts';
import { tooLong, whenFields, whenFrom } from './parts.ts';

const placeMost = 300;

const titleField = (context: Context, title: string | undefined): Field => ({
  kind: 'line',
  name: 'title',
  label: teller(context.locale)('meeting.field.title', {}),
  max: titleLength,
  required: true,
  ...defined({ given: title }),
});

/** How often councils meet. */
const repeats: readonly Every[] = [
  { every: 1, unit: 'week' },
  { every: 2, unit: 'week' },
  { every: 1, unit: 'month', on: 'weekday' },
  { every: 1, unit: 'month', on: 'date' },
  { every: 2, unit: 'month', on: 'weekday' },
  { every: 3, unit: 'month', on: 'weekday' },
  { every: 3, unit: 'month', on: 'date' },
  { every: 6, unit: 'month', on: 'weekday' },
];
const choiceOf = ({ every, unit, on }: Every): string =>
  [every, unit, ...(on ? [on] : [])].join('-');

/** `3-month-weekday` as it stands in a choice or rides in a button. */
const everyFrom = (value: string | undefined): Every | undefined => {
  const found = /^(\d{1,2})-(week|month)(?:-(weekday|date))?$/.exec(value ?? '');
  const [, n, unit, on] = found ?? [];
  if (n === undefined || Number(n) < 1) return undefined;
  return defined({
    every: Number(n),
    unit: unit as Every['unit'],
    on: unit === 'month' ? ((on ?? 'weekday') as 'weekday' | 'date') : undefined,
  });
};

const everyField = (context: Context, value: string | undefined): Field => {
  const tell = teller(context.locale);
  const own = everyFrom(value);
  const known = own && !repeats.some((one) => choiceOf(one) === choiceOf(own)) ? [own] : [];
  return {
    kind: 'choice',
    name: 'every',
    label: tell('meeting.field.every', {}),
    choices: [
      { value: 'once', label: tell('meeting.choice.once', {}) },
      ...[...repeats, ...known].map((one) => ({
        value: choiceOf(one),
        label:
          one.unit === 'week'
            ? tell('meeting.choice.weeks', one)
            : tell('meeting.choice.months', { every: one.every, on: one.on ?? 'weekday' }),
      })),
    ],
    given: own ? choiceOf(own) : 'once',
  };
};

const officersOf = (context: Context): readonly (readonly [PersonId, 'chair' | 'clerk'])[] => {
  const { chair, clerk } = within(context).state;
  return [
    ...(chair ? [[chair, 'chair'] as const] : []),
    ...(clerk && clerk !== chair ? [[clerk, 'clerk'] as const] : []),
  ];
};

/** Said before anybody fills in what would be refused. */
const officersOnly = (context: Context, { people }: Loaded): Refused | undefined => {
  if (isOfficer(context)) return undefined;
  const names = officersOf(context).map(
    ([person, role]) => `${people.get(person)?.state.name ?? 'the'} (${role})`,
  );
  return refused(say('chair-or-clerk-only', { names }));
};

/** What, when, where and how often: a new meeting. */
export const schedule: FormRule = {
  needs: (context) => ({ people: officersOf(context).map(([person]) => person) }),
  open: (values, context, loaded) => {
    const not = officersOnly(context, loaded);
    if (not) return not;
    const known = defined({
      day: line(values.day),
      time: line(values.time),
      ends: line(values.ends),
      place: line(values.place),
    });
    const tell = teller(context.locale);
    const agenda: Field = {
      kind: 'lines',
      name: 'agenda',
      label: tell('meeting.fact.agenda', {}),
      max: 3000,
      ...defined({ given: line(values.agenda) }),
    };
    return opened(
      {
        form: 'meeting.schedule',
        title: tell('meeting.form.schedule', {}),
        fields: [
          titleField(context, line(values.title) ?? within(context).state.name),
          ...whenFields(context, known),
          everyField(context, line(values.every)),
          agenda,
        ],
        submit: tell('meeting.form.set', {}),
      },
      context,
    );
  },
  submit: (values, _carries, context) => {
    const when = whenFrom(values);
    const title = line(values.title);
    const errors = {
      ...tooLong(values, 'title', titleLength),
      ...tooLong(values, 'place', placeMost),
      ...('errors' in when ? when.errors : {}),
      ...(title === undefined ? { title: say('meeting.error.title', {}) } : {}),
      ...(line(values.day) === undefined ? { day: say('meeting.error.day', {}) } : {}),
      ...(line(values.time) === undefined ? { time: say('meeting.error.time', {}) } : {}),
    };
    if ('errors' in when || Object.keys(errors).length > 0) return { errors };
    const items = (line(values.agenda) ?? '')
      .split('\n')
      .flatMap((one) => line(one)?.slice(0, 300) ?? []);
    return {
      ask: {
        ask: 'meeting.schedule',
        in: within(context).id,
        ...defined({
          title,
          ...when,
          place: line(values.place),
          every: everyFrom(line(values.every)),
          agenda: items.length > 0 ? items.slice(0, 20) : undefined,
        }),
      },
    };
  },
};

/** The same fields, filled with what the meeting says now. */
export const change: FormRule = {
  needs: (context, asked) => needsOf(meetings, [carriedBy(asked, 'M')?.ref], context),
  open: (values, context, loaded) => {
    const not = officersOnly(context, loaded);
    if (not) return not;
    const about = aboutOf(meetings, { ref: line(values.ref) }, context, loaded);
    if ('kind' in about) return about;
    const over = settled(about);
    if (over) return over;
    const { meeting, record } = about;
    const tell = teller(context.locale);
    return opened(
      {
        form: 'meeting.change',
        title: tell('meeting.form.change', { ref: about.ref }),
        fields: [titleField(context, meeting.title), ...whenFields(context, meeting)],
        submit: tell('meeting.form.save', {}),
        about: { ref: about.thing.ref, seen: String(record.version) },
      },
      context,
    );
  },
  submit: (values, carries) => {
    const about = carriedBy(carries, 'M');
    const when = whenFrom(values);
    const errors = {
      ...tooLong(values, 'title', titleLength),
      ...tooLong(values, 'place', placeMost),
      ...('errors' in when ? when.errors : {}),
    };
    if (!about || 'errors' in when || Object.keys(errors).length > 0) return { errors };
    return {
      ask: {
        ask: 'meeting.change',
        ...about,
        ...defined({ title: line(values.title), ...when }),
        place: line(values.place) ?? '',
      },
    };
  },
};
