import { ask } from '../../../model/ask.ts';
import { paged } from '../../../model/ask-schemas.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { answersAbout } from '../../../subject/about.ts';
import { historyOf, placeNamed } from '../../../subject/history.ts';
import { teller } from '../../../subject/names.ts';
import { about } from '../ask-fields.ts';
import { type About, meetings } from '../decide/about.ts';
import { hoursShown } from '../hours.ts';
import type { MeetingEvent } from '../meeting.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { meetingEvents } from '../stored.ts';

export const history = /* @__PURE__ */ ask('meeting.history', () => ({
  ...about(),
  ...paged(50),
}));

type Worded = { readonly title?: string; readonly place?: string };

/** A reminder that only became due, or came too late, is told as such. */
const deedOf = (event: MeetingEvent) => {
  if (event.event === 'MeetingReminded' && event.due) return 'MeetingReminderDue' as const;
  return event.event === 'MeetingTold' && event.late ? ('MeetingToldLate' as const) : event.event;
};

/** What somebody said or set by it, as far as it is worth a line. */
const saidBy = (event: MeetingEvent, partnership: StoredPartnership, locale: Locale): string[] => {
  const tell = teller(locale);
  const quoted = (text: string | undefined) =>
    text === undefined ? [] : [tell('history.quoted', { text })];
  const placed = (place: string | undefined) =>
    place === undefined ? [] : [place || tell('meeting.where-open', {})];
  const worded = ({ title, place }: Worded) => [...quoted(title), ...placed(place)];
  const when = ({ day, time, ends }: { day: string; time: string; ends: string }) =>
    tell('meeting.when', { day, time, ends });
  switch (event.event) {
    case 'MeetingScheduled':
      return [...quoted(event.title), when(hoursShown(event)), ...placed(event.place)];
    case 'MeetingMoved':
      return [when(event), ...worded(event)];
    case 'MeetingChanged':
      return worded(event);
    case 'MeetingItemAdded':
    case 'MeetingItemTakenOff':
    case 'MeetingItemPlaced':
    case 'MeetingItemPutOff':
      return quoted(event.text);
    case 'MeetingCancelled':
      return [
        ...(event.series ? [tell('meeting.history.series', {})] : []),
        ...quoted(event.reason),
      ];
    case 'MeetingReminded':
      return [tell('meeting.history.before', { step: event.step })];
    case 'MeetingTold':
      return [
        tell('meeting.history.before', { step: event.step }),
        placeNamed(event.to, partnership, locale),
      ].filter((one) => one !== undefined);
    default:
      return [];
  }
};

/** What happened to a meeting, newest first, one line a fact. Who comes, and why not, stands in the journals of the seats. */
export const historyRule = () =>
  question(history, {
    right: 'observer',
    typed: bare('history'),
    answer: answersAbout(meetings)<Named<'meeting.history'>>(
      historyOf({
        events: meetingEvents,
        words: (event, _, { partnership, context: { locale } }) =>
          teller(locale)('meeting.history.deed', {
            deed: deedOf(event),
            said: saidBy(event, partnership, locale),
          }),
        title: ({ meeting }: About<unknown>) => meeting.title,
        show: offers.show,
      }),
    ),
  });
