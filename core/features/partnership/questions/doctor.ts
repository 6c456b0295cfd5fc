import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Loaded, StoredPartnership } from '../../../model/context.ts';
import { type InstallId, installOf, type PersonId } from '../../../model/ids.ts';
import { question, type Reading } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { awayFrom } from '../parked.ts';
import { doctorView } from '../view/doctor.ts';

/** So many are looked at. */
const mostLooked = 100;

export const doctor = /* @__PURE__ */ ask('partnership.doctor', scope);

const onList = ({ state: { seats } }: StoredPartnership): readonly PersonId[] => [
  ...new Set(seats.flatMap(({ holder }) => (holder === undefined ? [] : [holder]))),
];

/** Who of the list has no account in a workspace or tenant that lets us in. Each of these is asked for once. */
const unreachedOf = async (
  list: readonly PersonId[],
  people: Loaded['people'],
  { store }: Reading,
): Promise<readonly PersonId[]> => {
  const accounts = list.flatMap((person) => people.get(person)?.state.accounts ?? []);
  const installs = [...new Set(accounts.map(installOf))];
  const isGone = async (install: InstallId): Promise<boolean> => {
    const { row } = await store.install(install);
    const serving = row?.by ? (await store.install(row.by)).row : row;
    return serving?.gone === true || serving?.shut !== undefined;
  };
  const states = await Promise.all(installs.map(isGone));
  const gone = new Set(installs.filter((_, index) => states[index]));
  return list.filter((person) => {
    const known = people.get(person)?.state;
    return known?.accounts.every((account) => gone.has(installOf(account)));
  });
};

export const doctorRule = () =>
  question(doctor, {
    right: 'chair or clerk',
    answer: async (_, context, read) => {
      const partnership = within(context);
      const of = [context.programme, partnership.id] as const;
      const [waiting, stuck] = await Promise.all([
        read.store.uncertain(...of),
        read.store.stuck(...of),
      ]);
      const list = onList(partnership).slice(0, mostLooked);
      const told = [...waiting, ...stuck].flatMap(({ to }) =>
        to.startsWith('person:') ? [to as PersonId] : [],
      );
      const wanted = [...new Set([...told.slice(0, mostLooked), ...list])];
      const { people } = await read.load({ people: wanted });
      const unreached = await unreachedOf(list, people, read);
      const away = await awayFrom(partnership, context, read);
      return doctorView(partnership, context, { waiting, stuck, unreached, people, away });
    },
  });
