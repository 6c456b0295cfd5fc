import type { SeatKind } from '../../model/seat-kinds.ts';
import type { Sector } from '../../model/sectors.ts';
import { knownOf, type Organisations } from './organisations.ts';
import type { Partnership } from './partnership.ts';

export type SeatPlan = NonNullable<Organisations['plan']>;

/** What the seats lack, or have too many of, by their plan. */
interface Missing {
  readonly kinds: readonly {
    readonly kind: SeatKind;
    readonly seats: number;
    readonly least?: number;
    readonly most?: number;
  }[];
  readonly sectors: readonly Sector[];
}

/**
 * How the seats differ from their plan: seats of each kind are counted whether anybody fills them or not, as a vacancy is
 * shown by itself; a sector is there where somebody fills a seat of one of its organisations.
 */
export const missingIn = (
  { seats }: Pick<Partnership, 'seats'>,
  organisations: Organisations | undefined,
): Missing | undefined => {
  const plan = organisations?.plan;
  if (!plan) return undefined;
  const there = new Set(
    seats
      .filter(({ holder, deputies }) => holder !== undefined || deputies.length > 0)
      .flatMap(({ organisation }) => knownOf(organisations, organisation)?.sector ?? []),
  );
  const kinds = plan.kinds.flatMap(({ kind, least, most }): Missing['kinds'] => {
    const own = seats.filter((seat) => seat.kind === kind && seat.role === 'member').length;
    if (least !== undefined && own < least) return [{ kind, seats: own, least }];
    return most !== undefined && own > most ? [{ kind, seats: own, most }] : [];
  });
  return { kinds, sectors: plan.sectors.filter((sector) => !there.has(sector)) };
};

/** How many seats of a kind there are to be. */
interface Span {
  readonly least?: number;
  readonly most?: number;
}
const highest = 500;
const between = /^(\d{1,3})\s*(?:to|-|–)\s*(\d{1,3})$/i;
const atLeast = /^(?:(?:at least|from|min(?:imum)?)\s+(\d{1,3})|(\d{1,3})\s*(?:\+|or more))$/i;
const atMost = /^(?:up to|at most|max(?:imum)?)\s+(\d{1,3})$/i;

/** "2 to 4", "at least 2", "up to 4", or just "3"; undefined for what says nothing of that. */
export const spanIn = (typed: string): Span | undefined => {
  const text = typed.trim();
  const [, low, high] = between.exec(text) ?? [];
  const [, least, more] = atLeast.exec(text) ?? [];
  const most = atMost.exec(text)?.[1];
  const just = /^\d{1,3}$/.test(text) ? text : undefined;
  const span = {
    ...((low ?? least ?? more ?? just) ? { least: Number(low ?? least ?? more ?? just) } : {}),
    ...((high ?? most ?? just) ? { most: Number(high ?? most ?? just) } : {}),
  };
  const isRight = (span.least ?? 0) <= (span.most ?? highest) && (span.most ?? 0) <= highest;
  return Object.keys(span).length > 0 && isRight ? span : undefined;
};
