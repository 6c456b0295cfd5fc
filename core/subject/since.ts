import type { Saying } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import { type Asked, asked } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Trace } from '../model/trace.ts';
import { type Label, label, neverMind, spoken, type Thing } from './thing.ts';

interface Seeing {
  readonly command: { readonly seen?: number | undefined; readonly sure?: boolean | undefined };
  readonly context: Pick<Context, 'me'>;
}

/**
 * Who else has set a value since the version from which the asker saw it (rules: Changed meanwhile); undefined for
 * one who is sure.
 */
export const setSince = <Touch extends Trace & { readonly turn: number }>(
  touch: Touch | undefined,
  { command: { seen, sure }, context }: Seeing,
): Touch | undefined =>
  sure || seen === undefined || !touch || touch.turn <= seen || touch.by === context.me
    ? undefined
    : touch;

/** Asks whether it is to be set all the same. */
export const askedAnyway = (
  saying: Saying,
  { command, thing }: { readonly command: Ask; readonly thing: Thing },
  [anyway, leave]: readonly [Label, Label?],
): Asked =>
  asked(saying, [
    {
      label: label(anyway),
      about: spoken(thing),
      ask: { ...command, in: thing.in, sure: true } as Ask,
    },
    neverMind(leave),
  ]);
