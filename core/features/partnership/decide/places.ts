import { say } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import { type Here, here } from '../names.ts';
import type { Bound, PartnershipEvent } from '../partnership.ts';
import { boundAt } from '../standing.ts';

export const placeOf = (
  context: Context,
  place: string,
): { readonly at: Here; readonly bound: Bound } | Refused => {
  const at = here(context);
  const bound = boundAt(at.state, place);
  return bound
    ? { at, bound }
    : refused(say('partnership.not-shown-there', { partnership: at.state.name }));
};

/** The partnership's own card, drawn anew wherever it shows. */
export const cards = ({ id }: Here): EffectDraft => ({
  to: 'places',
  body: { kind: 'card', subject: id },
});
export const changed = (
  at: Here,
  events: readonly PartnershipEvent[],
  saying: ReturnType<typeof say>,
  undo: boolean,
): Outcome => ({
  kind: 'done',
  changes: [{ record: at.id, kind: 'partnership', events }],
  effects: [cards(at)],
  reply: {
    saying,
    ...(undo
      ? {
          offers: [
            {
              label: say('label.undo', {}),
              about: at.state.name,
              ask: { ask: 'partnership.undo', in: at.id },
            },
          ],
        }
      : {}),
  },
});
