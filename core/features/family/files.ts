import { loadNeeds } from '../../engine/load.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureFiles, MakeFile } from '../../model/feature-files.ts';
import { byName } from '../../model/locale.ts';
import { isOfficer } from '../../model/rights.ts';
import type { TableCell } from '../../model/table.ts';
import { fileReader, tableFile } from '../../subject/files.ts';
import { nameOf, teller } from '../../subject/names.ts';
import { officers } from '../../subject/standing.ts';
import { isClosed, pausedUntil } from '../../subject/stopped.ts';
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
  'chair',
  'clerk',
  'meeting',
  'state',
  'reason',
  'successor',
] as const;

const standing = ({ state }: StoredPartnership) =>
  isClosed(state) ? 'closed' : pausedUntil(state) === undefined ? 'open' : 'paused';

/** The register of a programme, to a chair or a clerk: each partnership with its wards of the day and what it stands under. */
const registerFile: MakeFile = async (about, request) => {
  const reader = await fileReader(about, request);
  if (!reader || !isOfficer(reader)) return undefined;
  const { programme, store } = request;
  const tell = teller(reader.locale);
  const loaded = await loadNeeds(wholeFamily, { store, programme });
  const family = familyIn(loaded);
  const all = partnershipsIn(loaded);
  const people = await reader.people(all.flatMap(({ state }) => officers(state)));
  const briefs = await store.briefs(
    programme,
    all.map(({ id }) => id),
  );
  const rows = all.map((one): TableCell[] => {
    const { id, state } = one;
    const parent = parentOf(family, id);
    const meeting = briefs.get(id)?.brief?.meeting;
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
      nameOf(state.chair, people) ?? '',
      nameOf(state.clerk, people) ?? '',
      meeting === undefined || meeting < reader.today ? '' : { day: meeting },
      tell('family.file.state', { is: standing(one) }),
      state.stopped?.is === 'closed' ? (state.stopped.reason ?? '') : '',
      state.stopped?.is === 'closed' ? (state.stopped.successor?.name ?? '') : '',
    ];
  });
  return tableFile({ of: 'register' }, reader, columns, { rows });
};

/** What of families goes out as files. */
export const familyFiles: FeatureFiles = { register: registerFile };
