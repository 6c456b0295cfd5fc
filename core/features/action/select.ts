import { readable } from '../../engine/load.ts';
import { defined } from '../../lib/defined.ts';
import { sameTitle } from '../../lib/same-title.ts';
import type { Context, Loaded } from '../../model/context.ts';
import type { Who } from '../../model/id-schemas.ts';
import type { AccountId, PersonId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Named } from '../../model/register.ts';
import type { Reading } from '../../model/rule.ts';
import { within } from '../../subject/require.ts';
import { newestFirst, refIn } from '../../subject/thing.ts';
import type { Action } from './action.ts';
import type { ActionFilter } from './ask-fields.ts';
import { openActions } from './gather.ts';
import { actionLetter } from './letter.ts';
import { orderOf } from './shapes.ts';
import { actionStanding, type Me, meOf } from './standing.ts';
import { isLate, isLive } from './steps.ts';

/** A list that was asked for. */
export type List = Named<'action.list'>;
/** How far back a list of everything reads. */
const furthest = 500;

const everything = async (context: Context, { store }: Reading): Promise<Stored<Action>[]> => {
  const id = within(context).id;
  const all: Stored<Action>[] = [];
  for (let after: string | undefined; all.length < furthest; ) {
    const page = await store.newest(
      context.programme,
      id,
      actionLetter,
      defined({ limit: 100, after }),
    );
    all.push(...readable<Action>(page, store));
    const last = page.at(-1);
    if (!last || page.length < 100) break;
    after = refIn(last as Stored<Action>);
  }
  return all;
};

/** Whether a list of that filter shows an action to somebody. */
export const matchesFilter = (
  filter: ActionFilter,
  { state }: Stored<Action>,
  me: Me,
  { today }: Pick<Context, 'today'>,
): boolean => {
  switch (filter) {
    case 'mine':
      return actionStanding(state, me) !== 'none';
    case 'overdue':
      return isLate(state, today);
    case 'unowned':
      return state.owner === undefined;
    case 'done':
      return state.standing.is === 'done';
    case 'all':
      return state.standing.is !== 'taken-back';
    case 'open':
      return isLive(state);
  }
};

const isTheirs = (who: Who, { state }: Stored<Action>, loaded: Loaded): boolean => {
  const { owner } = state;
  if ('organisation' in who) {
    return (
      owner !== undefined &&
      'organisation' in owner &&
      sameTitle(owner.organisation, who.organisation)
    );
  }
  const person =
    'person' in who ? (who.person as PersonId) : loaded.personOf(who.account as AccountId);
  if (person === undefined) {
    return (
      'account' in who && owner !== undefined && 'account' in owner && owner.account === who.account
    );
  }
  const theirs = owner !== undefined && 'person' in owner && owner.person === person;
  return theirs || state.with.includes(person);
};

const isAbout = (words: string, { state }: Stored<Action>): boolean => {
  const hay = `${state.title} ${state.detail ?? ''}`.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
};

/** Whether a list is of all there ever were, the newest first, and not of what is open, soonest first. */
const isOfAll = ({ filter }: List) => filter === 'all' || filter === 'done';

/** Where an action stands in such a list. */
export const placeIn =
  (list: List) =>
  ({ state, id }: Stored<Action>): readonly string[] =>
    isOfAll(list) ? newestFirst({ id }) : [orderOf(state, id)];

/** The actions a list asks for: open ones soonest first, everything newest first; `least` where there may be older ones. */
export const select = async (list: List, context: Context, read: Reading, loaded: Loaded) => {
  const filter = list.filter ?? 'open';
  const id = within(context).id;
  const from = isOfAll(list)
    ? await everything(context, read)
    : await openActions(read.store, context.programme, id);
  const me = meOf(context, within(context).state, loaded);
  const chosen = from.filter(
    (record) =>
      matchesFilter(filter, record, me, context) &&
      (list.who === undefined || isTheirs(list.who, record, loaded)) &&
      (list.words === undefined || isAbout(list.words, record)),
  );
  return { chosen, least: from.length >= furthest };
};
