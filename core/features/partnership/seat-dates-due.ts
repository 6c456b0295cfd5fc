import { loadNeeds } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Loaded, StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DueContext } from '../../model/feature-due.ts';
import type { At } from '../../model/ids.ts';
import { chasedAt, termEnds } from './dated.ts';
import { filling } from './decide/filling.ts';
import { cards } from './decide/places.ts';
import { dayLineTo, type Here, whoIs } from './names.ts';
import type { PartnershipEvent, Seat } from './partnership.ts';
import { keeper } from './standing.ts';
import { seatName, seatOffer } from './view/seat-line.ts';

interface Due {
  readonly events: readonly PartnershipEvent[];
  readonly effects: readonly EffectDraft[];
}

const told = (
  at: Here,
  seat: Seat,
  { now, people }: { now: At; people: Loaded['people'] },
  saying: Parameters<typeof dayLineTo>[1],
): EffectDraft[] => {
  const to = keeper(at.state);
  const offers = [seatOffer(at, seat, seatName(seat, people))];
  return to === undefined ? [] : [dayLineTo(to, saying, { offers, state: at.state, now })];
};

/** A term is over: whoever follows holds the seat from that instant, or nobody does. */
const ended = (at: Here, seat: Seat, asked: { now: At; people: Loaded['people'] }): Due => {
  const { people } = asked;
  const { follows, deputies, holder } = seat;
  const others = (next: typeof follows) => ({
    holder: next,
    deputies: deputies.filter((one) => one !== next),
  });
  const fitting = filling(seat, others(follows), { at, people });
  const fills = 'kind' in fitting ? filling(seat, others(undefined), { at, people }) : fitting;
  const follower = 'kind' in fitting ? undefined : follows;
  const isNobodys = follower === undefined && seat.organisation === undefined;
  const saying = say('seats.term-ended', {
    seat: seatName(seat, people),
    partnership: at.state.name,
    ...defined({
      who: holder && whoIs(people, holder).name,
      follows: follower && whoIs(people, follower).name,
    }),
  });
  const closes = isNobodys && deputies.length === 0;
  return {
    events: [
      { event: 'SeatDated', seat: seat.id, until: '', follows: '' },
      ...('kind' in fills ? [] : fills),
      ...(closes ? [{ event: 'SeatClosed', seat: seat.id } as const] : []),
    ],
    effects: told(at, seat, asked, saying),
  };
};

const chased = (at: Here, seat: Seat, asked: { now: At; people: Loaded['people'] }): Due => ({
  events: [{ event: 'VacancyChased', seat: seat.id }],
  effects: told(
    at,
    seat,
    asked,
    say('seats.vacancy-due', {
      seat: seatName(seat, asked.people),
      partnership: at.state.name,
      step: seat.vacancy?.step ?? '',
    }),
  ),
});

/** The first seat about which something is to be done by now, and what; the others come after it. */
const firstDue = (at: Here, asked: { now: At; people: Loaded['people'] }): Due | undefined => {
  for (const seat of at.state.seats) {
    const ends = termEnds(seat, at.state);
    if (ends !== undefined && ends <= asked.now) return ended(at, seat, asked);
    const chase = chasedAt(seat, at.state);
    if (chase !== undefined && chase <= asked.now) return chased(at, seat, asked);
  }
  return undefined;
};

/** Terms that are over and steps that are due, one in a commit. Undefined where there is none; false after a commit, for others may follow. */
export const seatDatesDue = async (
  partnership: StoredPartnership,
  { programme, now, ports }: DueContext,
): Promise<boolean | undefined> => {
  const within = { store: ports.store, programme, partnership };
  const { people } = await loadNeeds({ people: 'roster' }, within);
  const due = firstDue(partnership, { now, people });
  if (!due) return undefined;
  await systemCommit(
    {
      programme,
      partnership,
      records: [partnership],
      changes: [{ record: partnership.id, kind: 'partnership', events: due.events }],
      effects: [cards(partnership), ...due.effects],
      now,
    },
    ports,
  );
  return false;
};
