import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import type { TableCell } from '../../../model/table.ts';
import { labelOf } from '../../../subject/labels.ts';
import { isVoting } from '../../../subject/seats.ts';
import type { Partnership, Seat } from '../partnership.ts';
import type { SeatColumn } from '../sentences/seat-file.ts';

type SeatCells = Readonly<Record<SeatColumn, TableCell>>;

/** By which a file names a seat: `7` for `seat-7`. */
export const seatNumber = ({ id }: Pick<Seat, 'id'>): string => id.slice('seat-'.length);

export interface Naming {
  readonly state: Partnership;
  readonly people: Loaded['people'];
  readonly locale: Locale;
}
const named = (person: PersonId | undefined, { state, people }: Naming): string =>
  labelOf(person, people, state) ?? '';

/** A seat as a row of the file; what comes in with the same cells changes nothing. */
export const seatCells = (seat: Seat, naming: Naming): SeatCells => {
  const { organisation = '', kind, ward = '', holder, deputies, until, follows, vacancy } = seat;
  const tell = (saying: Parameters<typeof sentence>[0]) => sentence(saying, naming.locale);
  return {
    number: seatNumber(seat),
    organisation,
    kind: kind === undefined ? '' : tell(say('seats.kind', { kind })),
    ward,
    vote: tell(say('seats.file.vote', { votes: isVoting(seat) })),
    how:
      seat.how === undefined
        ? ''
        : tell(say('seats.file.how', { how: seat.how, ...defined({ elected: seat.elected }) })),
    holder: named(holder, naming),
    deputies: deputies.map((one) => named(one, naming)).join('; '),
    until: until === undefined ? '' : { day: until },
    follows: named(follows, naming),
    step: vacancy?.step ?? '',
    'step-by': vacancy?.by === undefined ? '' : { day: vacancy.by },
  };
};
/** The same as it is read again. */
export const cellSays = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.day);
