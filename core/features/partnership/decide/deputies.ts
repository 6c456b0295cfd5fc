import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { dayLineTo, type Here, whoIs } from '../names.ts';
import type { Seat } from '../partnership.ts';
import type { Filled } from './filling.ts';

interface Telling {
  readonly at: Here;
  readonly people: Loaded['people'];
  readonly context: Context;
}

/** Whoever becomes a deputy hears what that is, in their one message of a day. */
export const toldDeputies = (
  before: Seat,
  { holder, deputies }: Filled,
  { at, people, context: { me, now } }: Telling,
): EffectDraft[] =>
  deputies
    .filter((one) => one !== me && !before.deputies.includes(one))
    .map((to) =>
      dayLineTo(
        to,
        say('seats.you-deputise', {
          partnership: at.state.name,
          ...defined({
            organisation: before.organisation,
            holder: holder && whoIs(people, holder).name,
          }),
        }),
        { state: at.state, now },
      ),
    );
