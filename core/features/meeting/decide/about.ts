import { say } from '../../../language/saying.ts';
import type { Context, Loaded, Needs, Partnership } from '../../../model/context.ts';
import type { Decider } from '../../../model/feature.ts';
import { type PersonId, type Ref, refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { called, shownRef } from '../../../subject/names.ts';
import { type AboutSubject, recordIn, subjectIn, within } from '../../../subject/require.ts';
import { isOfficer } from '../../permissions.ts';
import type { Meeting } from '../meeting.ts';
import { newMeeting, offers, type Thing, thingOf } from '../offers.ts';
import type { MeetingCommand } from '../shapes.ts';
import { orderOf } from '../shapes.ts';
import { endOf, isSet } from '../steps.ts';

/** One command about one meeting, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Meeting, Thing> {
  readonly meeting: Meeting;
}

/** More than anybody sets in advance. */
export const newest = 40;

const meetingsIn = ({ records }: Loaded, { id }: Stored<Partnership>): Stored<Meeting>[] =>
  [...records.values()].filter(
    (record): record is Stored<Meeting> =>
      record.kind === 'meeting' && record.id.startsWith(`${id}/`),
  );

/** The meeting that is meant: the one named, or the soonest that is not over. */
export const meetingIn = (
  ref: Ref | undefined,
  context: Context,
  loaded: Loaded,
): Stored<Meeting> | undefined => {
  const partnership = within(context);
  if (ref !== undefined) return subjectIn('meeting', loaded, recordIn(partnership, ref));
  return meetingsIn(loaded, partnership)
    .filter(({ state }) => isSet(state) && endOf(state) > context.now)
    .sort((a, b) => (orderOf(a.state, a.id) < orderOf(b.state, b.id) ? -1 : 1))[0];
};

const named = (record: Stored<Meeting>): PersonId[] => {
  const { made, last, dated, agenda } = record.state;
  const people = [made.by, last.by, dated?.by, ...agenda.map(({ by }) => by)];
  return people.filter((one) => one !== undefined);
};

/** The meeting named, or the newest ones where the next is meant; then whatever `more` names once it is known. */
export const needsOf = (
  ref: Ref | undefined,
  context: Context,
  more: (record: Stored<Meeting>, loaded: Loaded) => Needs = () => ({}),
): Needs => {
  const { state } = within(context);
  return {
    ...(ref === undefined
      ? { newest: { letter: 'M', limit: newest } }
      : { records: [recordIn(within(context), ref)] }),
    next: (loaded) => {
      const record = meetingIn(ref, context, loaded);
      if (!record) return {};
      const wanted = more(record, loaded);
      const officers = [state.chair, state.clerk].filter((one) => one !== undefined);
      const people = Array.isArray(wanted.people) ? (wanted.people as PersonId[]) : [];
      return {
        ...wanted,
        people: wanted.people === 'roster' ? 'roster' : [...named(record), ...officers, ...people],
      };
    },
  };
};

/** "There is no M-9 in Southport." or that no next meeting is set, with the way to one. */
export const noSuchMeeting = (ref: Ref | undefined, context: Context): Refused => {
  const { id, state } = within(context);
  const where = called(state);
  const list: Offer = {
    label: say('label.all-meetings', {}),
    ask: { ask: 'meeting.list', in: id },
  };
  const chairs = isOfficer(context);
  const make = chairs ? [newMeeting(id, say('label.new-meeting', {}))] : [];
  return ref === undefined
    ? refused(say('meeting.none-next', { where }), [...make, list])
    : refused(say('meeting.none-such', { ref, where }), [list]);
};

type AboutOne = Exclude<MeetingCommand, { ask: 'meeting.schedule' }>;

/** A rule about one meeting that must exist; `more` names what it needs besides the meeting. */
export const onMeeting = <C extends AboutOne>(
  rule: (about: About<C>) => Outcome,
  more?: (command: C, record: Stored<Meeting>, context: Context, loaded: Loaded) => Needs,
): Decider<C> => ({
  needs: (command, context) =>
    needsOf(
      command.ref,
      context,
      (record, loaded) => more?.(command, record, context, loaded) ?? {},
    ),
  decide: (command, context, loaded) => {
    const record = meetingIn(command.ref, context, loaded);
    if (!record) return noSuchMeeting(command.ref, context);
    return rule(aboutOf(command, record, context, loaded));
  },
});

/** A meeting as a rule looks at it. */
export const aboutOf = <C>(
  command: C,
  record: Stored<Meeting>,
  context: Context,
  loaded: Loaded,
): About<C> => {
  const partnership = within(context);
  const own = refOf(record.id) ?? '';
  const ref = shownRef(own, partnership.state, context.where.place);
  const thing = thingOf(record, own, partnership, ref);
  return { command, context, loaded, partnership, record, meeting: record.state, ref, thing };
};

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
