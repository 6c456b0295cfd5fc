import { say } from '../../../language/saying.ts';
import type { CardContext, Context, Loaded } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { isOfficer } from '../../../model/rights.ts';
import {
  type AboutSubject,
  answersAbout,
  onSubject,
  type Subject,
} from '../../../subject/about.ts';
import { called, each } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { termsNeeded } from '../../../subject/terms.ts';
import { label, refIn } from '../../../subject/thing.ts';
import { meetingLetter } from '../letter.ts';
import type { Meeting } from '../meeting.ts';
import { type MeetingThing, newMeeting, offers, thingOf } from '../offers.ts';
import { orderOf } from '../shapes.ts';
import { endOf, isSet } from '../steps.ts';

/** One command about one meeting, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Meeting, MeetingThing> {
  readonly meeting: Meeting;
}

/** What may be meant where no meeting is named: more than anybody sets in advance. */
export const newestMeetings = { newest: { letter: meetingLetter, limit: 40 } } as const;

/** The soonest meeting that is not over. */
const nextOf = (context: Context, { records }: Loaded): Stored<Meeting> | undefined => {
  const { id } = within(context);
  return [...records.values()]
    .filter((one): one is Stored<Meeting> => one.kind === 'meeting' && one.id.startsWith(`${id}/`))
    .filter(({ state }) => isSet(state) && endOf(state) > context.now)
    .sort((a, b) => (orderOf(a.state, a.id) < orderOf(b.state, b.id) ? -1 : 1))[0];
};

/** What the kit must know of meetings. */
export const meetings: Subject<Meeting, MeetingThing, { readonly meeting: Meeting }> = {
  kind: 'meeting',
  thing: (record, partnership, shown) => thingOf(record, refIn(record), partnership, shown),
  own: ({ record }) => ({ meeting: record.state }),
  named: ({ made, last, dated, agenda }, { chair, clerk }) =>
    each([made.by, last.by, dated?.by, ...agenda.map(({ by }) => by), chair, clerk]),
  next: { needs: newestMeetings, find: nextOf },
  /** "There is no M-9 in Southport." or that no next meeting is set, with the way to one. */
  noSuch: (ref, context) => {
    const { id, state } = within(context);
    const where = called(state);
    const list: Offer = {
      label: label('label.all-meetings'),
      ask: { ask: 'meeting.list', in: id },
    };
    const make = isOfficer(context) ? [newMeeting(id, 'label.new-meeting')] : [];
    return ref === undefined
      ? refused(say('meeting.none-next', { where }), [...make, list])
      : refused(say('meeting.none-such', { ref, where }), [list]);
  },
};

/** A rule about one meeting that must exist. */
export const onMeeting = /* @__PURE__ */ onSubject(meetings);

/** What its seats say, and whoever sits on them. */
export const withAnswers = (
  { id }: Pick<Stored, 'id'>,
  { context }: Pick<About<unknown>, 'context'>,
) => ({ seats: [id], records: termsNeeded(within(context)), people: 'roster' }) as const;

/** Answers a question about one meeting, or about the next, with what its seats say. */
export const aboutMeeting = /* @__PURE__ */ answersAbout(meetings, {
  more: ({ id }, { context }) => ({ seats: [id], records: termsNeeded(within(context)) }),
});
export type MeetingFound = About<unknown> & { readonly drawing: CardContext };

/** Why nothing can be changed about it any longer; undefined for a meeting that is set and not over. */
export const settled = ({ meeting, ref, context, thing }: About<unknown>): Refused | undefined => {
  const { standing, title, day } = meeting;
  if (standing.is === 'cancelled') {
    return refused(say('meeting.was-cancelled', { ref, title }), [offers.show(thing)]);
  }
  if (standing.is === 'taken-back') {
    return refused(say('meeting.was-taken-back', { ref, title }));
  }
  return standing.is === 'passed' || endOf(meeting) <= context.now
    ? refused(say('meeting.is-over', { ref, title, day }), [
        offers.who(thing),
        offers.agenda(thing),
      ])
    : undefined;
};
