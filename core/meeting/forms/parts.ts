import type { Ask } from '../../ask.ts';
import { isDay } from '../../calendar/days.ts';
import { given } from '../../given.ts';
import type { Ref } from '../../ids.ts';
import { readTime } from '../../language/dates/time.ts';
import { type Saying, say } from '../../language/saying.ts';
import { teller } from '../../naming.ts';
import type { Opened } from '../../outcome.ts';
import type { FormValues } from '../../request.ts';
import type { Scene } from '../../scene.ts';
import { within } from '../../subject.ts';
import { keyOf, line } from '../../view/values.ts';
import type { Field } from '../../view/view.ts';

/** What is wrong, beside the fields it is wrong in. */
export type Errors = { readonly errors: Readonly<Record<string, Saying>> };

export interface Carried {
  readonly in?: string;
  readonly ref: Ref;
  readonly seen?: number;
  readonly for?: { readonly seat: string };
}
/** What a form carries came through a client: anything but a reference, a version and a seat is left out. */
export const carriedBy = (asked: Ask | undefined): Carried | undefined => {
  if (asked?.ask !== 'form') return undefined;
  const ref = line(asked.given?.ref);
  if (ref === undefined || !/^M-[1-9]\d{0,6}$/.test(ref)) return undefined;
  const seen = Number(line(asked.given?.seen));
  const seat = line(asked.given?.seat);
  return given({
    in: asked.in,
    ref,
    seen: Number.isSafeInteger(seen) && seen > 0 ? seen : undefined,
    for: seat === undefined ? undefined : { seat: seat.slice(0, 20) },
  });
};

/** A form as it is opened; what it was opened with comes back when it is sent. */
export const opened = (
  form: string,
  title: Saying,
  fields: readonly Field[],
  submit: 'meeting.form.save' | 'meeting.form.set',
  scene: Scene,
  about: FormValues = {},
): Opened => {
  const tell = teller(scene.locale);
  const named = tell(title.code, title.values as never);
  const keep = given({ ref: line(about.ref), seen: line(about.seen), seat: line(about.seat) });
  return {
    kind: 'form',
    form: {
      form,
      key: keyOf(scene),
      title: named,
      aloud: tell('meeting.form.aloud', { title: named, fields: fields.map((one) => one.label) }),
      fields,
      submit: tell(submit, {}),
      carries: { ask: 'form', in: within(scene).id, form, given: keep },
    },
  };
};

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
  return given({ day, ...(time as When), ...(ends as When) });
};

/** The fields of when and where, filled with what is known. */
export const whenFields = (scene: Scene, known: When & { readonly place?: string }): Field[] => {
  const tell = teller(scene.locale);
  const hint = tell('meeting.hint.time', {});
  const lineField = (name: 'time' | 'ends' | 'place', max: number): Field => ({
    kind: 'line',
    name,
    label: tell(`meeting.field.${name}`, {}),
    max,
    ...(name === 'place' ? {} : { hint }),
    ...(name === 'time' ? { required: true as const } : {}),
    ...given({ given: known[name] }),
  });
  return [
    {
      kind: 'day',
      name: 'day',
      label: tell('meeting.field.day', {}),
      required: true,
      ...given({ given: known.day }),
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
