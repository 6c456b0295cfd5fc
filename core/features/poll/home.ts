import { loadRecords } from '../../engine/load.ts';
import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { CountFew } from '../../model/figures.ts';
import type { HomePart, HomeRequest } from '../../model/home.ts';
import type { RecordId } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { MineRow } from '../../model/mine.ts';
import type { Stored } from '../../model/record.ts';
import { homePart } from '../../subject/home-part.ts';
import { askedOf, seatOf } from '../../subject/seats.ts';
import { takesVotes } from './decide/told.ts';
import { mostPolls } from './gather.ts';
import { isOnRoll, isWanted, rowOf } from './mine.ts';
import type { Poll } from './poll.ts';
import { openPolls } from './shapes.ts';

/** As many as stand on Home; and the votes of so many are looked at in one go, at most so often. */
const shown = 5;
const atOnce = 5;
const most = 24;

interface OpenPoll {
  readonly id: RecordId;
  readonly closes: string;
  readonly home: StoredPartnership;
  readonly seat: string;
}

/** The polls that are open wherever the asker has a seat, soonest to close first. */
const openOnes = async ({ homes, context, read }: HomeRequest): Promise<OpenPoll[]> => {
  const { me, programme } = context;
  const page = { limit: mostPolls };
  const found = await Promise.all(
    homes.map(async (home): Promise<OpenPoll[]> => {
      const own = seatOf(home.state, me);
      if (!own || askedOf(own) !== me) return [];
      const seat = own.id;
      const { ids, places } = await read.store.listed(programme, openPolls(home.id), page);
      return ids.map((id, at) => ({ id, closes: places[at] ?? '', home, seat }));
    }),
  );
  return found.flat().sort((one, other) => (one.closes < other.closes ? -1 : 1));
};

/** Of these the ones in which the asker's vote is still wanted. */
const wantedOf = async (
  polls: readonly OpenPoll[],
  { context, read, late }: HomeRequest,
): Promise<MineRow[]> => {
  const { programme, now } = context;
  const item = ({ id, seat }: OpenPoll) => itemId(id, seat);
  const votes = await loadRecords(read.store, programme, polls.map(item));
  const wanted = polls.filter((one) => isWanted(votes.get(item(one))));
  const records = await loadRecords(
    late,
    programme,
    wanted.map(({ id }) => id),
  );
  return wanted.flatMap(({ id, home, seat }) => {
    const record = records.get(id) as Stored<Poll> | undefined;
    const counts = record?.kind === 'poll' && takesVotes(record.state, now);
    return counts && isOnRoll(record, seat) ? [rowOf(record, home, context)] : [];
  });
};

/** The votes that wait for the asker: the polls that close first are looked at until there are enough. */
export const pollHome = async (request: HomeRequest): Promise<HomePart | undefined> => {
  const open = (await openOnes(request)).slice(0, most);
  const rows: MineRow[] = [];
  let looked = 0;
  while (looked < open.length && rows.length < shown) {
    rows.push(...(await wantedOf(open.slice(looked, looked + atOnce), request)));
    looked += atOnce;
  }
  if (rows.length === 0) return undefined;
  const least = looked < open.length || rows.length > shown;
  const votes = Math.min(rows.length, shown);
  return homePart(
    {
      rank: 20,
      said: say('home.votes-said', { votes, least }),
      title: say('home.votes', {}),
      rows: rows.slice(0, shown),
      none: say('home.votes', {}),
    },
    request.context,
  );
};

/** When the votes that are open end, out of their places on the list. */
export const pollFew: CountFew = async ({ programme, partnership }, store) => {
  const { places } = await store.listed(programme, openPolls(partnership.id), { limit: mostPolls });
  return { votes: places.map((place) => place.slice(0, place.indexOf('/'))) };
};
