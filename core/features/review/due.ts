import { halfYearCome, reviewsFrom } from '../../calendar/half-years.ts';
import { loadNeeds, loadRecords, NewerVersionError, readable } from '../../engine/load.ts';
import { ownNumber } from '../../engine/next-numbers.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { defined } from '../../lib/defined.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DueContext, FeatureDue, Wake } from '../../model/feature-due.ts';
import { type At, type PartnershipId, type ProgrammeId, partnershipOf } from '../../model/ids.ts';
import type { Change } from '../../model/outcome.ts';
import type { Stored } from '../../model/record.ts';
import { nextMorning } from '../../morning/day.ts';
import type { Ports } from '../../ports/ports.ts';
import type { People } from '../../subject/names.ts';
import { officers } from '../../subject/standing.ts';
import { isStopped } from '../../subject/stopped.ts';
import { reviewBrief } from './brief.ts';
import { reviewLetter } from './letter.ts';
import { type Asking, askingAnew, askingFor, withCounts } from './prompt.ts';
import { type Counts, isOpen, type Review } from './review.ts';

/** The newest review of a partnership, where it still waits for its answer. */
const openReview = async (
  programme: ProgrammeId,
  id: PartnershipId,
  { store }: Ports,
): Promise<Stored<Review> | undefined> => {
  const newest = await store.newest(programme, id, reviewLetter, { limit: 1 });
  const [record] = readable<Review>(newest, store);
  if (newest.length > 0 && !record) throw new NewerVersionError('A newer version asks for it.');
  return record && isOpen(record.state) ? record : undefined;
};

/**
 * A partnership's half-year is over: its review is opened, and one that nobody answered makes way for it. The version
 * of the partnership makes it happen once. True where none has come; false where the partnership was written.
 */
const open: Wake = async (stored, { programme, now, ports }) => {
  const partnership = stored as StoredPartnership;
  const { id, state } = partnership;
  if (isStopped(state)) return true;
  const come = halfYearCome(state, reviewsFrom(state), now);
  if (!come) return true;
  const home = id;
  const before = await openReview(programme, home, ports);
  const number = await ownNumber(
    { programme, partnership: home, letter: reviewLetter },
    ports.store,
  );
  const { zone, nation } = state;
  const opened = {
    event: 'ReviewOpened',
    from: come.from,
    due: come.due,
    base: come.day,
    ...defined({ by: come.by }),
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

/** The numbers of the half-year that a review looks back on, out of every feature's record. */
const countsOf = async (
  { from, clock: { zone } }: Review,
  partnership: PartnershipId,
  now: At,
  { programme, ports, all }: DueContext,
): Promise<Counts> => {
  const figures = await all.figures({ programme, partnership, from, zone, now }, ports.store);
  return { made: 0, finished: 0, onTime: 0, ...figures };
};

const ask = async (
  record: Stored<Review>,
  partnership: StoredPartnership,
  asking: Asking,
  context: DueContext,
): Promise<boolean> => {
  const { programme, ports } = context;
  const now = ports.now();
  const home = partnership.id;
  const event = asking.counts
    ? withCounts(asking.event, await countsOf(record.state, home, now, context))
    : asking.event;
  const changes: Change[] = [{ record: record.id, kind: 'review', events: [event] }];
  const { effects } = asking;
  return systemCommit({ programme, partnership, records: [record], changes, effects, now }, ports);
};

/** The chair and the clerk as they are now: either may be away. */
const leaders = async (
  programme: ProgrammeId,
  { state }: StoredPartnership,
  { store }: Ports,
): Promise<People> => (await loadNeeds({ people: officers(state) }, { store, programme })).people;

/** A review's morning has come: whoever is chair now is asked or reminded, or the clerk told. False after a conflict. */
const wakeReview: Wake = async (stored, context) => {
  const { programme, now, ports } = context;
  const record = stored as Stored<Review>;
  const id = partnershipOf(record.id);
  if (!id) return true;
  const home = (await loadRecords(ports.store, programme, [id])).get(id);
  const partnership = home as StoredPartnership | undefined;
  if (!partnership) return true;
  if (isStopped(partnership.state)) {
    await ports.store.putOff(programme, record.id, now, nextMorning(now, partnership.state).at);
    return true;
  }
  const asking = askingFor(
    record,
    partnership.state,
    now,
    await leaders(programme, partnership, ports),
  );
  return asking ? ask(record, partnership, asking, context) : true;
};

/** Within the hour after a change: a chair who came since is asked too. */
const askNewChair: FeatureDue['afterChange'] = async (partnership, context) => {
  const { programme, ports } = context;
  if (isStopped(partnership.state)) return;
  const waiting = await openReview(programme, partnership.id, ports);
  if (!waiting) return;
  const people = await leaders(programme, partnership, ports);
  const asking = askingAnew(waiting, partnership.state, ports.now(), people);
  if (asking) await ask(waiting, partnership, asking, context);
};

/** What happens to reviews with nobody asking; a partnership's half-year is theirs to notice. */
export const reviewDue: FeatureDue = {
  brief: reviewBrief,
  wakes: { partnership: open, review: wakeReview },
  afterChange: askNewChair,
};
