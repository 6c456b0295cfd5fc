import { loadRecords } from '../../engine/load.ts';
import { say } from '../../language/saying.ts';
import type { StoredPerson } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { hasLetter, type PersonId, partnershipOf } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { SeatsAsked, SeatsMoved } from '../../model/proposal.ts';
import { inDay } from '../../subject/line.ts';
import { officers } from '../../subject/standing.ts';
import { actionLetter } from './letter.ts';

/** A seat that somebody new holds, and who held it before. */
interface Handed {
  readonly seat: string;
  readonly from: PersonId;
  readonly to: PersonId;
}

const handedOver = ({ before, after }: SeatsMoved): Handed[] =>
  after.seats.flatMap(({ id, holder }) => {
    const was = before.seats.find((seat) => seat.id === id);
    const from = was?.holder ?? (before.former ?? []).findLast((one) => one.seat === id)?.person;
    const changed = holder !== undefined && was !== undefined && was.holder !== holder;
    const stays = after.seats.some((seat) => seat.holder === from);
    return changed && from !== undefined && from !== holder && !stays
      ? [{ seat: id, from, to: holder }]
      : [];
  });

/** Chair and clerk are told what the one before left open, and give it to the new one by one press. */
const told = async (
  { seat, from, to }: Handed,
  { id, after }: SeatsMoved,
  { programme, now, store, called }: SeatsAsked,
): Promise<EffectDraft[]> => {
  const things = await store.ofPerson(programme, from, 100);
  const open = things.filter(
    (one) => partnershipOf(one) === id && hasLetter(one, actionLetter),
  ).length;
  if (open === 0) return [];
  const people = await loadRecords(store, programme, [from, to]);
  const name = (person: PersonId) =>
    called(person) ?? (people.get(person) as StoredPerson | undefined)?.state.name ?? '';
  const offers: Offer[] = [
    {
      label: say('label.action.give-them-to', { who: name(to) }),
      about: name(from),
      ask: { ask: 'action.give-all', in: id, of: from, owner: { person: to } },
    },
    { label: say('label.action.leave-open', {}), about: name(from), ask: { ask: 'never-mind' } },
  ];
  const saying = say('action.handed-over', {
    who: name(to),
    before: name(from),
    partnership: after.name,
    open,
  });
  const once = `handed/${id}/${seat}/${to}`;
  return officers(after).map((to) => inDay({ to, saying, offers, name: once }, now, after));
};

/** What somebody owes is put to chair and clerk where another takes their seat (rules: Coming in). */
export const holdersOwed: NonNullable<FeatureIn['seatsMoved']> = async (move, asked) => {
  // Persons who are found to be one hand nothing over.
  const handed = move.merged.length > 0 ? [] : handedOver(move);
  const effects = await Promise.all(handed.map((one) => told(one, move, asked)));
  return {
    proposal: { changes: [], effects: effects.flat(), rows: [] },
    records: [],
  };
};
