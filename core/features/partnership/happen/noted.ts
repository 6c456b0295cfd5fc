import { say } from '../../../language/saying.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Change, Done } from '../../../model/outcome.ts';
import type { RowWrite } from '../../../model/tenant-lookup.ts';

/** What follows from something that nobody asked for: nobody is answered, the saying is for the log. */
export const noted = (
  changes: readonly Change[],
  effects: readonly EffectDraft[],
  rows: readonly RowWrite[] = [],
): Done => ({ kind: 'done', changes, effects, rows, reply: { saying: say('place.noted', {}) } });
