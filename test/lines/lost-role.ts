import type { Partnership } from '../../core/model/context.ts';
import type { PersonId } from '../../core/model/ids.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Name } from './cast.ts';
import type { Southport } from './southport.ts';

/** What became of somebody since something was put before them. */
export type Lost = 'looks on' | 'is taken off' | 'has gone';

/** Who has gone keeps the seat by name until somebody else has it. */
const changed = (state: Partnership, who: PersonId, other: PersonId, how: Lost): Partnership => {
  const instead = (person: PersonId | undefined) => (person === who ? other : person);
  const { chair, clerk } = state;
  const seats = state.seats.flatMap((seat): (typeof seat)[] => {
    if (seat.holder !== who || how === 'has gone') return [seat];
    return how === 'looks on' ? [{ ...seat, role: 'observer' }] : [];
  });
  const seat = state.seats.find(({ holder }) => holder === who)?.id ?? 'seat';
  const gone = { person: who, seat, at: '2027-01-04T08:00:00.000Z' };
  return {
    ...state,
    ...(chair ? { chair: instead(chair) } : {}),
    ...(clerk ? { clerk: instead(clerk) } : {}),
    seats,
    ...(how !== 'looks on' ? { former: [...(state.former ?? []), gone] } : {}),
  } as Partnership;
};

/** The same store, in which somebody has lost their role in Southport meanwhile; Mia, or Sam, has their office. */
export const lost = (store: Store, on: Southport, who: Name, how: Lost): Store => {
  const other = who === 'mia' ? on.person.sam : on.person.mia;
  const load: Store['load'] = async (programme, ids) => {
    const found = await store.load(programme, ids);
    return new Map(
      [...found].map(([id, record]): [typeof id, Stored] => [
        id,
        id === on.id
          ? { ...record, state: changed(record.state as Partnership, on.person[who], other, how) }
          : record,
      ]),
    );
  };
  return new Proxy(store, {
    get: (target, name: keyof Store) => (name === 'load' ? load : target[name]),
  });
};
