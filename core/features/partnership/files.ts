import { roster } from '../../engine/load.ts';
import type { FeatureFiles, MakeFile } from '../../model/feature-files.ts';
import { byName } from '../../model/locale.ts';
import { isOfficer } from '../../model/rights.ts';
import type { TableCell } from '../../model/table.ts';
import { type FileReader, fileReader, tableFile } from '../../subject/files.ts';
import { awayUntil, type People, teller } from '../../subject/names.ts';
import { type Sitting, sittings } from '../../subject/seats.ts';
import { chatsOf } from './facts.ts';
import { whoIs } from './names.ts';
import { seatCells } from './seat-file/cells.ts';
import { seatColumns } from './sentences/seat-file.ts';
import { atTheDoor, officeOf } from './view/people.ts';

const columns = ['name', 'organisation', 'role', 'office', 'chats', 'away'] as const;

const lineOf = (
  { seat: { organisation = '', role }, person, deputises }: Sitting,
  people: People,
  { partnership: { state }, today, locale }: FileReader,
): TableCell[] => {
  const tell = teller(locale);
  if (!person) return ['', organisation, tell('people.file.role', { role: 'vacant' }), '', '', ''];
  const who = whoIs(people, person);
  const office = officeOf(state, person);
  const until = awayUntil(person, people, today);
  return [
    who.name,
    who.organisation ?? organisation,
    tell('people.file.role', { role: deputises ? 'deputy' : role }),
    office === undefined ? '' : tell('people.file.office', { office }),
    tell('people.file.chats', { chats: chatsOf(people, person) }),
    until === undefined ? '' : { day: until },
  ];
};

/** The people of a partnership as the list shows them to whoever has the link: who waits at the door to its officers alone. */
const peopleFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  if (!reader) return undefined;
  const { state } = reader.partnership;
  const people = await reader.people(roster(state));
  const tell = teller(reader.locale);
  const waiting = isOfficer(reader)
    ? atTheDoor(state).map(({ person }): TableCell[] => {
        const { name, organisation = '' } = whoIs(people, person);
        return [name, organisation, tell('people.file.role', { role: 'waits' }), '', '', ''];
      })
    : [];
  const seats = sittings(state).map((one) => lineOf(one, people, reader));
  const vacant = (cells: readonly TableCell[]) => (cells[0] === '' ? 1 : 0);
  const inOrder = seats.sort(
    (one, other) => vacant(one) - vacant(other) || byName(`${one[0]}`, `${other[0]}`),
  );
  return tableFile({ of: 'people' }, reader, columns, { rows: [...waiting, ...inOrder] });
};

/** The seats of a partnership as their list shows them; the same file comes in again. */
const seatsFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  if (!reader) return undefined;
  const { state } = reader.partnership;
  const people = await reader.people(roster(state));
  const rows = state.seats.map((seat) => {
    const cells = seatCells(seat, { state, people, locale: reader.locale });
    return seatColumns.map((column) => cells[column]);
  });
  return tableFile({ of: 'seats' }, reader, seatColumns, { rows });
};

/** What of partnerships goes out as files. */
export const partnershipFiles: FeatureFiles = { people: peopleFile, seats: seatsFile };
