import { loadNeeds } from '../../engine/load.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureFiles, MakeFile } from '../../model/feature-files.ts';
import type { PersonId } from '../../model/ids.ts';
import { byName } from '../../model/locale.ts';
import { isOfficer } from '../../model/rights.ts';
import type { TableCell } from '../../model/table.ts';
import { fileReader, tableFile } from '../../subject/files.ts';
import { nameOf, teller } from '../../subject/names.ts';
import { officers, standing } from '../../subject/standing.ts';
import { isClosed, isClosedDown, pausedUntil } from '../../subject/stopped.ts';
import { familyIn } from './family.ts';
import { nameIn, partnershipsIn, wholeFamily } from './here.ts';
import { parentOf } from './kin.ts';
import { isOn, wardsFrom } from './wards.ts';

const columns = [
  'name',
  'word',
  'kind',
  'parent',
  'wards',
  'predecessors',
  'chair',
  'clerk',
  'meeting',
  'state',
  'reason',
  'successor',
] as const;

const isNow = ({ state }: StoredPartnership) => {
  if (isClosed(state)) return isClosedDown(state) ? 'closed' : 'proposed';
  return pausedUntil(state) === undefined ? 'open' : 'paused';
};

/**
 * The register of a programme, to a chair or a clerk: each partnership with its wards of the day and what it stands under;
 * of chairs, clerks and meetings only where they sit.
 */
const registerFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  if (!reader || !isOfficer(reader)) return undefined;
  const { programme, store } = request;
  const tell = teller(reader.locale);
  const loaded = await loadNeeds(wholeFamily, { store, programme });
  const family = familyIn(loaded);
  const all = partnershipsIn(loaded);
  const sits = new Set(all.filter(({ state }) => standing(state, reader.me) !== 'outside'));
  const people = await reader.people([...sits].flatMap(({ state }) => officers(state)));
  const briefs = await store.briefs(
    programme,
    all.map(({ id }) => id),
  );
  const rows = all.map((one): TableCell[] => {
    const { id, state } = one;
    const parent = parentOf(family, id);
    const meeting = sits.has(one) ? briefs.get(id)?.brief?.meeting : undefined;
    const named = (person: PersonId | undefined) =>
      (sits.has(one) ? nameOf(person, people) : undefined) ?? '';
    const wards = wardsFrom(family, id, reader.today)
      .filter((ward) => isOn(ward, reader.today))
      .map(({ ward }) => ward)
      .sort(byName);
    return [
      state.name,
      state.word,
      state.sort ?? '',
      parent === undefined ? '' : nameIn(loaded, parent),
      wards.join(', '),
      (state.follows ?? []).map(({ name }) => name).join(', '),
      named(state.chair),
      named(state.clerk),
      meeting === undefined || meeting < reader.today ? '' : { day: meeting },
      tell('family.file.state', { is: isNow(one) }),
      state.stopped?.is === 'closed' ? (state.stopped.reason ?? '') : '',
      state.stopped?.is === 'closed' ? (state.stopped.successor?.name ?? '') : '',
    ];
  });
  return tableFile({ of: 'register' }, reader, columns, { rows });
};

/** What of families goes out as files. */
export const familyFiles: FeatureFiles = { register: registerFile };
