import { shortWords } from '../../../calendar/days.ts';
import { count, list, named, type Who } from '../../../language/en-gb/names.ts';
import { ended, long } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';
import type { SeatKind, SeatWay } from '../../../model/seat-kinds.ts';

type Named = { partnership: string };
type Seated = { seat: string };

export const kinds: Readonly<Record<SeatKind, string>> = {
  councillor: 'councillor',
  partner: 'partner organisation',
  officer: 'officer',
  business: 'business',
  community: 'community',
  advisory: 'adviser',
};

interface Row {
  readonly organisation?: string;
  readonly short?: string;
  readonly holder?: string;
  readonly office?: 'chair' | 'clerk';
  readonly deputies: readonly string[];
  readonly kind?: SeatKind;
  readonly ward?: string;
  readonly votes: boolean;
  readonly observes: boolean;
  readonly how?: SeatWay;
  readonly elected?: string;
  readonly until?: Day;
  readonly step?: string;
  readonly by?: Day;
}

/** Seats: who holds and who deputises, and what is said when that changes. */
export const seatPhrases = {
  'label.seats.all': (_: object) => 'Seats',
  'label.seats.dates': (_: object) => 'Term and vacancy',
  'label.seats.add': (_: object) => 'Add a seat',
  'label.seats.close': (_: object) => 'Close this seat',
  'label.seats.one': ({ holder, deputy }: { holder: string; deputy: string }) =>
    `One seat, ${holder} holds, ${deputy} deputy`,
  'label.seats.two': (_: object) => 'Two seats',
  'form.seat': ({ seat }: Seated) => `The seat of ${seat}`,
  'form.new-seat': (_: object) => 'A new seat',
  'form.needs-organisation': (_: object) => 'Say whose seat it is.',
  'field.seat.holder': (_: object) => 'Who holds it',
  'field.seat.deputy': (_: object) => 'Deputy, asked where the holder cannot come',
  'field.seat.second': (_: object) => 'Second deputy',
  'field.seat.until': (_: object) => 'Last day of the term',
  'field.seat.follows': (_: object) => 'Who holds it from the next day on',
  'field.seat.step': (_: object) => 'Where nobody holds it: what is done next',
  'field.seat.by': (_: object) => 'By when',
  'seats.day-gone': ({ seat }: Seated) =>
    `That day has gone, and the seat of ${seat} stays as it is. Name a day to come.`,
  'seats.dated': (v: Seated & { until?: Day; step?: string; by?: Day }) =>
    [
      v.until === undefined
        ? `The seat of ${v.seat} is changed.`
        : v.until === ''
          ? `The seat of ${v.seat} is held without an end.`
          : `The seat of ${v.seat} is held until the end of ${long(v.until)}.`,
      ...(v.step ? [`Next: ${ended(v.step)}`] : []),
      ...(v.by ? [`I’ll ask about it on ${long(v.by)}.`] : []),
    ].join(' '),
  'seats.term-ended': (v: Seated & Named & { who?: string; follows?: string }) =>
    `The term of ${v.who ?? 'whoever held it'} on the seat of ${v.seat} in ${v.partnership} is over. ${v.follows ? `${v.follows} holds it now.` : 'Nobody holds it now.'}`,
  'seats.vacancy-due': (v: Seated & Named & { step: string }) =>
    `Nobody holds the seat of ${v.seat} in ${v.partnership}, and today is the day for its next step: ${ended(v.step)}`,
  'field.seat.third': (_: object) => 'Third deputy',
  'field.seat.nobody': (_: object) => 'Nobody',
  'field.seat.kind': (_: object) => 'Kind of seat',
  'field.seat.votes': (_: object) => 'Does it vote?',
  'field.seat.votes-is': ({ votes }: { votes: 'yes' | 'no' }) =>
    votes === 'yes' ? 'Yes, one vote' : 'No vote, and not counted at meetings',
  'field.seat.ward': (_: object) => 'Ward, of a councillor',
  'field.clerk-votes': (_: object) => 'Does the clerk vote?',
  'label.clerk-votes': ({ votes }: { votes: boolean }) => (votes ? 'One vote' : 'No vote'),
  'partnership.clerk-votes': ({ partnership }: Named) =>
    `You are the clerk of ${partnership}, and your seat has a vote and counts at meetings. Shall it?`,
  'seats.kind': ({ kind }: { kind: SeatKind }) => kinds[kind].replace(/^./, (a) => a.toUpperCase()),
  'field.seat.how': (_: object) => 'How it is filled',
  'field.seat.elected': (_: object) => 'Where elected: by which vote',
  'hint.seat.elected': (_: object) => 'P-5, a vote of which the result is there',
  'seats.how': ({ how }: { how: SeatWay }) => how.replace(/^./, (a) => a.toUpperCase()),
  'seats.no-vote-ref': (_: object) => 'Write the vote as its card has it, such as P-5.',
  'seats.no-such-vote': ({ vote, partnership }: Named & { vote: string }) =>
    `${vote} is no vote of ${partnership} whose result is there, and the seat stays as it was. Name one that is over, or leave it empty.`,
  'label.seats.held': (_: object) => 'Who held it',
  'seats.held-title': ({ seat, partnership }: Seated & Named) =>
    `Who held the seat of ${seat} in ${partnership}`,
  'seats.held': (v: { who?: string; organisation?: string; from?: Day; until?: Day }) =>
    [
      v.who ?? 'nobody',
      ...(v.organisation ? [v.organisation] : []),
      ...(v.from ? [`from ${long(v.from)}`] : []),
      v.until ? `until ${long(v.until)}` : 'now',
    ].join(' · '),
  'seats.title': (v: Named & { voting: number; vacant: number }) =>
    `Seats of ${v.partnership}: ${v.voting} with a vote${v.vacant > 0 ? `, ${v.vacant} of them vacant` : ''}`,
  'seats.none': (_: object) => 'Nobody has a seat yet.',
  'seats.aloud': ({ title, seats }: { title: string; seats: readonly string[] }) =>
    `${title}. ${seats.join('; ')}.`,
  'seats.sits': ({ name, noChat }: { name: string; noChat: boolean }) =>
    noChat ? `${name} (no chat yet)` : name,
  'seats.row': (v: Row) =>
    [
      ...(v.organisation === undefined
        ? []
        : [v.short === undefined ? v.organisation : `${v.organisation} (${v.short})`]),
      v.holder ?? 'vacant',
      ...(v.office ? [v.office] : []),
      ...(v.deputies.length > 0 ? [`deputy ${list(v.deputies)}`] : []),
      ...(v.kind ? [kinds[v.kind]] : []),
      ...(v.ward ? [v.ward] : []),
      ...(v.how ? [v.elected ? `elected by ${v.elected}` : v.how] : []),
      ...(v.observes ? ['observer'] : v.votes ? [] : ['no vote']),
      ...(v.until ? [`until ${shortWords(v.until)} ${v.until.slice(0, 4)}`] : []),
      ...(v.step ? [`next: ${v.step}${v.by ? `, by ${shortWords(v.by)}` : ''}`] : []),
    ].join(' · '),
  'seats.gone': ({ partnership }: Named) =>
    `That seat of ${partnership} is no more. Seats shows those there are.`,
  'seats.set': ({ seat, votes, deputies }: Seated & { votes: boolean; deputies: number }) =>
    `The seat of ${seat} is set: ${votes ? 'it has one vote' : 'it has no vote'}, ${deputies === 0 ? 'and no deputy' : `and ${count(deputies, 'deputy', 'deputies')}`}.`,
  'seats.added': ({ organisation, partnership }: Named & { organisation: string }) =>
    `${organisation} has a seat in ${partnership}, and nobody fills it yet. Whoever joins for ${organisation} takes it.`,
  'seats.needs-organisation': (_: object) =>
    'A seat that nobody holds belongs to an organisation. Name the organisation, or choose who holds it.',
  'seats.is-filled': ({ seat }: Seated) =>
    `Somebody fills the seat of ${seat}. Choose “Nobody” for it first, then it can be closed.`,
  'seats.closed': ({ seat }: Seated) => `The seat of ${seat} is closed.`,
  'seats.fills-another': ({ who, organisation }: { who: Who; organisation: string }) =>
    `${named(who)} fills a seat of ${organisation}, and a person fills one seat. Choose somebody else, or take them off that seat first.`,
  'seats.fills-it': ({ who, seat }: Seated & { who: Who }) =>
    `${named(who)} fills the seat of ${seat} already.`,
  'seats.is-deputy': ({ who, seat }: Seated & { who: Who }) =>
    `${named(who)} is a deputy on the seat of ${seat}, which says all of that. Change the seat instead.`,
  'seats.enough-deputies': ({ seat, most }: Seated & { most: number }) =>
    `The seat of ${seat} has ${most} deputies, and no seat has more. Take one off first.`,
  'seats.deputises': ({ who, seat }: Seated & { who: Who }) =>
    `${named(who)} deputises on the seat of ${seat}: one seat, one vote, whoever fills it.`,
  'seats.you-deputise': (v: Named & { organisation?: string; holder?: string }) =>
    `You are a deputy in ${v.partnership}${v.organisation ? ` for ${v.organisation}` : ''}. ${v.holder ? `When ${v.holder} sends apologies, you are asked to come` : 'While nobody holds the seat, you are asked'}, and the seat has one vote.`,
  'seats.share': (v: { organisation: string; holder: Who; who: Who }) =>
    `${v.organisation}: ${v.holder.name} and ${v.who.name} have a seat each. Is that one seat or two?`,
};
