import { inWords, today } from '../../../calendar/days.ts';
import { count, list, named, type Who } from '../../../language/en-gb/names.ts';
import { ended } from '../../../language/en-gb/words.ts';
import type { At, Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';

interface Named {
  readonly partnership: string;
}
interface Open {
  readonly actions: number;
  readonly polls: number;
  readonly meetings: number;
}
const long = (day: Day) => inWords(day, british);
const on = (at: At, zone: string) => long(today(at, zone));

const ending = ({ polls, meetings }: Omit<Open, 'actions'>): string[] => [
  ...(polls > 0 ? [count(polls, 'vote', 'votes')] : []),
  ...(meetings > 0 ? [count(meetings, 'meeting', 'meetings')] : []),
];
const open = ({ actions, ...ends }: Open): string[] => [
  ...(actions > 0 ? [count(actions, 'open action', 'open actions')] : []),
  ...ending(ends),
];
const end = (things: Partial<Open>): string =>
  Object.values(things).reduce((sum, one) => sum + one, 0) === 1 ? 'ends' : 'end';
const stays = (refs: readonly string[]): string => (refs.length === 1 ? 'stays' : 'stay');

interface Closed extends Named {
  readonly at: At;
  readonly zone: string;
  readonly reason?: string;
  readonly successor?: string;
}
const closedOn = ({ partnership, at, zone, reason, successor }: Closed): string =>
  [
    `${partnership} was closed on ${on(at, zone)}${successor === undefined ? '' : `; followed by ${successor}`}.`,
    ...(reason === undefined ? [] : [`The reason: ${ended(reason)}`]),
  ].join(' ');

interface Moved extends Named {
  readonly successor: string;
  readonly seats: number;
  readonly actions: number;
}
const over = ({ seats, actions }: Moved): string =>
  `${count(seats, 'seat', 'seats')} and ${count(actions, 'open action', 'open actions')}`;

/** Closing a partnership, pausing it, and what is said while it is so. */
export const stoppingPhrases = {
  'label.partnership.close': (_: object) => 'Close it',
  'label.partnership.close-why': (_: object) => 'Say why, and what follows',
  'label.partnership.successor': ({ partnership }: Named) => `Show ${partnership}`,
  'form.close': ({ partnership }: Named) => `Close ${partnership}`,
  'field.close-reason': (_: object) => 'Why it is closed',
  'field.close-successor': (_: object) => 'What goes on in its place',
  'field.close-no-successor': (_: object) => 'Nothing',
  'partnership.no-successor': (_: object) =>
    'That partnership cannot go on in its place: it is closed itself, or not of this programme. Choose another.',
  'partnership.goes-on-as': ({ successor }: { successor: string }) =>
    `${successor} goes on in its place, and its card says so.`,
  'label.partnership.reopen': (_: object) => 'Reopen',
  'label.partnership.go-on-now': (_: object) => 'Go on now',
  'label.partnership.open-actions': (_: object) => 'Open actions',
  'label.partnership.restore': ({ ref }: { ref: string }) => `${ref} is on after all`,
  'example.partnership.close': (_: object) => 'partnership close',
  'example.partnership.pause': (_: object) => 'partnership pause until 1 September',
  'deed.stop': (_: object) => 'Close the partnership, reopen it, pause it',
  'form.pause': ({ partnership }: Named) => `Pause ${partnership}`,
  'field.pause-until': (_: object) => 'Until which day',
  'partnership.close-sure': ({ partnership, ...counts }: Named & Open) =>
    `Close ${partnership}? ${open(counts).length === 0 ? 'Nothing is open in it.' : `${list(open(counts))} ${end(counts)}.`} It can be read afterwards, and the chair or the clerk can reopen it.`,
  'partnership.closed': ({ partnership, actions, ...ends }: Named & Open) =>
    [
      `${partnership} is closed.`,
      ...(ending(ends).length > 0 ? [`${list(ending(ends))} ${end(ends)}.`] : []),
      ...(actions > 0
        ? [
            `${count(actions, 'action is', 'actions are')} still open: hand ${actions === 1 ? 'it' : 'them'} on.`,
          ]
        : []),
    ].join(' '),
  'partnership.closed-already': ({ partnership }: Named) => `${partnership} is closed already.`,
  'partnership.is-closed': (v: Closed & { officers: readonly string[] }) =>
    `${closedOn(v)} It can be read, and nothing in it can be changed.${v.officers.length > 0 ? ` ${list(v.officers, 'or')} can reopen it.` : ''}`,
  'partnership.is-proposed': ({ partnership }: { partnership: string }) =>
    `${partnership} is not open yet: it opens with both keys of the programme. Until then only its name, area, kind, start and chair can be changed, in Settings.`,
  'partnership.proposed-line': ({ partnership, given }: { partnership: string; given: number }) =>
    `${partnership} is proposed and opens with both keys of the programme; ${['neither is', 'one is', 'both are'][given] ?? 'both are'} given. Nothing goes on until then.`,
  'partnership.closed-line': (v: Closed) => `${closedOn(v)} Nothing here can be changed.`,
  'partnership.closed-told': (
    v: Named & {
      by: Who;
      polls: readonly string[];
      meetings: readonly string[];
      actions: number;
      goesOnIn?: string;
    },
  ) =>
    [
      v.by.name === '' ? `${v.partnership} is closed.` : `${named(v.by)} closed ${v.partnership}.`,
      ...(v.polls.length > 0 ? [`${list(v.polls)} ended uncounted.`] : []),
      ...(v.meetings.length > 0
        ? [`${list(v.meetings)} ${v.meetings.length === 1 ? 'is' : 'are'} cancelled.`]
        : []),
      ...(v.actions > 0
        ? [`${count(v.actions, 'action is', 'actions are')} still open, to be handed on.`]
        : []),
      ...(v.goesOnIn === undefined ? [] : [`Its seats and open actions go on in ${v.goesOnIn}.`]),
      'Everything can still be read.',
    ].join(' '),
  'partnership.moved': (v: Moved) =>
    `${v.partnership} is closed and goes on in ${v.successor}, with ${over(v)}.${v.actions > 0 ? ' What is open follows within minutes.' : ''}`,
  'partnership.moved-told': (v: Moved & { by: Who }) =>
    `${named(v.by)} closed ${v.partnership}, which goes on here, with ${over(v)}.`,
  'partnership.moved-stays': ({ successor }: { successor: string }) =>
    `Seats, open actions and wards that went on in ${successor} stay there.`,
  'partnership.reopened': ({ partnership }: Named) =>
    `${partnership} is open again, and reminders go on with the next ones.`,
  'partnership.reopened-told': ({ partnership, by }: Named & { by: Who }) =>
    `${named(by)} reopened ${partnership}. Reminders go on with the next ones.`,
  'partnership.polls-stay-ended': ({ refs }: { refs: readonly string[] }) =>
    `${list(refs)} ${stays(refs)} ended, uncounted.`,
  'partnership.meetings-stay-off': ({ refs }: { refs: readonly string[] }) =>
    `${list(refs)} ${stays(refs)} cancelled until you put ${refs.length === 1 ? 'it' : 'them'} on again.`,
  'partnership.is-open': ({ partnership }: Named) => `${partnership} is neither closed nor paused.`,
  'partnership.until-when': ({ partnership }: Named) =>
    `Until which day shall ${partnership} be paused? Nudges, digests and prompts stop until then; votes run on, and dates stay.`,
  'partnership.pause-gone': ({ day }: { day: Day }) =>
    `${long(day)} is not to come. Until which day?`,
  'partnership.pause-long': ({ partnership }: Named) =>
    `A pause is a year at the most. ${partnership} can be closed instead, and reopened. Until which day?`,
  'partnership.is-paused': ({ partnership, until }: Named & { until: Day }) =>
    `${partnership} is paused until ${long(until)}.`,
  'partnership.paused-already': ({ partnership, until }: Named & { until: Day }) =>
    `${partnership} is paused until ${long(until)} already.`,
  'partnership.paused-until': ({ partnership, until }: Named & { until: Day }) =>
    `${partnership} is paused until ${long(until)}: no nudges, digests or prompts. Votes run on, and dates stay.`,
  'partnership.paused-told': ({ partnership, until, by }: Named & { until: Day; by: Who }) =>
    `${named(by)} paused ${partnership} until ${long(until)}: no nudges, digests or prompts. Votes run on, and dates stay.`,
  'partnership.paused-line': ({ until }: { until: Day }) => `Paused until ${long(until)}.`,
  'partnership.goes-on': ({ partnership }: Named) =>
    `${partnership} goes on. Reminders come back with the next ones.`,
  'partnership.goes-on-told': ({ partnership, by }: Named & { by: Who }) =>
    `${named(by)} ended the pause of ${partnership}. Reminders come back with the next ones.`,
  'partnership.pause-over': ({ partnership }: Named) =>
    `The pause of ${partnership} is over. Reminders come back with the next ones.`,
};
