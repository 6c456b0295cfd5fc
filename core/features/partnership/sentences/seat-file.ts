import { count, list } from '../../../language/en-gb/names.ts';
import { long } from '../../../language/en-gb/words.ts';
import type { SeatWay } from '../../../model/seat-kinds.ts';

/** What a file says of a seat, in the order of its columns. */
export const seatColumns = [
  'number',
  'organisation',
  'kind',
  'ward',
  'vote',
  'how',
  'holder',
  'deputies',
  'until',
  'follows',
  'step',
  'step-by',
] as const;
export type SeatColumn = (typeof seatColumns)[number];

const columns: Readonly<Record<SeatColumn, string>> = {
  number: 'seat',
  organisation: 'organisation',
  kind: 'kind',
  ward: 'ward',
  vote: 'vote',
  how: 'filled',
  holder: 'holder',
  deputies: 'deputies',
  until: 'held until',
  follows: 'then held by',
  step: 'next step',
  'step-by': 'next step by',
};
const shownText = (text: string): string =>
  text === '' ? 'none' : /^\d{4}-\d{2}-\d{2}$/.test(text) ? long(text) : text;

/** What can be wrong with a row, and what to do about it. */
const reasons = {
  gone: ({ text }: Values) =>
    `there is no seat ${text} here. Leave that cell empty where the seat is new.`,
  twice: ({ text }: Values) => `seat ${text} stands further up already. Keep one of the lines.`,
  'no-kind': ({ text }: Values) =>
    `${text} is no kind of seat. Write councillor, partner organisation, officer, business, community or adviser.`,
  'no-way': ({ text }: Values) =>
    `${text} is no way to fill a seat. Write appointed, nominated or elected.`,
  'names-vote': (_: Values) =>
    'the vote that elected somebody is named in the form of the seat. Write just Elected here.',
  'no-vote': ({ text }: Values) => `I can't read ${text} as a vote. Write Yes or No.`,
  observes: (_: Values) =>
    'whoever holds the seat is an observer. Make them a member under People first, then the seat can vote.',
  'no-day': ({ text }: Values) => `I can't read ${text} as a day. Write it like 2027-05-31.`,
  'day-gone': ({ text }: Values) => `${shownText(text)} has gone. Name a day to come.`,
  'too-long': ({ text, most }: Values) =>
    `${text} is longer than the ${most} characters I keep. Shorten it.`,
  several: ({ text }: Values) =>
    `${text} may be several people. Write the organisation behind the name in brackets.`,
  'at-the-door': ({ text }: Values) => `${text} asks to join. Let them in under People first.`,
  'no-name': ({ text }: Values) => `${text} is no name that I can keep. Write a name, or nothing.`,
  'not-listed': ({ text }: Values) =>
    `${text} is not on the list. Only somebody on it can be named to follow.`,
  'one-holder': (_: Values) => 'a seat has one holder. Put the others under deputies.',
  deputies: ({ most }: Values) => `a seat has ${most} deputies at the most. Take some out.`,
  clause: ({ text, most }: Values) =>
    `Clause ${text} lets such a seat have ${most === 0 ? 'no deputy' : `${count(most, 'deputy', 'deputies')} at most`}. Take some out, or change the clause first.`,
  councillors: (_: Values) =>
    'a councillor’s seat has deputies only where a clause of the terms of reference lets it, and none does. Take them out, or add such a clause first.',
  'no-step': (_: Values) =>
    'a day stands there without the next step. Write what is done next, or empty the day as well.',
  'was-here': ({ text }: Values) =>
    `${text} was on the list before. Put them on it again under People first.`,
  'no-organisation': (_: Values) =>
    'a seat that nobody holds is an organisation’s. Name the organisation, or who holds it.',
  'two-seats': ({ text, most }: Values) =>
    `${text} fills a seat in line ${most} already, and a person fills one. Keep one of them.`,
  elsewhere: ({ text, other }: Values) =>
    `${text} fills a seat of ${other}, and a person fills one. Take them off that seat in the file as well.`,
};
interface Values {
  readonly text: string;
  readonly most: number;
  readonly other: string;
}
/** Why a row cannot be read. */
export interface Why extends Partial<Values> {
  readonly is: keyof typeof reasons;
}

