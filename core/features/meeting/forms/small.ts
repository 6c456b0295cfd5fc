import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import { aboutOf, needsOf } from '../../../subject/about.ts';
import { carriedBy, carriedLine, opened } from '../../../subject/form.ts';
import { fullNameOf, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { type Seat, seatOf } from '../../../subject/seat-items.ts';
import { line } from '../../../view/values.ts';
import type { Choice, Field } from '../../../view/view.ts';
import { meetings, settled } from '../decide/about.ts';
import { tooLong } from './parts.ts';

/** Something to talk about. */
export const add: FormRule = {
  needs: (context, asked) => needsOf(meetings, [carriedBy(asked, 'M')?.ref], context),
  open: (values, context, loaded) => {
    const about = aboutOf(meetings, { ref: line(values.ref) }, context, loaded);
    if ('kind' in about) return about;
    const tell = teller(context.locale);
    const field: Field = {
      kind: 'line',
      name: 'item',
      label: tell('meeting.field.item', {}),
      required: true,
      max: 300,
      ...defined({ given: line(values.item) }),
    };
    return opened(
      {
        form: 'meeting.add',
        title: tell('meeting.form.add', { ref: about.ref }),
        fields: [field],
        submit: tell('meeting.form.save', {}),
        about: { ref: about.thing.ref },
      },
      context,
    );
  },
  submit: (values, carries) => {
    const about = carriedBy(carries, 'M');
    const item = line(values.item);
    const errors = tooLong(values, 'item', 300);
    if (!about || item === undefined) return { errors: { item: say('meeting.error.item', {}) } };
    if (Object.keys(errors).length > 0) return { errors };
    return { ask: { ask: 'meeting.add', ...defined({ in: about.in, ref: about.ref, item }) } };
  },
};

const seatMeant = (
  values: { readonly seat?: string | undefined },
  context: Context,
): Seat | undefined => {
  const { state } = within(context);
  return values.seat === undefined
    ? seatOf(state, context.me)
    : state.seats.find(({ id }) => id === values.seat);
};

/** People of the same organisation, besides the one who cannot come. */
const colleagues = (seat: Seat | undefined, context: Context, { people }: Loaded): Choice[] => {
  const { state } = within(context);
  if (!seat?.organisation) return [];
  return [...people.keys()].flatMap((person): Choice[] => {
    const named = fullNameOf(person, people, state);
    const merged = people.get(person)?.state.merged;
    if (!named || merged !== undefined || person === seat.holder) return [];
    return named.organisation === seat.organisation ? [{ value: person, label: named.name }] : [];
  });
};

/** Who comes instead, and why: both may be left empty. */
export const instead: FormRule = {
  needs: (context, asked) =>
    needsOf(meetings, [carriedBy(asked, 'M')?.ref], context, () => ({ people: 'roster' })),
  open: (values, context, loaded) => {
    const about = aboutOf(meetings, { ref: line(values.ref) }, context, loaded);
    if ('kind' in about) return about;
    const over = settled(about);
    if (over) return over;
    const tell = teller(context.locale);
    const seat = line(values.seat);
    const choices = colleagues(seatMeant({ seat }, context), context, loaded).slice(0, 99);
    const fields: Field[] = [
      ...(choices.length > 0
        ? [
            {
              kind: 'choice',
              name: 'person',
              label: tell('meeting.field.instead', {}),
              choices,
            } as const,
          ]
        : []),
      {
        kind: 'line',
        name: 'name',
        label: tell(
          choices.length > 0 ? 'meeting.field.instead-name' : 'meeting.field.instead',
          {},
        ),
        max: 100,
      },
      { kind: 'line', name: 'why', label: tell('meeting.field.why', {}), max: 500 },
    ];
    return opened(
      {
        form: 'meeting.instead',
        title: tell('meeting.form.instead', { ref: about.ref }),
        fields,
        submit: tell('meeting.form.save', {}),
        about: { ref: about.thing.ref, seat },
      },
      context,
    );
  },
  submit: (values, carries) => {
    const about = carriedBy(carries, 'M');
    const errors = { ...tooLong(values, 'name', 100), ...tooLong(values, 'why', 500) };
    if (!about || Object.keys(errors).length > 0) return { errors };
    const seat = carriedLine(carries, 'seat');
    return {
      ask: {
        ask: 'meeting.instead',
        ...defined({
          in: about.in,
          ref: about.ref,
          for: seat === undefined ? undefined : { seat: seat.slice(0, 20) },
          person: line(values.person),
          name: line(values.name),
          why: line(values.why),
        }),
      },
    };
  },
};
