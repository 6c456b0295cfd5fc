import { featuresIn } from '../features/in.ts';
import { kinds } from '../features/shapes.ts';
import { visible } from '../lib/visible.ts';
import type { Person, StoredPerson } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import { type PersonId, type ProgrammeId, partnershipOf, type RecordId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival, Belonging } from './arrival.ts';
import { loadRecords } from './load.ts';
import { systemCommit } from './system-commit.ts';

interface Where {
  readonly programme: ProgrammeId;
  readonly store: Ports['store'];
}

/** So many of the newest things of each letter are looked through, in a partnership. */
const newest = 50;
/** So many cards are drawn anew at the most. */
const mostCards = 100;

const letters = () => Object.values(kinds).flatMap(({ letter }) => letter ?? []);

/** Cards that name somebody, drawn anew where they stand. */
const cardsNaming = async (
  person: PersonId,
  { partnerships }: Person,
  { programme, store }: Where,
): Promise<EffectDraft[]> => {
  const homes = await loadRecords(store, programme, partnerships);
  const things = await Promise.all(
    [...homes.keys()]
      .flatMap((id) => partnershipOf(id) ?? [])
      .flatMap((home) =>
        letters().map((letter) => store.newest(programme, home, letter, { limit: newest })),
      ),
  );
  const naming = [...homes.values(), ...things.flat()]
    .filter(({ state }) => JSON.stringify(state).includes(`"${person}"`))
    .slice(0, mostCards);
  return naming.flatMap((record): EffectDraft[] => [
    { to: 'places', body: { kind: 'card', subject: record.id, refresh: true } },
    ...featuresIn.flatMap(({ alsoNames }) => alsoNames?.(record, homes) ?? []),
  ]);
};

/** What shows a name that was not known before: the cards of whoever had none until these changes (rules: Names). */
export const shownSince = async (
  changes: readonly Change[],
  records: ReadonlyMap<RecordId, Stored>,
  where: Where,
): Promise<EffectDraft[]> => {
  const named = changes.flatMap(({ record, events }) => {
    const before = records.get(record) as StoredPerson | undefined;
    const renamed = events.some(({ event }) => event === 'PersonRenamed');
    return renamed && before && !visible.test(before.state.name) ? [before] : [];
  });
  const shown = named.map(({ id, state }) => cardsNaming(id, state, where));
  return (await Promise.all(shown)).flat();
};

/** The name that the request, or else the chat, tells of somebody who had none. */
const learned = async (
  own: Belonging & { readonly record: StoredPerson },
  { request: { asker, where }, now }: Arrival,
  ports: Ports,
): Promise<Belonging> => {
  const { programme, record } = own;
  const told = visible.test(asker.name)
    ? asker.name
    : ((await ports.directory.account(asker.account, where.place))?.name ?? '');
  if (!visible.test(told)) return own;
  const changes: Change[] = [
    { record: record.id, kind: 'person', events: [{ event: 'PersonRenamed', name: told }] },
  ];
  const { store } = ports;
  const homes = await loadRecords(store, programme, record.state.partnerships);
  const records = [record, ...homes.values()];
  const known = new Map(records.map((one) => [one.id, one]));
  const effects = await shownSince(changes, known, { programme, store });
  const act = { programme, partnership: undefined, records, changes, effects, now };
  await systemCommit(act, ports);
  const after = (await loadRecords(store, programme, [record.id])).get(record.id);
  return after ? { ...own, record: after as StoredPerson } : own;
};

/** The arrival of somebody who had no name until now, once it is known. */
export const nameLearned = async (arrival: Arrival, ports: Ports): Promise<Arrival> => {
  const belongings = await Promise.all(
    arrival.belongings.map((own) => {
      const { record } = own;
      return record && !visible.test(record.state.name)
        ? learned({ ...own, record }, arrival, ports)
        : own;
    }),
  );
  return { ...arrival, belongings };
};
