import type { At } from '../../../forms/declared.ts';
import { line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure, time } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about, place, title } from '../ask-fields.ts';
import { onMeeting, settled, withAnswers } from '../decide/about.ts';
import { type Change, isElsewhen, moved, type Words, wantedBy } from '../decide/change.ts';
import { toldOfPlace } from '../decide/telling.ts';
import { did } from '../decide/told.ts';
import { when } from '../forms/fields.ts';
import { aboutOne, type One, officersOnly, stillSet, titleField } from '../forms.ts';
import type { MeetingEvent } from '../meeting.ts';
import { offers } from '../offers.ts';

export const change = /* @__PURE__ */ ask('meeting.change', () => ({
  ...about(),
  title: title().optional(),
  day: day().optional(),
  time: time().optional(),
  ends: time().optional(),
  place: place().optional(),
  sure: sure(),
}));

/** Everything a form sends back; what has not changed is left alone. */
const decide = (about: Change): Outcome => {
  const { command, meeting, ref, thing } = about;
  const over = settled(about);
  if (over) return over;
  const title = command.title?.trim() || meeting.title;
  const place = command.place === undefined ? meeting.place : command.place.trim() || undefined;
  const words: Words = defined({
    title: title === meeting.title ? undefined : title,
    place: place === meeting.place ? undefined : (place ?? ''),
  });
  const wanted = wantedBy(about);
  if (isElsewhen(wanted, meeting)) return moved(about, wanted, words);
  if (Object.keys(words).length === 0) {
    return refused(say('meeting.nothing-to-change', { ref }), [offers.change(thing)]);
  }
  const event: MeetingEvent = { event: 'MeetingChanged', ...words };
  const reply = {
    saying: say('meeting.changed', defined({ ref, title, place })),
    offers: [offers.undo(thing), offers.change(thing)],
  };
  return did(about, event, reply, place === meeting.place ? [] : toldOfPlace(about, place));
};

export const changeRule = () =>
  command(change, {
    right: 'chair or clerk',
    ...onMeeting(decide, withAnswers),
    forms: [
      form(aboutOne, 'meeting.change', {
        of: (at: At<undefined>) => officersOnly(at) ?? stillSet(at),
        title: 'meeting.form.change',
        fields: {
          title: line({ ...titleField, given: ({ thing }: At<One>) => thing.meeting.title }),
          ...when({
            given:
              (name) =>
              ({ thing }: At<One>) =>
                thing.meeting[name],
          }),
        },
        carries: ({ thing: { thing, record } }) => ({
          ref: thing.ref,
          seen: String(record.version),
        }),
        ask: ({ place = '', ...values }, { about }) => ({
          ask: 'meeting.change',
          ...about,
          ...values,
          place,
        }),
      }),
    ],
  });
