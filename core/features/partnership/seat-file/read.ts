import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { SeatKind, SeatWay } from '../../../model/seat-kinds.ts';
import { isVoting } from '../../../subject/seats.ts';
import type { SeatRow } from '../ask-fields.ts';
import { undated } from '../dated.ts';
import { tooManyDeputies } from '../decide/deputies-allowed.ts';
import { type Filled, mostDeputies } from '../decide/filling.ts';
import type { Here } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { knownOrganisation } from '../seats.ts';
import { type SeatColumn, seatColumns, type Why } from '../sentences/seat-file.ts';
import { type Given, givenIn, matcher, saidBy, saidOf } from './match.ts';
import { type NameBook, nameBook, saysNobody } from './names.ts';
import { dayIn, kindIn, voteIn, wayIn, wordsIn } from './values.ts';

/** One thing that a row changes, as the preview says it; '' where it is taken away. */
export interface Part {
  readonly column: SeatColumn;
  readonly text: string;
}
/** A seat as a row of the file would have it; what is absent stays. */
export interface Wanted {
  readonly row: number;
  /** Absent where it is a new one. */
  readonly seat?: Seat;
  readonly organisation?: string;
  readonly kind?: SeatKind | '';
  readonly ward?: string;
  readonly votes?: boolean;
  readonly how?: SeatWay | '';
  readonly filled?: Filled;
  readonly until?: string;
  readonly follows?: PersonId | '';
  readonly step?: string;
  readonly by?: string;
  readonly parts: readonly Part[];
}
/** Why a row cannot be read. */
export interface Amiss {
  readonly row: number;
  readonly why: Why;
}
export interface SeatFile {
  readonly wanted: readonly Wanted[];
  readonly amiss: readonly Amiss[];
  /** Who fills a seat of an organisation by a row that leaves it as it is. */
  readonly kept: readonly { readonly row: number; readonly person: PersonId }[];
  readonly newcomers: NameBook['newcomers'];
}
interface Book {
  readonly at: Here;
  readonly names: NameBook;
  readonly context: Pick<Context, 'locale' | 'today'>;
  readonly loaded: Pick<Loaded, 'records' | 'people'>;
}
/** Nobody follows. */
const noOne = '' as const;

type Changed = (column: SeatColumn) => string | undefined;

const isWhy = (read: unknown): read is Why =>
  typeof read === 'object' && read !== null && 'is' in read;

/** Holder and deputies where a row names others than there are, or a new seat's. */
const filledBy = (changed: Changed, seat: Seat | undefined, { names }: Book): Filled | Why => {
  const [first, second] = [changed('holder'), changed('deputies')];
  const holders = first === undefined ? [seat?.holder] : names.peopleIn(first);
  if (isWhy(holders)) return holders;
  if (holders.length > 1) return { is: 'one-holder' };
  const deputies = second === undefined ? (seat?.deputies ?? []) : names.peopleIn(second);
  if (isWhy(deputies)) return deputies;
  if (new Set(deputies).size > mostDeputies) return { is: 'deputies', most: mostDeputies };
  const [holder] = holders;
  return { holder, deputies: [...new Set(deputies)].filter((one) => one !== holder) };
};

/** By which clause a row's deputies are too many. */
const tooMany = (
  seat: Seat | undefined,
  { kind, filled }: { readonly kind: SeatKind | '' | undefined; readonly filled: Filled },
  book: Book,
): Why | undefined => {
  const [had, deputies] = [seat?.deputies ?? [], filled.deputies];
  const wanted = { kind: kind === undefined ? seat?.kind : kind || undefined, deputies };
  const found = tooManyDeputies({ ...defined({ kind: seat?.kind }), deputies: had }, wanted, book);
  if (!found) return undefined;
  const { limit } = found;
  return limit
    ? { is: 'clause', text: `${limit.clause}`, most: limit.most }
    : { is: 'councillors' };
};

/** What a seat is, as cells are read, however they say it. */
const factsOf = (seat: Seat): Readonly<Partial<Record<SeatColumn, unknown>>> => ({
  kind: seat.kind ?? '',
  vote: isVoting(seat),
  how: seat.how ?? '',
  follows: seat.follows ?? noOne,
});

