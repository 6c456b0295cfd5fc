import { today } from '../../calendar/days.ts';
import type { MakeFile } from '../../model/feature-files.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { TableCell } from '../../model/table.ts';
import { type FileReader, fileReader, tableFile } from '../../subject/files.ts';
import {
  each,
  fullNameOf,
  nameOf,
  organisationsOf,
  type People,
  teller,
} from '../../subject/names.ts';
import { newestFirst, refIn } from '../../subject/thing.ts';
import type { Action } from './action.ts';
import { actionFilter } from './ask-fields.ts';
import { mostLines, newestActions } from './newest.ts';
import { matchesFilter } from './select.ts';
import { orderOf } from './shapes.ts';
import { goesOnIn } from './steps.ts';

const columns = [
  'ref',
  'action',
  'owner',
  'organisation',
  'with',
  'due',
  'state',
  'finished',
  'outcome',
  'notes',
] as const;

/** Whose it is, and of which organisation. */
const ownerCells = ({ owner }: Action, people: People, { partnership: { state } }: FileReader) => {
  if (!owner) return ['', ''];
  if ('organisation' in owner) return ['', owner.organisation];
  if ('account' in owner) return [owner.name, ''];
  const { name = '', organisation = '' } = fullNameOf(owner.person, people, state) ?? {};
  return [name, organisation];
};

const lineOf = ({ id, state }: Stored<Action>, people: People, reader: FileReader): TableCell[] => {
  const { standing } = state;
  const { zone } = reader.partnership.state;
  const tell = teller(reader.locale);
  const finished = standing.is === 'done' ? today(standing.finished.at, zone) : undefined;
  const into = goesOnIn(state);
  const why = into
    ? tell('action.elsewhere', { partnership: into.name, ref: into.ref })
    : standing.is === 'done'
      ? standing.outcome
      : 'reason' in standing
        ? standing.reason
        : undefined;
  return [
    refIn({ id }),
    state.title,
    ...ownerCells(state, people, reader),
    state.with.flatMap((one) => nameOf(one, people) ?? []).join(', '),
    state.due === undefined ? '' : { day: state.due },
    tell('action.file.state', { is: goesOnIn(state) ? 'carried' : standing.is }),
    finished === undefined ? '' : { day: finished },
    why ?? '',
    state.detail ?? '',
  ];
};

const ownersOf = ({ owner, with: helpers }: Action): (PersonId | undefined)[] => [
  owner && 'person' in owner ? owner.person : undefined,
  ...helpers,
];

/** The actions of a partnership that the list of the same filter shows, as they are now. */
export const actionsFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  const filter = actionFilter().safeParse(reader?.about[0]).data;
  if (!reader || !filter) return undefined;
  const { partnership, me, today: now } = reader;
  const { store, programme } = request;
  const own = await reader.people([me]);
  const { also = [], accounts = [] } = own.get(me)?.state ?? {};
  const organisations = organisationsOf(partnership.state, me);
  const isWanted = (one: Stored<Action>) =>
    accounts.some((account) =>
      matchesFilter(filter, one, { person: me, also, account, organisations }, { today: now }),
    );
  const { all, more } = await newestActions(store, programme, partnership.id);
  const place = ({ id, state }: Stored<Action>) =>
    filter === 'all' || filter === 'done' ? newestFirst({ id })[0] : orderOf(state, id);
  const chosen = all.filter(isWanted).sort((one, other) => (place(one) < place(other) ? -1 : 1));
  const people = await reader.people(each(chosen.flatMap(({ state }) => ownersOf(state))));
  return tableFile({ of: 'actions', about: filter === 'all' ? [] : [filter] }, reader, columns, {
    rows: chosen.map((one) => lineOf(one, people, reader)),
    above: more ? [teller(reader.locale)('file.most', { most: mostLines })] : [],
  });
};
