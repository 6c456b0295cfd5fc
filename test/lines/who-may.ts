import type { Ask } from '../../core/model/register.ts';
import { onSlack } from '../support/southport/people.ts';
import { type Name, teamsChannel } from './cast.ts';
import type { Waiting } from './permitted.ts';

/** Columns of the table, in its order. Sam owns what the row is about, opened the poll and did the last thing to A-5. */
export const columns: readonly (readonly [column: string, who: Name])[] = [
  ['someone in the channel, not let in', 'stan'],
  ['a guest, not let in', 'gwen'],
  ['an observer', 'olu'],
  ['a member', 'mia'],
  ['the owner', 'sam'],
  ['the chair', 'asha'],
  ['the clerk', 'priya'],
];
/** `asked`: nothing is done, for another reason than who they are: it is not there to be done, or was another's. */
export type Cell = 'yes' | 'no' | 'asked';
export interface MayRow {
  /** As the table words it. */
  readonly what: string;
  readonly cells: readonly Cell[];
  readonly asks: (on: Waiting) => readonly Ask[];
}

const cells = (text: string): readonly Cell[] => text.trim().split(/\s+/) as Cell[];
const row = (what: string, given: string, asks: MayRow['asks']): MayRow => ({
  what,
  cells: cells(given),
  asks,
});
const A1 = { ref: 'A-1' } as const;
const P1 = { ref: 'P-1' } as const;
const M1 = { ref: 'M-1' } as const;
const R1 = { ref: 'R-1' } as const;

/** A refusal for want of a right, however it is put. */
export const refusal =
  /^(?:Only .+ can .+\.|Asha \(chair\) can .+\.|You're an observer here, so .+ can change that\.|You're not on the list of Southport yet\.)$/;

