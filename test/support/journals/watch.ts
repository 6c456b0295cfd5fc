import { sha256 } from '../../../adapters/aws/hash.ts';
import { byText, type Shelf, shelves, under } from '../../../adapters/memory/shelf.ts';
import { brokenAt } from '../../../core/engine/journal.ts';
import { partnershipOf } from '../../../core/model/ids.ts';
import type { Entry, Stored } from '../../../core/model/record.ts';
import { type Checkpoint, checkpointFaults, forgetHashed } from './checkpoints.ts';

/** What is wrong between a record as it stands and its journal: versions 1 to n, a chain that holds, its end the record's head. */
export const faultsOf = (
  name: string,
  stored: Pick<Stored, 'version' | 'head'> | undefined,
  entries: readonly Entry[],
): readonly string[] => {
  const versions = entries.map(({ version }) => version);
  const whole = versions.every((version, index) => version === index + 1);
  const broken = brokenAt(sha256, entries);
  const last = entries.at(-1);
  return [
    ...(whole ? [] : [`${name}: its journal holds ${versions.join(' ')}`]),
    ...(broken === undefined ? [] : [`${name}: its chain breaks at ${broken}`]),
    ...((stored?.version ?? 0) === entries.length
      ? []
      : [`${name}: it is at ${stored?.version}, and its journal has ${entries.length} entries`]),
    ...((stored?.head ?? '') === (last?.hash ?? '')
      ? []
      : [`${name}: its head is not what its journal ends with`]),
  ];
};

type Look = () => Promise<readonly string[]>;

/** The names that were written in each shelf since the last look. */
const written = new Map<Shelf, Set<string>>();
const noting = <Kept>(shelf: Shelf, rows: Map<string, Kept>): void => {
  const note = (name: string) =>
    written.set(shelf, (written.get(shelf) ?? new Set<string>()).add(name));
  const { set, delete: drop } = rows;
  rows.set = (name, row) => {
    note(name);
    return set.call(rows, name, row);
  };
  rows.delete = (name) => {
    note(name);
    return drop.call(rows, name);
  };
};
/** The checkpoints that were written in each shelf since the last look. */
const chained = new Map<Shelf, Checkpoint[]>();
const notingCheckpoints = (shelf: Shelf): void => {
  const { checkpoints } = shelf;
  const { set } = checkpoints;
  checkpoints.set = (name, rows) => {
    const now = rows.at(-1);
    const [programme, id] = JSON.parse(name) as readonly string[];
    const [before] = rows
      .filter(({ at }) => now && at < now.at)
      .sort(byText(({ at }) => at))
      .slice(-1);
    const records = [...shelf.records.values()].filter(
      (one) => one.programme === programme && partnershipOf(one.stored.id) === id,
    ).length;
    if (now)
      chained.set(shelf, [
        ...(chained.get(shelf) ?? []),
        { name, ...now, before: before?.digest ?? '', records },
      ]);
    return set.call(checkpoints, name, rows);
  };
};
shelves.made = (shelf) => {
  notingCheckpoints(shelf);
  noting(shelf, shelf.records);
  noting(shelf, shelf.journals);
};

/** What is wrong in the stores in memory. */
const lookAtShelves: Look = async () => {
  const all = [...written];
  const checkpoints = [...chained];
  written.clear();
  chained.clear();
  const faults = all.flatMap(([{ records, journals }, names]) =>
    [...names].flatMap((name) =>
      faultsOf(name, records.get(name)?.stored, journals.get(name) ?? []),
    ),
  );
  for (const [{ journals }, those] of checkpoints)
    faults.push(
      ...(await checkpointFaults(those, async (name, id) => {
        const [programme = ''] = JSON.parse(name) as readonly string[];
        return journals.get(under(programme, id)) ?? [];
      })),
    );
  return faults;
};

const looks = new Set<Look>([lookAtShelves]);
/** Adds a kind of store to what is looked at after every test. */
export const watched = (look: Look): void => void looks.add(look);

const found: string[] = [];
/** Looks now, for a store that is about to go; what is wrong is told after the test. */
export const lookNow = async (): Promise<void> => {
  for (const look of looks) found.push(...(await look()));
  forgetHashed();
};
/** Looks at all that was written since the last time; answers what is wrong. */
export const lookAtAll = async (): Promise<readonly string[]> => {
  await lookNow();
  return found.splice(0);
};