interface Row {
  readonly row: number;
  readonly seat: string;
  readonly isNew: boolean;
  readonly parts: readonly { readonly column: SeatColumn; readonly text: string }[];
  readonly fresh: readonly string[];
}
const seats = (number: number): string => count(number, 'seat', 'seats');

/** Seats that go out as a file and come in again. */
export const seatFilePhrases = {
  'label.seats.bring': (_: object) => 'Import seats',
  'label.seats.file.set': (v: { count: number; left: number }) =>
    v.left === 0
      ? `Set ${seats(v.count)}`
      : `Set ${seats(v.count)}, leave out ${count(v.left, 'line', 'lines')}`,
  'example.partnership.seats-file': (_: object) => 'partnership seats as a file',
  'example.partnership.import-seats': (_: object) => 'partnership import seats',
  'form.seats-file': (_: object) => 'Import seats',
  'form.seats-read': (_: object) => 'Show what it would change',
  'field.seats-file': (_: object) => 'A CSV file',
  'hint.seats-file': (_: object) =>
    'With the headings of Seats as a file. Nothing is written before you have seen it.',
  'field.seats-rows': (_: object) => 'Or its lines, pasted',
  'hint.seats-rows': (_: object) => 'Copy them from Excel with their headings.',
  'seats.file.how': ({ how, elected }: { how: SeatWay; elected?: string }) =>
    `${how.replace(/^./, (a) => a.toUpperCase())}${elected ? ` by ${elected}` : ''}`,
  'seats.file.vote': ({ votes }: { votes: boolean }) => (votes ? 'Yes' : 'No'),
  'seats.file.nothing': (_: object) => 'Paste the lines, with their headings.',
  'seats.file.no-table': (_: object) =>
    'I find no seats in that. The first line says Organisation, Holder and what else you know, as Seats as a file has it.',
  'seats.file.long': ({ most }: { most: number }) =>
    `That is more than ${most} lines, and nothing was changed. Split it and send the parts.`,
  'seats.file.empty': (_: object) =>
    'There is no line below the headings, and nothing was changed. Each line is a seat.',
  'seats.file.same': ({ partnership }: { partnership: string }) =>
    `The seats of ${partnership} are as that file has them, and nothing was changed.`,
  'seats.file.preview': (v: { count: number; wrong: number; later: number }) =>
    [
      v.wrong > 0
        ? `${v.wrong === 1 ? 'One line is' : `${v.wrong} lines are`} wrong and ${v.wrong === 1 ? 'stands' : 'stand'} first.`
        : 'I can read every line.',
      v.count === 0
        ? 'Nothing can be set from the others. Mend the file and import it again.'
        : `${seats(v.count)} would change. Nothing is written yet.`,
      ...(v.later > 0
        ? [`${seats(v.later)} more come after these: import the same file again then.`]
        : []),
    ].join(' '),
  'seats.file.wrong': ({ row, is, text = '', most = 0, other = '' }: Why & { row: number }) =>
    `Line ${row} is wrong: ${reasons[is]({ text, most, other })}`,
  'seats.file.row': ({ row, seat, isNew, parts, fresh }: Row) =>
    [
      `${row}. ${seat}${isNew ? ', a new seat' : ''}`,
      ...parts.map(({ column, text }) => `${columns[column]} ${shownText(text)}`),
      ...(fresh.length > 0 ? [`${list(fresh)} new on the list, with no chat yet`] : []),
    ].join(' · '),
  'seats.file.done': (v: {
    partnership: string;
    changed: number;
    given: number;
    listed: number;
    later: number;
  }) =>
    [
      `The seats of ${v.partnership} are set: ${v.changed} changed and ${v.given} new.`,
      ...(v.listed > 0
        ? [`${count(v.listed, 'person is', 'people are')} new on the list, with no chat yet.`]
        : []),
      ...(v.later > 0 ? [`Import the same file again for the other ${v.later}.`] : []),
    ].join(' '),
  'seats.file.untold': ({ count: untold }: { count: number }) =>
    `${count(untold, 'more deputy hears', 'more deputies hear')} of it once they are asked to come.`,
};