/** What each may do (rules: Rights). */
export const mayRows: readonly MayRow[] = [
  //                                       stranger guest observer member owner chair clerk
  row('see cards, help', '                 yes      yes   yes      yes    yes   yes   yes', () => [
    { ask: 'home' },
    { ask: 'help' },
    { ask: 'partnership.show' },
    { ask: 'partnership.who-can' },
  ]),
  row(
    'ask to join',
    '                     yes      yes   asked    asked  asked asked asked',
    () => [{ ask: 'partnership.ask-to-join' }],
  ),
  row('lists, history, as text', '         no       no    yes      yes    yes   yes   yes', () => [
    { ask: 'action.show', ...A1 },
    { ask: 'action.list' },
    { ask: 'action.history', ...A1 },
    { ask: 'action.as-text', ...A1 },
    { ask: 'action.file' },
    { ask: 'partnership.people' },
    { ask: 'partnership.seats' },
    { ask: 'partnership.organisations' },
    { ask: 'partnership.seats-file' },
    { ask: 'partnership.held', seat: 'seat-3' },
    { ask: 'terms.show' },
    { ask: 'terms.history' },
    { ask: 'partnership.file' },
    { ask: 'family.wards' },
    { ask: 'programme.phases' },
    { ask: 'partnership.who', name: 'sam' },
    { ask: 'poll.show', ...P1 },
    { ask: 'poll.list' },
    { ask: 'poll.results', ...P1 },
    { ask: 'poll.counted', ...P1 },
    { ask: 'poll.as-text', ...P1 },
    { ask: 'poll.file', ...P1 },
    { ask: 'poll.history', ...P1 },
    { ask: 'meeting.show', ...M1 },
    { ask: 'meeting.list' },
    { ask: 'meeting.agenda', ...M1 },
    { ask: 'meeting.who', ...M1 },
    { ask: 'meeting.minutes', ...M1 },
    { ask: 'meeting.file', ...M1 },
    { ask: 'meeting.calendar', ...M1 },
    { ask: 'meeting.feed' },
    { ask: 'meeting.history', ...M1 },
  ]),
  row('new action, note, agenda item', '   no       no    no       yes    yes   yes   yes', () => [
    { ask: 'action.create', items: [{ title: 'Fix the gate' }] },
    { ask: 'action.bring-in', lines: [{ draft: { title: 'Fix the gate', row: 2 } }] },
    { ask: 'action.note', ...A1, text: 'Two coats on.' },
    { ask: 'meeting.add', ...M1, item: 'The youth club' },
  ]),
  row('move a card (2.4), a hint (3.5)', ' no       no    no       yes    yes   yes   yes', () => [
    { ask: 'action.bring', ...A1 },
    { ask: 'partnership.bring' },
    { ask: 'poll.bring', ...P1 },
    { ask: 'meeting.bring', ...M1 },
  ]),
  row('tell the owner it looks done', '    no       no    no       yes    asked yes   yes', () => [
    { ask: 'action.looks-done', ...A1 },
  ]),
  row('done, blocked, new date', '         no       no    no       no     yes   yes   yes', () => [
    { ask: 'action.done', ...A1 },
    { ask: 'action.outcome', ref: 'A-3', outcome: 'Lit.' },
    { ask: 'action.due', ...A1, due: '2027-01-15' },
    { ask: 'action.block', ...A1, reason: 'waiting for paint' },
    { ask: 'action.unblock', ref: 'A-4' },
    { ask: 'action.snooze', ...A1, until: '2027-01-18' },
    { ask: 'action.change', ...A1, title: 'Another column' },
  ]),
  row(
    'fine, of what one was given',
    '     no       no    no       asked  yes   asked asked',
    () => [{ ask: 'action.accept', ...A1 }],
  ),
  row('not mine', '                        no       no    no       no     yes   yes   yes', () => [
    { ask: 'action.decline', ...A1 },
  ]),
  row('take an action that no one has', '  no       no    no       yes    yes   yes   yes', () => [
    { ask: 'action.take', ref: 'A-2' },
  ]),
  row(
    'give to someone, drop',
    '           no       no    no       no     no    yes   yes',
    (on) => [
      { ask: 'action.assign', ...A1, owner: { person: on.person.mia } },
      { ask: 'action.drop', ...A1, reason: 'made twice', sure: true },
      { ask: 'action.drop-these' },
    ],
  ),
  row('reopen', '                          no       no    no       no     yes   yes   yes', () => [
    { ask: 'action.reopen', ref: 'A-3' },
  ]),
  row(
    'undo (2.2: who did it)',
    '          no       no    no       asked  yes   asked asked',
    () => [
      { ask: 'action.undo', ref: 'A-5' },
      { ask: 'poll.undo', ...P1 },
    ],
  ),
  row('vote, attending, apologies', '      no       no    no       yes    yes   yes   yes', () => [
    { ask: 'poll.vote', ...P1, option: 1 },
    { ask: 'meeting.attend', ...M1 },
    { ask: 'meeting.apologies', ...M1 },
  ]),
  row(
    'answer for another seat',
    '         no       no    no       no     no    no    yes',
    (on) => [
      { ask: 'poll.vote', ...P1, option: 1, for: on.seatOfJo },
      { ask: 'meeting.attend', ...M1, for: { seat: on.seatOfJo } },
      { ask: 'meeting.apologies', ...M1, for: { seat: on.seatOfJo } },
    ],
  ),
  row('open a poll', '                     no       no    no       yes    yes   yes   yes', () => [
    { ask: 'poll.create', question: 'Which one now?', options: ['Lights', 'Club'] },
  ]),
  row('close, change, cancel a poll', '    no       no    no       no     yes   yes   yes', () => [
    { ask: 'poll.close', ...P1, sure: true },
    { ask: 'poll.cancel', ...P1, sure: true },
    { ask: 'poll.move', ...P1, day: '2027-01-18', sure: true },
    { ask: 'poll.remind', ...P1 },
  ]),
  row('schedule, move, cancel a meeting', 'no       no    no       no     no    yes   yes', () => [
    { ask: 'meeting.schedule', title: 'Area Partnership', day: '2027-02-11', time: '10:00' },
    { ask: 'meeting.move', ...M1, day: '2027-01-21', sure: true },
    { ask: 'meeting.change', ...M1, place: 'Library', sure: true },
    { ask: 'meeting.cancel', ...M1, sure: true },
  ]),
  row('what reviews say', '                no       no    yes      yes    yes   yes   yes', () => [
    { ask: 'review.due' },
    { ask: 'review.show', ...R1 },
    { ask: 'review.list' },
    { ask: 'review.history', ...R1 },
    { ask: 'review.as-text', ...R1 },
  ]),
  row('answer a review', '                 no       no    no       no     no    yes   no', () => [
    { ask: 'review.answer', ...R1, verdict: 'keep-on' },
    { ask: 'review.say', ...R1, part: 'well', text: 'The lamps are lit', after: 'later' },
    { ask: 'review.help', ...R1 },
    { ask: 'review.next-week', ...R1 },
  ]),
  row('start a review: one is open', '     no       no    no       no     no    asked no', () => [
    { ask: 'review.start', sure: true },
  ]),
  row('invite, disconnect, settings', '    no       no    no       no     no    yes   yes', () => [
    { ask: 'partnership.invite' },
    { ask: 'partnership.disconnect', place: teamsChannel, sure: true },
    { ask: 'partnership.keep-posting', place: onSlack, yes: false },
    { ask: 'partnership.shows', place: onSlack, shows: 'nothing' },
    { ask: 'partnership.door', door: 'channels' },
    { ask: 'partnership.change', area: 'The coast' },
    { ask: 'partnership.settings' },
    { ask: 'partnership.doctor' },
    { ask: 'family.add-ward', wards: ['Ainsdale'] },
    { ask: 'family.register' },
    { ask: 'programme.phase', phase: 'groundwork' },
  ]),
  row(
    'people',
    '                          no       no    no       no     no    yes   yes',
    (on) => [
      { ask: 'partnership.let-in', person: on.ravi, organisation: 'Youth Trust' },
      { ask: 'partnership.turn-away', person: on.ravi },
      { ask: 'partnership.list-person', name: 'Ellen' },
      { ask: 'partnership.set-person', person: on.person.olu, role: 'member' },
      { ask: 'partnership.set-seat', seat: 'seat-3', kind: 'partner' },
      { ask: 'partnership.date-seat', seat: 'seat-3', until: '2027-05-05' },
      { ask: 'partnership.add-seat', organisation: 'Formby Parish Council' },
      { ask: 'partnership.plan-seats', kinds: [], sectors: ['police'] },
      { ask: 'partnership.bring-seats', rows: [{ row: 2, holder: 'Ellen' }], sure: true },
      { ask: 'partnership.set-organisation', organisation: 'Fire Service', sector: 'fire' },
      { ask: 'partnership.deputise', seat: 'seat-3', person: on.person.mia },
      { ask: 'partnership.remove', person: on.person.mia, sure: true },
      { ask: 'partnership.chair', person: on.person.mia },
      { ask: 'partnership.clerk', person: on.person.mia },
    ],
  ),
  row(
    'name who takes over: there is a chair',
    '                                        no       no    no       asked  asked asked asked',
    (on) => [
      { ask: 'partnership.take-over', person: on.person.mia },
      { ask: 'partnership.agree', person: on.person.mia },
    ],
  ),
  row('write terms of reference', '        no       no    no       no     no    yes   yes', () => [
    { ask: 'terms.set-clause', number: 1, heading: 'Purpose', text: 'Light' },
    { ask: 'terms.fork', template: 'ward' },
  ]),
  row('pause a partnership, close it', '   no       no    no       no     no    yes   yes', () => [
    { ask: 'partnership.pause', until: '2027-03-01' },
    { ask: 'partnership.close', sure: true },
  ]),
  row('take a change of settings back', '  no       no    no       no     no    asked yes', () => [
    { ask: 'partnership.undo' },
  ]),
];
