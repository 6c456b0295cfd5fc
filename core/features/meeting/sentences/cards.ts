import { relative } from '../../../calendar/days.ts';
import { count, list } from '../../../language/en-gb/names.ts';
import { ended, long, quoted, short } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';
import { doneBy, type Repeat, repeatWords, type Touched, type When, whenWords } from './words.ts';

interface Counted {
  readonly coming: number;
  readonly apologies: number;
  readonly missing: number;
  readonly of: number;
}
type Told = { title: string; time: string; place?: string };
const at = ({ place }: { place?: string }) => (place ? `, ${quoted(place)}` : '');
const apologies = (number: number) => count(number, 'apology', 'apologies');
const deeds = {
  MeetingScheduled: 'Set',
  MeetingMoved: 'Moved',
  MeetingChanged: 'Changed',
  MeetingItemAdded: 'Agenda added to',
  MeetingItemTakenOff: 'Taken off the agenda',
  MeetingItemPlaced: 'Agenda put in another order',
  MeetingItemPutOff: 'Put off to the next meeting',
  MeetingCancelled: 'Cancelled',
  MeetingRestored: 'On after all',
  MeetingReminded: 'Reminded',
  MeetingReminderDue: 'A reminder was due',
  MeetingTold: 'Reminded',
  MeetingToldLate: 'The chat was away until it was too late for the reminder',
  MeetingMessageLate:
    'A message about it could not be brought until it was too late, and was left out',
  MeetingFollowed: 'What is due by it moved with it',
  MeetingPassed: 'Over',
  MeetingUndone: 'Taken back',
} as const;

