import { isDay } from '../../../calendar/days.ts';
import { readTime } from '../../../language/dates/time.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { FormValues } from '../../../model/request.ts';
import type { Errors } from '../../../subject/form.ts';
import { teller } from '../../../subject/names.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';

interface When {
  readonly day?: string;
  readonly time?: string;
  readonly ends?: string;
}
const timeIn = (
  values: FormValues,
  field: 'time' | 'ends',
): { readonly [Name in 'time' | 'ends']?: string } | Errors => {
  const typed = line(values[field]);
  if (typed === undefined) return {};
  const read = readTime(typed);
  return read?.kind === 'time'
    ? { [field]: read.time }
    : { errors: { [field]: say('meeting.error.time', {}) } };
};

/** The day and the times that were filled in; every fault stands beside its field. */
export const whenFrom = (values: FormValues): When | Errors => {
  const day = line(values.day);
  const [time, ends] = [timeIn(values, 'time'), timeIn(values, 'ends')];
  const bad = {
    ...('errors' in time ? time.errors : {}),
    ...('errors' in ends ? ends.errors : {}),
    ...(day !== undefined && !isDay(day) ? { day: say('meeting.error.no-such-day', {}) } : {}),
  };
  if (Object.keys(bad).length > 0) return { errors: bad };
  return defined({ day, ...(time as When), ...(ends as When) });
};

/** The fields of when and where, filled with what is known. */
export const whenFields = (
  context: Context,
  known: When & { readonly place?: string },
): Field[] => {
  const tell = teller(context.locale);
  const hint = tell('meeting.hint.time', {});
  const lineField = (name: 'time' | 'ends' | 'place', max: number): Field => ({
    kind: 'line',
    name,
    label: tell(`meeting.field.${name}`, {}),
    max,
    ...(name === 'place' ? {} : { hint }),
    ...(name === 'time' ? { required: true as const } : {}),
    ...defined({ given: known[name] }),
  });
  return [
    {
      kind: 'day',
      name: 'day',
      label: tell('meeting.field.day', {}),
      required: true,
      ...defined({ given: known.day }),
    },
    lineField('time', 20),
    lineField('ends', 20),
    lineField('place', 300),
  ];
};

/** Words that are short enough. */
export const tooLong = (values: FormValues, field: string, most: number): Errors['errors'] =>
  (line(values[field])?.length ?? 0) > most
    ? { [field]: say('meeting.error.too-long', { most }) }
    : {};
