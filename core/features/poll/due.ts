import { loadRecords, readable } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureDue, Wake } from '../../model/feature-due.ts';
import { type At, type ProgrammeId, partnershipOf, type RecordId } from '../../model/ids.ts';
import type { Change } from '../../model/outcome.ts';
import type { Stored } from '../../model/record.ts';
import type { Ports } from '../../ports/ports.ts';
import { isClosed } from '../../subject/stopped.ts';
import { termsAmong, termsNeeded } from '../../subject/terms.ts';
import { pollBrief } from './brief.ts';
import { closingStep } from './closing.ts';
import { pollFigures } from './figures.ts';
import { pollsOpen } from './gather.ts';
import type { Poll } from './poll.ts';
import { waitsShown } from './waits.ts';
import { pollWeek } from './week.ts';

/** So many commits are written side by side. */
const abreast = 10;
/** So many seats are sealed by one commit: two parts each, and the table takes a hundred. */
const together = 45;
/** A seat whose holder votes all the while is sealed at the next wake. */
const rounds = 20;
/** So many are looked for at once of those that end with their partnership; more end when they are due. */
const mostAtOnce = 200;

interface Closer {
  readonly programme: ProgrammeId;
  readonly partnership: StoredPartnership | undefined;
  readonly now: At;
  readonly ports: Ports;
}

const act = (
  closer: Closer,
  records: readonly Stored[],
  changes: readonly Change[],
  effects: Parameters<typeof systemCommit>[0]['effects'],
) => systemCommit({ ...closer, records, changes, effects }, closer.ports);

const inPages = <One>(all: readonly One[], size: number): One[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, page) =>
    all.slice(page * size, (page + 1) * size),
  );

/** Seals these seats by commits of so many; answers those of the commits that somebody's vote came into. */
const sealedBy = async (
  closer: Closer,
  items: ReadonlyMap<RecordId, Stored>,
  seals: readonly Change[],
  size: number,
): Promise<Change[]> => {
  const left: Change[] = [];
  for (const some of inPages(inPages(seals, size), abreast)) {
    const done = await Promise.all(
      some.map((changes) => {
        const read = changes.flatMap(({ record }) => items.get(record) ?? []);
        return act(closer, read, changes, []);
      }),
    );
    left.push(...some.filter((_, index) => !done[index]).flat());
  }
  return left;
};

/**
 * A poll's closing has come: voting ends, every rolled seat is sealed, and what is sealed is counted. Each step decides
 * anew from what is stored, so a closer that stops anywhere is followed by the next. False where that is still to come.
 * Where somebody waits for the answer it seals what can be sealed in one go, and leaves the rest to the next wake.
 */
const close: Wake = async (poll, { programme, now, ports, atOnce }) => {
  const within = partnershipOf(poll.id);
  if (within === undefined) return true;
  const read = (await loadRecords(ports.store, programme, [within])).get(within);
  const home = read as Closer['partnership'];
  const terms = home ? await loadRecords(ports.store, programme, termsNeeded(home)) : new Map();
  const ruled = home && { partnership: home.state, terms: termsAmong(home, terms) };
  const closer = { programme, partnership: home, now, ports };
  let record = poll as Stored<Poll>;
  for (let round = 0; round < rounds; round += 1) {
    const over = record.state.standing.is !== 'open';
    const items = over ? readable(await ports.store.seats(programme, poll.id), ports.store) : [];
    const isOff = home !== undefined && isClosed(home.state);
    const step = closingStep(record, items, now, isOff, ruled);
    if (!step) return true;
    if (step.step === 'seal') {
      const read = new Map(items.map((item) => [item.id, item]));
      const most = atOnce ? together * abreast : step.seals.length;
      const left = await sealedBy(closer, read, step.seals.slice(0, most), together);
      if (atOnce) return true;
      // One by one: a seat that is just voting holds up no other. It is read and sealed again in the next round.
      await sealedBy(closer, read, left, 1);
      continue;
    }
    if (atOnce) return true;
    const { changes, effects } = step.act;
    const waited = step.step === 'count' && record.state.waits !== undefined;
    const shown = waited && home ? waitsShown(record.id, home.state) : [];
    if (!(await act(closer, [record], changes, [...effects, ...shown]))) return false;
    const written = (await loadRecords(ports.store, programme, [poll.id])).get(poll.id);
    if (!written) return true;
    record = written as Stored<Poll>;
  }
  return false;
};

/** What happens to polls with nobody asking. */
export const pollDue: FeatureDue = {
  brief: pollBrief,
  wakes: { poll: close },
  figures: pollFigures,
  goesOn: async (partnership, { programme, now, ports: { store } }) => ({
    ends: (await pollsOpen(store, programme, partnership, now, mostAtOnce)).map(({ id }) => id),
  }),
  week: pollWeek,
};