/** Cards, reminders, lists and forms of meetings. */
export const meetingCardPhrases = {
  'label.new-meeting': (_: object) => 'New meeting',
  'label.all-meetings': (_: object) => 'Meetings',
  'label.meeting.attending': (_: object) => 'Attending',
  'label.meeting.apologies': (_: object) => 'Apologies',
  'label.meeting.add': (_: object) => 'Add to agenda',
  'label.meeting.all': (_: object) => 'All meetings',
  'label.reading.meeting.new': (_: object) => 'Set a new meeting',
  'reading.meeting.which': (_: object) => 'Which meeting?',
  'reading.meeting.which-way': (_: object) => 'Is it to be earlier or later?',
  'meeting.comes-instead': ({ who }: { who: string }) => `${quoted(who)} comes instead.`,
  'label.meeting.agenda-change': (_: object) => 'Change the agenda',
  'label.meeting.who': (_: object) => 'Who?',
  'label.meeting.agenda': (_: object) => 'Agenda',
  'label.meeting.move': (_: object) => 'Move',
  'label.meeting.onwards': (_: object) => 'Later ones too',
  'label.meeting.cancel': (_: object) => 'Cancel',
  'label.meeting.restore': (_: object) => 'It is on after all',
  'label.meeting.cancel-this': (_: object) => 'Cancel this one',
  'label.meeting.cancel-all': (_: object) => 'Cancel it and those after',
  'label.meeting.keep': (_: object) => 'Keep it',
  'label.meeting.meet-then': (_: object) => 'Meet then',
  'label.meeting.anyway': (_: object) => 'Move it anyway',
  'label.meeting.instead': (_: object) => 'Someone comes instead',
  'label.meeting.bring': (_: object) => 'Bring to the bottom',
  'label.meeting.schedule-again': (_: object) => 'Schedule it anew',
  'label.meeting.repeat': (v: Repeat) => {
    const words = repeatWords(v).split(' on ')[1] ?? repeatWords(v);
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  'meeting.fact.when': (_: object) => 'When',
  'meeting.fact.where': (_: object) => 'Where',
  'meeting.fact.coming': (_: object) => 'Coming',
  'meeting.fact.apologies': (_: object) => 'Apologies',
  'meeting.fact.missing': (_: object) => 'Not answered',
  'meeting.fact.agenda': (_: object) => 'Agenda',
  'meeting.fact.then': (_: object) => 'Then',
  'meeting.fact.why': (_: object) => 'Why',
  'meeting.join': (_: object) => 'Join',
  'meeting.where-open': (_: object) => 'no place yet',
  'meeting.when': (v: When & { holiday?: string }) =>
    `${whenWords({ day: v.day, time: v.time, ...(v.ends ? { ends: v.ends } : {}) })}${v.holiday ? ` (bank holiday: ${v.holiday})` : ''}`,
  'meeting.count': ({ number, byClerk }: { number: number; byClerk: number }) =>
    byClerk > 0 ? `${number} (${byClerk} by the clerk)` : `${number}`,
  'meeting.items': ({ number }: { number: number }) => count(number, 'item', 'items'),
  'meeting.missing': ({ missing, of }: { missing: number; of: number }) => `${missing} of ${of}`,
  'meeting.then': (v: Repeat) =>
    `${repeatWords(v)}${v.next ? `, next ${long(v.next).replace(/^\w+ /, '')}` : ''}`,
  'meeting.state': (v: Touched & { deed: keyof typeof deeds }) => doneBy(deeds[v.deed], v),
  'meeting.state.over': (v: Counted) =>
    `Over. ${v.coming} of ${v.of} said they would come, ${apologies(v.apologies)}.`,
  'meeting.title.cancelled': ({ title }: { title: string }) => `Cancelled: ${title}`,
  'meeting.aloud': (v: When & Counted & { title: string; ref: string }) =>
    `${quoted(v.title)}, ${v.ref}, ${long(v.day)} at ${v.time}${at(v)}. ${v.coming} coming, ${apologies(v.apologies)}, ${v.missing} of ${v.of} have not answered.`,
  'meeting.aloud.cancelled': (v: When & { title: string; ref: string }) =>
    `${quoted(v.title)}, ${v.ref}, ${long(v.day)} at ${v.time}, is cancelled.`,
  'meeting.aloud.over': (v: When & Counted & { title: string; ref: string }) =>
    `${quoted(v.title)}, ${v.ref}, was on ${long(v.day)}. ${v.coming} of ${v.of} said they would come.`,
  'meeting.aloud.taken-back': (v: { title: string; ref: string }) =>
    `${quoted(v.title)}, ${v.ref}, was taken back.`,
  'meeting.digest-head': (_: object) => 'Next meeting: ',
  'meeting.digest-clause': ({ line }: { line: string }) => `next meeting ${line}`,
  'meeting.line': (v: When & { year: boolean }) =>
    [v.year ? long(v.day) : short(v.day), v.time, ...(v.place ? [quoted(v.place)] : [])].join(', '),

  'meeting.week': (v: Told & Counted & { day: Day; names: readonly string[]; more: number }) => {
    const named = [
      ...v.names,
      ...(v.more > 0
        ? [`${v.more} ${v.names.length > 0 ? 'more' : v.more === 1 ? 'seat' : 'seats'}`]
        : []),
    ];
    const missing = named.length > 0 ? ` Not yet: ${named.join(', ')}.` : '';
    return `${quoted(v.title)} meets on ${long(v.day)} at ${v.time}${at(v)}. ${v.of - v.missing} of ${v.of} have answered.${missing}`;
  },
  'meeting.day': (v: Told & Counted & { day: Day; today: Day }) => {
    const when =
      relative(v.day, v.today) === 'tomorrow' ? `tomorrow, ${long(v.day)}` : `on ${long(v.day)}`;
    return `${quoted(v.title)} meets ${when}, ${v.time}${at(v)}. ${v.coming} coming, ${apologies(v.apologies)}, ${v.missing} not known.`;
  },
  /** `minutes`: how long it really is till then. */
  'meeting.hour': (v: Told & Counted & { minutes: number }) =>
    `${quoted(v.title)} meets in ${v.minutes > 58 ? 'one hour' : count(v.minutes, 'minute', 'minutes')}, at ${v.time}${at(v)}. ${v.coming} coming.`,
  'meeting.moved-told': (v: { title: string; ref: string; from: When; to: When }) =>
    `${quoted(v.title)}, ${v.ref}, has moved: ${whenWords(v.from)} → ${whenWords(v.to)}. Can you come then?`,
  'meeting.back-told': (v: { title: string; ref: string; to: When }) =>
    `${quoted(v.title)}, ${v.ref}, is back on ${whenWords(v.to)}. Answers given for that day hold again.`,
  'meeting.place-told': ({ title, ref, day, time, place }: When & { title: string; ref: string }) =>
    `${quoted(title)}, ${ref}, ${whenWords({ day, time })}: ${place ? `the place is now ${quoted(place)}` : 'it has no place yet'}.`,
  'meeting.closed-why': (_: object) => 'The partnership was closed.',
  'meeting.closed-told': (v: When & { title: string; ref: string; partnership: string }) =>
    ended(
      `${quoted(v.title)}, ${v.ref}, ${whenWords(v)}, is cancelled: ${v.partnership} was closed`,
    ),
  'meeting.cancelled-told': (v: When & { title: string; ref: string; why?: string }) =>
    ended(
      `${quoted(v.title)}, ${v.ref}, ${whenWords(v)}, is cancelled${v.why ? `: ${v.why}` : ''}`,
    ),
  'meeting.holiday-told': (v: { title: string; ref: string; day: Day; holiday: string }) =>
    `${quoted(v.title)}, ${v.ref}, falls on ${long(v.day)}, a bank holiday (${v.holiday}). Keep it or move it?`,

  'meeting.holiday-clause': ({ title, ref }: { title: string; ref: string }) =>
    `${quoted(title)}, ${ref}, falls on a bank holiday`,

  'meeting.mine': ({ says }: { says: 'coming' | 'apologies' | 'nothing' }) =>
    ({
      coming: 'You are down as attending.',
      apologies: 'Your apologies are noted.',
      nothing: 'You have not answered yet.',
    })[says],
  'meeting.mine-row': ({ says }: { says: 'coming' | 'apologies' | 'nothing' }) =>
    ({ coming: 'attending', apologies: 'apologies sent', nothing: 'not answered yet' })[says],
  'meeting.agenda.title': ({ title, ref }: { title: string; ref: string }) =>
    `Agenda of ${title} (${ref})`,
  'meeting.agenda.aloud': (v: { title: string; rows: readonly string[] }) =>
    ended(`${v.title}: ${v.rows.join('; ')}`),
  'meeting.text.list': ({ where, day }: { where: string; day: Day }) =>
    `${where}: meetings on ${long(day)}`,
  'meeting.text.agenda': (v: When & { title: string; ref: string }) =>
    `Agenda of ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}`,
  'meeting.text.who': (v: When & { title: string; ref: string }) =>
    `Who comes to ${quoted(v.title)}, ${v.ref}, ${whenWords(v)}`,
  'meeting.history.deed': (v: { deed: keyof typeof deeds; said: readonly string[] }) =>
    [deeds[v.deed].toLowerCase(), ...v.said].join(', '),
  'meeting.history.series': (_: object) => 'and those after it',
  'meeting.history.before': ({ step }: { step: 'week' | 'day' | 'hour' }) =>
    ({ week: 'a week before', day: 'a day before', hour: 'an hour before' })[step],
  'meeting.agenda.none': ({ ref }: { ref: string }) => `Nothing is on the agenda of ${ref} yet.`,
  'meeting.agenda.row': (v: { number: number; text: string; who?: string }) =>
    `${v.number}. ${v.text}${v.who ? ` · ${v.who}` : ''}`,
  'meeting.who.title': ({ title, ref }: { title: string; ref: string }) =>
    `Who comes to ${title} (${ref})`,
  'meeting.who.heading': (v: { says: 'coming' | 'apologies' | 'nothing'; number: number }) =>
    `${{ coming: 'Coming', apologies: 'Apologies', nothing: 'Not answered' }[v.says]}: ${v.number}`,
  'meeting.who.row': (v: {
    name: string;
    says: 'coming' | 'apologies' | 'nothing';
    instead?: string;
    byClerk: boolean;
    why?: string;
  }) =>
    [
      v.name,
      { coming: 'coming', apologies: 'apologies', nothing: 'not answered' }[v.says],
      ...(v.instead ? [`${v.instead} instead`] : []),
      ...(v.byClerk ? ['by the clerk'] : []),
      ...(v.why ? [v.why] : []),
    ].join(' · '),
  'meeting.who.aloud': (v: Counted & { title: string; names: readonly string[] }) =>
    `${v.title}: ${v.coming} coming${v.names.length > 0 ? ` (${v.names.length < v.coming ? 'among them ' : ''}${list(v.names)})` : ''}, ${apologies(v.apologies)}, ${v.missing} of ${v.of} not answered.`,
  'meeting.seat-empty': (_: object) => 'an empty seat',

  'meeting.form.schedule': (_: object) => 'New meeting',
  'meeting.form.change': ({ ref }: { ref: string }) => `Change ${ref}`,
  'meeting.form.add': ({ ref }: { ref: string }) => `Add to the agenda of ${ref}`,
  'meeting.form.item': ({ ref }: { ref: string }) => `Change the agenda of ${ref}`,
  'meeting.form.instead': ({ ref }: { ref: string }) => `Apologies for ${ref}`,
  'meeting.form.aloud': (v: { title: string; fields: readonly string[] }) =>
    `${v.title}. Fields: ${v.fields.join(', ')}.`,
  'meeting.form.set': (_: object) => 'Set it',
  'meeting.form.save': (_: object) => 'Save',
  'meeting.field.title': (_: object) => 'What',
  'meeting.field.day': (_: object) => 'Day',
  'meeting.field.time': (_: object) => 'Begins at',
  'meeting.field.ends': (_: object) => 'Ends at',
  'meeting.field.place': (_: object) => 'Where, or the web address to join',
  'meeting.field.every': (_: object) => 'Again',
  'meeting.field.item': (_: object) => 'What to talk about',
  'meeting.field.which-item': (_: object) => 'Which',
  'meeting.field.to': (_: object) => 'What to do with it',
  'meeting.item-to': ({ to }: { to: 'off' | 'next' | 'first' | 'up' | 'down' | 'last' }) =>
    ({
      off: 'Take it off',
      next: 'Put it to the next meeting',
      first: 'Move it to the top',
      up: 'Move it up',
      down: 'Move it down',
      last: 'Move it to the end',
    })[to],
  'meeting.field.instead': (_: object) => 'Is someone coming in your place?',
  'meeting.field.instead-name': (_: object) => 'Or their name',
  'meeting.field.why': (_: object) => 'Why (the chair and the clerk see it)',
  'meeting.hint.time': (_: object) => 'Like 10:00, 2pm or noon.',
  'meeting.choice.once': (_: object) => 'Once',
  'meeting.choice.weeks': ({ every }: { every: number }) =>
    every === 1 ? 'Every week' : `Every ${every} weeks`,
  'meeting.choice.months': (v: { every: number; on: 'weekday' | 'date' | 'working-day' }) =>
    `Every ${v.every === 1 ? 'month' : `${v.every} months`}, ${{ weekday: 'same weekday', date: 'same date', 'working-day': 'last working day' }[v.on]}`,
  'meeting.error.title': (_: object) => 'Say what it is, in a few words.',
  'meeting.error.day': (_: object) => 'Choose a day.',
  'meeting.error.time': (_: object) => 'I can’t read that as a time. Like 10:00, 2pm or noon.',
  'meeting.error.which-item': (_: object) => 'Choose what is to change, and how.',
  'meeting.error.item': (_: object) => 'Write what to talk about.',
  'meeting.error.too-long': ({ most }: { most: number }) => `At most ${most} characters.`,
};