const wantedIn = (
  row: number,
  given: Given,
  { seat, was }: { readonly seat?: Seat; readonly was?: Given },
  book: Book,
): Wanted | readonly Why[] | undefined => {
  const { at, names, context } = book;
  const why: Why[] = [];
  const changedFrom =
    (said: Given): Changed =>
    (column) => {
      const text = given[column];
      return text === undefined || sameTitle(text, said[column] ?? '') ? undefined : text;
    };
  const filled = filledBy(changedFrom(was ?? {}), seat, book);
  // Whoever comes has a term of their own, and was elected by no vote named so far.
  const comes = !isWhy(filled) && filled.holder !== undefined && filled.holder !== seat?.holder;
  const left = seat && comes ? undated(seat) : seat;
  const naming = { state: at.state, people: book.loaded.people, locale: context.locale };
  const changed = changedFrom(left && comes ? saidBy(left, naming) : (was ?? {}));
  const same = new Set<SeatColumn>();
  const read = <Value>(
    column: SeatColumn,
    as: (text: string) => Value | Why,
  ): Value | undefined => {
    const text = changed(column);
    const value = text === undefined ? undefined : as(text);
    if (isWhy(value)) why.push(value);
    else if (value !== undefined && left && value === factsOf(left)[column]) same.add(column);
    else return value;
    return undefined;
  };
  const words = (column: SeatColumn) => read(column, (text) => wordsIn(text, column));
  const day = (column: SeatColumn) => read(column, (text) => dayIn(text, context.today));
  const organisation = words('organisation');
  if (isWhy(filled)) why.push(filled);
  else if (seat && filled.holder === seat.holder) same.add('holder');
  if (!isWhy(filled) && filled.deputies.join() === seat?.deputies.join()) same.add('deputies');
  const facts = {
    organisation: organisation && knownOrganisation(at.state, organisation),
    kind: read('kind', (text) => kindIn(text, context.locale)),
    ward: words('ward'),
    votes: given.vote === '' ? undefined : read('vote', (text) => voteIn(text, seat)),
    how: read('how', wayIn),
    until: day('until'),
    follows: read('follows', (text) => {
      const people = names.peopleIn(text, 'listed');
      return isWhy(people) ? people : (people[0] ?? noOne);
    }),
    step: words('step'),
    by: day('step-by'),
  };
  const isNobodys = (organisation ?? seat?.organisation ?? '') === '';
  const leaves = !seat || organisation !== undefined || changed('holder') !== undefined;
  if (!isWhy(filled) && filled.holder === undefined && isNobodys && leaves && why.length === 0)
    why.push({ is: 'no-organisation' });
  const saysStep = changed('step') ?? changed('step-by');
  const step = facts.step ?? left?.vacancy?.step ?? '';
  if (saysStep !== undefined && step === '' && given['step-by']) why.push({ is: 'no-step' });
  const many = isWhy(filled) ? undefined : tooMany(seat, { kind: facts.kind, filled }, book);
  if (many && why.length === 0) why.push(many);
  if (why.length > 0) return why;
  const parts = seatColumns.flatMap((column): Part[] => {
    const text = column === 'number' ? undefined : changed(column);
    if (text === undefined || same.has(column) || (column === 'vote' && text === '')) return [];
    return [{ column, text: saysNobody(text) ? '' : text }];
  });
  if (seat && parts.length === 0) return undefined;
  const fills = !seat || parts.some(({ column }) => column === 'holder' || column === 'deputies');
  return {
    row,
    ...defined({ seat }),
    ...defined(facts),
    ...(fills && !isWhy(filled) ? { filled } : {}),
    parts,
  };
};

const stays = (
  row: number,
  { holder, deputies }: Given,
  seat: Seat | undefined,
  read: Wanted | undefined,
): SeatFile['kept'] => {
  if (!seat?.organisation || read?.filled) return [];
  const people = [
    ...(holder && seat.holder ? [seat.holder] : []),
    ...(deputies ? seat.deputies : []),
  ];
  return people.map((person) => ({ row, person }));
};

/** What the rows of a file would change, and what is wrong with them; a row that says what there is changes nothing. */
export const seatFileRead = (
  rows: readonly SeatRow[],
  at: Here,
  loaded: Pick<Loaded, 'people' | 'records'>,
  context: Pick<Context, 'locale' | 'today' | 'fresh'>,
): SeatFile => {
  const { people } = loaded;
  const names = nameBook(at.state, people, context);
  const said = saidOf({ state: at.state, people, locale: context.locale });
  const match = matcher(at.state.seats, said, rows);
  const wanted: Wanted[] = [];
  const amiss: Amiss[] = [];
  const kept: SeatFile['kept'][number][] = [];
  for (const row of rows) {
    const given = givenIn(row);
    const found = match(given);
    if (found === 'gone' || found === 'twice') {
      amiss.push({ row: row.row, why: { is: found, text: given.number ?? '' } });
      continue;
    }
    const seat = found === 'new' ? undefined : found;
    const known = defined({ seat, was: seat && said.get(seat.id) });
    const read = wantedIn(row.row, given, known, { at, names, context, loaded });
    if (!read || 'row' in read) kept.push(...stays(row.row, given, seat, read));
    if (read && 'row' in read) wanted.push(read);
    else amiss.push(...(read ?? []).map((why) => ({ row: row.row, why })));
  }
  return { wanted, amiss, kept, newcomers: names.newcomers };
};
