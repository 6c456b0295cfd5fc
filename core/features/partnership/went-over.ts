import { loadRecords, roster } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { defined } from '../../lib/defined.ts';
import { sameTitle } from '../../lib/same-title.ts';
import type { StoredPartnership, StoredPerson } from '../../model/context.ts';
import type { DueContext, Over } from '../../model/feature-due.ts';
import { organisationsId } from '../../model/ids.ts';
import { isClosed } from '../../subject/stopped.ts';
import {
  knownOf,
  mostOrganisations,
  organisationChange,
  organisationsIn,
} from './organisations.ts';

/** So many people are written to in one commit. */
const mostPeople = 20;

/** Whoever sits in the other one now has it among their partnerships, so many at once; false while there are more. */
const joined = async (
  { from, to }: Over,
  { programme, now, ports }: DueContext,
): Promise<boolean> => {
  const there = new Set(to.state.seats.flatMap(({ holder, deputies }) => [holder, ...deputies]));
  const seated = roster(from.state).filter((one) => there.has(one));
  const people = await loadRecords(ports.store, programme, seated);
  const missing = ([...people.values()] as StoredPerson[]).filter(
    ({ state }) => !state.partnerships.includes(to.id),
  );
  if (missing.length === 0) return true;
  const some = missing.slice(0, mostPeople);
  await systemCommit(
    {
      programme,
      partnership: from,
      records: some,
      changes: some.map(({ id: record }) => ({
        record,
        kind: 'person',
        events: [{ event: 'PartnershipJoined', partnership: to.id }],
      })),
      effects: [],
      now,
    },
    ports,
  );
  return false;
};

/** What is known of its organisations is known there too, of those of which nothing was; false after a commit. */
const known = async ({ from, to }: Over, { programme, now, ports }: DueContext) => {
  const [own, there] = [organisationsId(from.id), organisationsId(to.id)];
  const records = await loadRecords(ports.store, programme, [own, there]);
  const before = organisationsIn({ records }, to.id);
  const all = organisationsIn({ records }, from.id)?.state.organisations ?? [];
  const had = before?.state.organisations ?? [];
  const fresh = all
    .filter(({ name }) => !knownOf(before?.state, name))
    .slice(0, Math.max(0, mostOrganisations - had.length));
  if (fresh.length === 0) return true;
  const isTaken = (short: string) => had.some((one) => sameTitle(one.short ?? one.name, short));
  const changes = fresh.map(({ name, short, sector, domains, contact, reach }) =>
    organisationChange(to, before?.state, {
      event: 'OrganisationSet',
      name,
      ...defined({ short: short && isTaken(short) ? undefined : short }),
      ...defined({ sector, domains, contact, reach }),
    }),
  );
  await systemCommit(
    { programme, partnership: to, records: before ? [before] : [], changes, effects: [], now },
    ports,
  );
  return false;
};

/** What goes on in another partnership is there; false where that was not all yet. */
export const wentOver = async (from: StoredPartnership, context: DueContext): Promise<boolean> => {
  const { stopped } = from.state;
  if (stopped?.is !== 'closed' || !stopped.moves || !stopped.successor) return true;
  const { id } = stopped.successor;
  const found = await loadRecords(context.ports.store, context.programme, [id]);
  const to = found.get(id) as StoredPartnership | undefined;
  // It was closed meanwhile: what is left stays open here, as it does with any closing.
  if (!to || isClosed(to.state)) return true;
  const over = { from, to };
  return (
    (await joined(over, context)) &&
    (await known(over, context)) &&
    (await context.all.goesOver(over, context)) === 0
  );
};
