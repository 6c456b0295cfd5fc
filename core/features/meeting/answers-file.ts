import { loadNeeds } from '../../engine/load.ts';
import type { MakeFile } from '../../model/feature-files.ts';
import { subjectId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { isOfficer } from '../../model/rights.ts';
import { fileReader, tableFile } from '../../subject/files.ts';
import { teller } from '../../subject/names.ts';
import type { Meeting } from './meeting.ts';
import { insteadName, namedIn, seatsInWords } from './naming.ts';
import { order } from './places-order.ts';
import { placesOf, seatedThen } from './tally.ts';

/**
 * What each seat says to a meeting, as the list shows it: who has not answered to chair and clerk alone; why somebody
 * does not come stands in no report.
 */
export const answersFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  const [ref = ''] = reader?.about ?? [];
  if (!reader) return undefined;
  const { partnership: home, now, locale } = reader;
  const { programme, store } = request;
  const id = subjectId(home.id, ref);
  const { records } = await loadNeeds(
    { records: [id], seats: [id] },
    { store, programme, partnership: home },
  );
  const found = records.get(id);
  if (found?.kind !== 'meeting') return undefined;
  const meeting = found as Stored<Meeting>;
  const { partnership, at } = seatedThen(meeting.state, home.state, now);
  const places = placesOf(meeting, partnership, records);
  const shown = order.flatMap((says) =>
    says === 'nothing' && !isOfficer(reader) ? [] : places.filter((place) => place.says === says),
  );
  const seats = shown.map(({ seat }) => seat);
  const people = await reader.people(
    namedIn(
      seats,
      shown.flatMap(({ item }) => item?.state ?? []),
    ),
  );
  const names = seatsInWords(seats, people, locale, at);
  const tell = teller(locale);
  const rows = shown.map(({ seat, item, says }) => {
    const holds = says === 'nothing' ? undefined : item?.state;
    return [
      names.get(seat.id) ?? '',
      tell('meeting.file.answer', { says }),
      insteadName(holds?.instead, people) ?? '',
      holds?.byClerk ? tell('meeting.file.by-clerk', {}) : '',
    ];
  });
  return tableFile(
    { of: 'answers', title: meeting.state.title, about: [ref] },
    reader,
    ['seat', 'answer', 'instead', 'by'],
    { rows },
  );
};
