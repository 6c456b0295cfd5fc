import { halfYearCome } from '../../calendar/half-years.ts';
import { current, loadNeeds, loadRecords } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { Partnership } from '../../model/context.ts';
import {
  type PartnershipId,
  type ProgrammeId,
  partnershipIdOf,
  partnershipOf,
  recordOf,
} from '../../model/ids.ts';
import type { Change } from '../../model/outcome.ts';
import type { Stored } from '../../model/record.ts';
import type { Ports } from '../../ports/ports.ts';
import type { People } from '../../subject/names.ts';
import { countsOf } from '../counts.ts';
import { reviewsFrom } from '../partnership/next-review.ts';
import { type Asking, askingAnew, askingFor, withCounts } from './prompt.ts';
import { isOpen, type Review } from './review.ts';

/** The newest review of a partnership, where it still waits for its answer. */
const openReview = async (
  programme: ProgrammeId,
  id: PartnershipId,
  { store }: Ports,
): Promise<Stored<Review> | undefined> => {
  const [newest] = (await store.newest(programme, id, 'R', { limit: 1 })).map(current);
  const record = newest as Stored<Review> | undefined;
  return record && isOpen(record.state) ? record : undefined;
};

/**
 * A partnership's half-year is over: its review is opened, and one that nobody answered makes way for it. The version
 * of the partnership makes it happen once. True where none has come; false where the partnership was written.
 */
export const wakeHalfYear = async (
  programme: ProgrammeId,
  partnership: Stored<Partnership>,
  now: string,
  ports: Ports,
): Promise<boolean> => {
  const { id, state } = partnership;
  const come = halfYearCome(state, reviewsFrom(state), now);
  if (!come) return true;
  const home = partnershipIdOf(id);
  const before = await openReview(programme, home, ports);
  const [number] = await ports.store.takeNumbers(programme, home, 'R', 1);
  const { zone, nation } = state;
  const opened = {
    event: 'ReviewOpened',
    from: come.from,
    due: come.due,
    base: come.day,
    clock: { zone, nation },
  } as const;
  const changes: Change[] = [
    { record: id, kind: 'partnership', events: [{ event: 'ReviewBegun', at: come.at }] },
    { record: `${id}/R-${number}` as typeof id, kind: 'review', fresh: true, events: [opened] },
    ...(before
      ? [{ record: before.id, kind: 'review', events: [{ event: 'ReviewLapsed' }] } as const]
      : []),
  ];
  const records = [partnership, ...(before ? [before] : [])];
  await systemCommit({ programme, partnership, records, changes, effects: [], now }, ports);
  return false;
};

const ask = async (
  programme: ProgrammeId,
  record: Stored<Review>,
  partnership: Stored<Partnership>,
  asking: Asking,
  ports: Ports,
): Promise<boolean> => {
  const now = ports.now();
  const { from, clock } = record.state;
  const counted = { from, zone: clock.zone, now };
  const event = asking.counts
    ? withCounts(
        asking.event,
        await countsOf(programme, partnershipIdOf(partnership.id), counted, ports.store),
      )
    : asking.event;
  const changes: Change[] = [{ record: record.id, kind: 'review', events: [event] }];
  const { effects } = asking;
  return systemCommit({ programme, partnership, records: [record], changes, effects, now }, ports);
};

/** The chair and the clerk as they are now: either may be away. */
const officers = async (
  programme: ProgrammeId,
  { state: { chair, clerk } }: Stored<Partnership>,
  { store }: Ports,
): Promise<People> => {
  const people = [chair, clerk].filter((one) => one !== undefined);
  return (await loadNeeds({ people }, { store, programme })).people;
};

/** A review's morning has come: whoever is chair now is asked or reminded, or the clerk told. False after a conflict. */
export const wakeReview = async (
  programme: ProgrammeId,
  record: Stored<Review>,
  now: string,
  ports: Ports,
): Promise<boolean> => {
  const id = partnershipOf(record.id);
  if (!id) return true;
  const home = (await loadRecords(ports.store, programme, [recordOf(id)])).get(recordOf(id));
  const partnership = home as Stored<Partnership> | undefined;
  if (!partnership) return true;
  const asking = askingFor(
    record,
    partnership.state,
    now,
    await officers(programme, partnership, ports),
  );
  return asking ? ask(programme, record, partnership, asking, ports) : true;
};

/** Within the hour after a change: a chair who came since is asked too. */
export const askNewChair = async (
  programme: ProgrammeId,
  partnership: Stored<Partnership>,
  ports: Ports,
): Promise<void> => {
  const open = await openReview(programme, partnershipIdOf(partnership.id), ports);
  if (!open) return;
  const people = await officers(programme, partnership, ports);
  const asking = askingAnew(open, partnership.state, ports.now(), people);
  if (asking) await ask(programme, open, partnership, asking, ports);
};
