import * as z from 'zod';
import type { At } from '../../../forms/declared.ts';
import { choice, line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { labelOf } from '../../../subject/labels.ts';
import { fullNameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { seatOf } from '../../../subject/seats.ts';
import { shownTo } from '../../../subject/shown-people.ts';
import { line as oneLine } from '../../../view/values.ts';
import type { Choice } from '../../../view/view.ts';
import { about, seat } from '../ask-fields.ts';
import { type About, onMeeting, settled } from '../decide/about.ts';
import { seated, written } from '../decide/answer.ts';
import { type Detail, needsOfSeat } from '../decide/seat.ts';
import { aboutOne, stillSet } from '../forms.ts';
import { insteadName } from '../naming.ts';
import { offers, undoAnswer } from '../offers.ts';
import type { Instead, RsvpEvent } from '../rsvp.ts';
import { saysNow } from '../tally.ts';

/** Adds to apologies given: why, and who comes instead. */
export const instead = /* @__PURE__ */ ask('meeting.instead', () => ({
  ...about(),
  for: seat().optional(),
  person: idShapes().person.optional(),
  name: z.string().max(100).optional(),
  why: z.string().max(500).optional(),
}));

/** People of the same organisation, besides the one who cannot come. */
const colleagues = ({ values, context, loaded: { people } }: At<unknown>): Choice[] => {
  const { state } = within(context);
  const id = oneLine(values.seat);
  const seat =
    id === undefined ? seatOf(state, context.me) : state.seats.find((one) => one.id === id);
  if (!seat?.organisation) return [];
  const all = [...people.keys()].filter(shownTo(context)).flatMap((person): Choice[] => {
    const named = fullNameOf(person, people, state);
    const merged = people.get(person)?.state.merged;
    if (!named || merged !== undefined || person === seat.holder) return [];
    return named.organisation === seat.organisation
      ? [{ value: person, label: labelOf(person, people, state) ?? named.name }]
      : [];
  });
  return all;
};

/** Why, and who comes instead: the optional second step of apologies. */
const decide = (about: About<Detail>): Outcome => {
  const { command, meeting, ref, loaded, thing } = about;
  const over = settled(about);
  if (over) return over;
  const mine = seated(about);
  if ('kind' in mine) return mine;
  if (mine.item?.state.answer !== 'apologies' || saysNow(mine.item.state, meeting) === 'nothing') {
    return refused(say('meeting.no-apologies-yet', { ref }), [offers.apologies(thing)]);
  }
  const name = command.name?.trim();
  const known = command.person ? loaded.people.get(command.person as PersonId) : undefined;
  const instead: Instead | undefined = known
    ? { person: command.person as PersonId }
    : name
      ? { name }
      : undefined;
  const why = command.why?.trim() || undefined;
  if (!instead && why === undefined) return refused(say('not-kept', {}), [offers.show(thing)]);
  const event: RsvpEvent = defined({ event: 'RsvpDetailed' as const, why, instead });
  const who = insteadName(instead, loaded.people);
  return {
    kind: 'done',
    ...written(about, mine, event),
    reply: {
      saying: say(
        'meeting.detailed',
        defined({ ref, title: meeting.title, instead: who, why: why !== undefined }),
      ),
      offers: [undoAnswer(thing, mine.seat.id)],
    },
  };
};

export const insteadRule = () =>
  command(instead, {
    right: 'member',
    ...onMeeting(decide, needsOfSeat),
    forms: [
      form(aboutOne, 'meeting.instead', {
        of: stillSet,
        title: 'meeting.form.instead',
        fields: {
          person: {
            ...choice({ label: 'meeting.field.instead', choices: colleagues }),
            needs: { people: 'roster' },
          },
          name: line({
            label: (at) =>
              colleagues(at).length > 0
                ? say('meeting.field.instead-name', {})
                : say('meeting.field.instead', {}),
            max: 100,
          }),
          why: line({ label: 'meeting.field.why', max: 500 }),
        },
        carries: ({ thing: { thing }, values }) => ({ ref: thing.ref, seat: values.seat }),
        ask: (values, { about, carried }) => {
          const seat = carried('seat')?.slice(0, 20);
          return {
            ask: 'meeting.instead',
            in: about.in,
            ref: about.ref,
            for: seat === undefined ? undefined : { seat },
            ...values,
          };
        },
      }),
    ],
  });
