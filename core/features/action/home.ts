import { say } from '../../language/saying.ts';
import type { CountFew } from '../../model/figures.ts';
import type { HomePart, HomeRequest } from '../../model/home.ts';
import { hasLetter, partnershipOf, type RecordId, refOf } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { homePart } from '../../subject/home-part.ts';
import { shownRef } from '../../subject/names.ts';
import { pageOf } from '../../view/pages.ts';
import { loadActions, organisationLists, placed } from './gather.ts';
import { actionLetter } from './letter.ts';
import { rowsOf } from './mine.ts';
import { openList } from './shapes.ts';

/** As many as stand on Home at once, and as many as its pages lead through. */
const atOnce = 5;
const most = 60;
/** Of what is put to one organisation. */
const mostPut = 5;

/** What has the asker's name on it, soonest first, then what is put to their organisations: only what is shown is read. */
export const actionHome = async (request: HomeRequest): Promise<HomePart> => {
  const { person, homes, context, read, turned } = request;
  const { programme, where } = context;
  const { store } = read;
  const names = [person.id, ...(person.state.also ?? [])];
  const lists = await Promise.all([
    ...names.map((one) => store.ofPerson(programme, one, most)),
    ...organisationLists(names, homes).map((one) => store.ofPerson(programme, one, mostPut)),
  ]);
  const ids = [...new Set(lists.flat())].filter(
    (id) => hasLetter(id, actionLetter) && partnershipOf(id) !== undefined,
  );
  const known = new Map<RecordId, Stored>(homes.map((home) => [home.id, home]));
  const nameOf = (id: RecordId): string => {
    const home = homes.find((one) => one.id === partnershipOf(id));
    return home ? shownRef(refOf(id) ?? '', home.state, where.place) : id;
  };
  const page = pageOf(ids, turned('things'), { nameOf, most: atOnce });
  const records = await loadActions(store, programme, page.shown);
  const rows = rowsOf(await placed(records, names, known, { store, programme }), context);
  // What the index still names and its record no longer is has gone since.
  const things = ids.length - (page.shown.length - rows.length);
  const least = lists.some(({ length }) => length >= most);
  return homePart(
    {
      rank: 10,
      list: 'things',
      said: say('home.things-said', { things, least }),
      title: say('mine.title', {}),
      rows,
      page: { ...page, total: Math.max(things, page.to) },
      least,
      none: say('mine.none', {}),
    },
    context,
  );
};

/** Of so many open ones all are told apart by one read. */
const few = 15;

/** How many are open and how many late, out of their places on the list; undefined where there are more than a few. */
export const actionFew: CountFew = async ({ programme, partnership, day }, store) => {
  const { places, next } = await store.listed(programme, openList(partnership.id), { limit: few });
  if (next !== undefined) return undefined;
  return { open: places.length, late: places.filter((place) => place < day).length };
};
