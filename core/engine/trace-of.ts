import type { Context } from '../model/context.ts';
import type { Trace } from '../model/trace.ts';

/** Who does what a context is about, when and from where. */
export const traceOf = ({ now, me, where }: Pick<Context, 'now' | 'me' | 'where'>): Trace => ({
  at: now,
  by: me,
  via: where.place,
});
