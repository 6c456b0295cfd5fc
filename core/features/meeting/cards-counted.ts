import { later } from '../../calendar/instants.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import type { At } from '../../model/ids.ts';
import type { Seat } from '../../subject/seats.ts';
import { comingList } from './shapes.ts';
import { countedSeats } from './tally.ts';

/** So many meetings ahead have their cards counted anew at once; others at their next change. */
const ahead = 10;

/** The end of its minute: however many come in it, each card is drawn once for all of them. */
const minuteAfter = (now: At): At => later(`${now.slice(0, 16)}:00.000Z`, 60);

const namesOf = (seats: readonly Seat[]): string => seats.map(({ id }) => id).join();

/** A meeting's card says of how many seats, and by which terms how many must come, so those that stand are drawn anew where either is another. */
export const cardsCounted: NonNullable<FeatureIn['seatsMoved']> = async (move, asked) => {
  const { id, before, after } = move;
  const [was, is] = [countedSeats(before), countedSeats(after)];
  const isRuledAlike = before.terms?.version === after.terms?.version;
  const ids =
    isRuledAlike && namesOf(was) === namesOf(is)
      ? []
      : (await asked.store.listed(asked.programme, comingList(id), { limit: ahead })).ids;
  const notBefore = minuteAfter(asked.now);
  const effects = ids.map((subject) => ({
    to: 'places' as const,
    body: { kind: 'card' as const, subject, refresh: true as const },
    notBefore,
  }));
  return { proposal: { changes: [], effects, rows: [] }, records: [] };
};
