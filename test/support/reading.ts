import { grammar } from '../../core/engine/typed.ts';
import { read as readIn } from '../../core/language/read.ts';
import type { ReadContext, Understood } from '../../core/language/reading.ts';
import type { Typed } from '../../core/model/request.ts';

/** A typed line as every feature reads it. */
export const read = (typed: Typed, context: ReadContext): Understood =>
  readIn(typed, context, grammar);
