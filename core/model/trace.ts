import type { Context } from './context.ts';
import type { At, PersonId, PlaceId } from './ids.ts';

/** Who and from where, as the journal keeps it. */
export interface Trace {
  readonly at: At;
  readonly by?: PersonId;
  /** The chat in which it was asked; absent for what Folkmoot does by itself. */
  readonly via?: PlaceId;
}

/** Who does what a context is about, when and from where. */
export const traceOf = ({ now, me, where }: Pick<Context, 'now' | 'me' | 'where'>): Trace => ({
  at: now,
  by: me,
  via: where.place,
});
