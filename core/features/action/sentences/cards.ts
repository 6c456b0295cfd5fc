import { today as dayIn, momentInWords, relative, shortWords } from '../../../calendar/days.ts';
import { count } from '../../../language/en-gb/names.ts';
import {
  because,
  did,
  ended,
  long,
  onDay,
  quoted,
  small,
  type Touched,
} from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

type RowState = keyof typeof rowStates;
const rowStates = {
  open: 'open',
  late: 'late',
  blocked: 'blocked',
  done: 'done',
  dropped: 'dropped',
  carried: 'carried over',
  'taken-back': 'taken back',
} as const;

/** What is missing is said while somebody may still give it. */
const still = (missing: string, live: boolean): string[] => (live ? [missing] : []);

/** What the cards of actions say. */
export const actionCardPhrases = {
  'action.fact.who': (_: object) => 'Who',
  'action.fact.with': (_: object) => 'With',
  'action.fact.by': (_: object) => 'By',
  'action.fact.source': (_: object) => 'From',
  'action.fact.message': (_: object) => 'a message here',
  'action.fact.detail': (_: object) => 'Why or detail',
  'action.fact.goes-on': (_: object) => 'Goes on',
  'action.elsewhere': ({ partnership, ref }: { partnership: string; ref: string }) =>
    `${partnership}, action ${ref.slice(ref.indexOf('-') + 1)}`,
  'action.title.carried': ({ title }: { title: string }) => `Carried over: ${title}`,
  'action.state.carried': ({ at, zone }: Touched) => `Carried over on ${momentInWords(at, zone)}`,
  'action.goes-on-there': (v: { ref: string; partnership: string; there: string }) =>
    `${v.ref} goes on in ${v.partnership} as ${v.there}. Look for it there.`,
  'action.fact.what-changed': (_: object) => 'What changed',
  'action.fact.why': (_: object) => 'Why',
  'action.no-one-yet': (_: object) => 'no one yet',
  'action.no-date': (_: object) => 'no date yet',
  'action.someone': (_: object) => 'someone who has left',
  'action.to-name-someone': ({ organisation }: { organisation: string }) =>
    `${organisation}, to name someone`,
  'action.not-here-yet': ({ name }: { name: string }) => `${name} (not here yet)`,
  'action.by': ({ due, today, late }: { due: Day; today: Day; late: boolean }) =>
    late ? `${long(due)} (${relative(due, today)})` : long(due),
  'action.state.open': ({ deed, late, ...touched }: Touched & { deed: string; late: boolean }) =>
    `State: Open${late ? ', late' : ''}. ${deed} by ${did(touched)}, ${onDay(touched)}`,
  'action.state.blocked': ({
    reason,
    deed,
    ...touched
  }: Touched & { deed?: string; reason?: string }) =>
    `State: ${ended(`Blocked${because(reason)}`)} ${deed === undefined ? '' : `${deed} by `}${did(touched)}, ${onDay(touched)}`,
  'action.state.done': (touched: Touched) =>
    `Done by ${did(touched)}, ${momentInWords(touched.at, touched.zone)}`,
  'action.state.dropped': (touched: Touched) =>
    `Dropped by ${did(touched)}, ${momentInWords(touched.at, touched.zone)}`,
  'action.state.taken-back': ({ ref, ...touched }: Touched & { ref: string }) =>
    `${ref} was taken back by ${did(touched)}, ${momentInWords(touched.at, touched.zone)}.`,
  'action.title.done': ({ title }: { title: string }) => `Done: ${title}`,
  'action.title.dropped': ({ title }: { title: string }) => `Dropped: ${title}`,
  'action.who-by': ({ who, due }: { who?: string; due?: Day }) =>
    [
      ...(who === undefined ? [] : [who]),
      ...(due === undefined ? [] : [`${who === undefined ? 'By' : 'by'} ${long(due)}`]),
    ].join(', '),
  'action.aloud.live': ({
    ref,
    title,
    who,
    due,
    today,
    late,
    blocked,
    reason,
  }: {
    ref: string;
    title: string;
    who?: string;
    due?: Day;
    today: Day;
    late: boolean;
    blocked: boolean;
    reason?: string;
  }) =>
    ended(
      [
        `Action ${ref}`,
        quoted(small(title)),
        who ?? 'no one yet',
        due === undefined
          ? 'no date yet'
          : `by ${long(due)}${late ? ` (${relative(due, today)})` : ''}`,
        blocked ? `blocked${because(reason)}` : 'open',
      ].join(', '),
    ),
  'action.aloud.done': ({
    ref,
    title,
    outcome,
    ...touched
  }: Touched & { ref: string; title: string; outcome?: string }) =>
    ended(
      `Action ${ref}, ${quoted(small(title))}, was finished by ${touched.who ?? 'someone'} on ${long(dayIn(touched.at, touched.zone))}${outcome === undefined ? '' : `: ${outcome}`}`,
    ),
  'action.aloud.dropped': ({
    ref,
    title,
    reason,
    ...touched
  }: Touched & { ref: string; title: string; reason?: string }) =>
    ended(
      `Action ${ref}, ${quoted(small(title))}, was dropped by ${touched.who ?? 'someone'} on ${long(dayIn(touched.at, touched.zone))}${reason === undefined ? '' : `: ${reason}`}`,
    ),
  'action.aloud.carried': (v: Touched & { ref: string; title: string; there: string }) =>
    ended(
      `Action ${v.ref}, ${quoted(small(v.title))}, was carried over on ${long(dayIn(v.at, v.zone))} and goes on in ${v.there}`,
    ),

  'action.batch.title': ({ count: number }: { count: number }) =>
    count(number, 'new action', 'new actions'),
  'action.batch.made': (touched: Touched) => `Made by ${did(touched)}, ${onDay(touched)}`,
  'action.batch.aloud': ({ rows }: { rows: readonly string[] }) =>
    `${count(rows.length, 'new action', 'new actions')}: ${rows.join('; ')}.`,
  'action.batch.none-left': (_: object) => 'These new actions were taken back.',
  'action.row': ({
    ref,
    title,
    who,
    due,
    live,
    state,
  }: {
    ref: string;
    title: string;
    who?: string;
    due?: Day;
    live: boolean;
    /** Not where what stands above says it of every row. */
    state?: RowState;
  }) =>
    [
      `${ref} ${title}`,
      ...(who === undefined ? still('no one yet', live) : [who]),
      ...(due === undefined ? still('no date', live) : [shortWords(due)]),
      ...(state === undefined ? [] : [rowStates[state]]),
    ].join(' · '),
  'action.row.aloud': ({
    ref,
    title,
    who,
    due,
    state,
  }: {
    ref: string;
    title: string;
    who?: string;
    due?: Day;
    state: RowState;
  }) =>
    `${ref} ${quoted(small(title))}, ${who ?? 'no one yet'}${due === undefined ? '' : `, by ${long(due)}`}${state === 'open' ? '' : `, ${rowStates[state]}`}`,
};
