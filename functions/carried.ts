import { sha256 } from '../adapters/aws/hash.ts';
import type { Carried } from '../adapters/aws/queue.ts';
import type { EffectKey } from '../core/deliver.ts';
import { lineOf } from '../core/engine/fair-turns.ts';
import type { DueKey } from '../core/model/due-key.ts';
import type { Effect } from '../core/model/effect.ts';

/** An effect on its way to deliver, in its line. `turn` tells a later try from a repeat of this one. */
export const carriedEffect = ({ programme, to, id, due }: EffectKey, turn: string): Carried => ({
  body: JSON.stringify({ programme, to, id, due }),
  group: sha256(`${programme}\n${lineOf(to)}`),
  once: `${id}-${turn}`,
});

/** An effect that is due within some seconds, on its way to wake by then. */
export const carriedSoon = ({ programme, to, id, due }: Effect, now: Effect['due']): Carried => ({
  ...carriedDue({ due: 'effect', programme, to, id, at: due }),
  delay: Math.max(1, Math.ceil((Date.parse(due) - Date.parse(now)) / 1000)),
});

/** A thing that is due, on its way to wake: programmes take fair turns. */
export const carriedDue = (key: DueKey): Carried => ({
  body: JSON.stringify(key),
  group: sha256(key.programme),
});
