import { say } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Decider } from '../../../model/feature.ts';
import type { PlaceId } from '../../../model/ids.ts';
import { asked, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { channelOf, type Here, here, line, me } from '../names.ts';
import type { Bound, PartnershipEvent } from '../partnership.ts';
import { unboundRow } from '../rows.ts';
import type { PartnershipCommand } from '../shapes.ts';
import { boundAt } from '../standing.ts';

type Of<Name extends PartnershipCommand['ask']> = Decider<Named<Name>>;

const placeOf = (
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

/** Takes the partnership and its card out of a channel; nothing recorded is lost. */
export const disconnect: Of<'partnership.disconnect'> = {
  needs: ({ place }) => ({ people: 'roster', places: [place as PlaceId] }),
  decide: (command, context, loaded) => {
    const found = placeOf(context, command.place);
    if ('kind' in found) return found;
    const { at, bound } = found;
    const values = { partnership: at.state.name, channel: channelOf(bound) };
    if (command.sure !== true) {
      return asked(say('partnership.disconnect-sure', values), [
        {
          label: say('label.partnership.disconnect', {}),
          about: bound.name ?? at.state.name,
          ask: { ...command, in: at.id, sure: true },
        },
        { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
      ]);
    }
    const by = me(context, loaded.people);
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [{ event: 'PlaceUnbound', place: bound.place }],
        },
      ],
      rows: unboundRow(context, loaded, { place: bound.place, partnership: at.id }),
      effects: [
        { to: bound.place, body: { kind: 'card', subject: at.id, leave: true } },
        line(bound.place, say('partnership.disconnected-there', { ...values, by })),
      ],
      reply: { saying: say('partnership.disconnected', values) },
    };
  },
};

const changed = (
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

/** Answers whether to go on posting in a channel that was opened to others. */
export const keepPosting: Of<'partnership.keep-posting'> = {
  decide: ({ place, yes }, context) => {
    const found = placeOf(context, place);
    if ('kind' in found) return found;
    const { at, bound } = found;
    const is = yes ? 'live' : 'paused';
    const channel = channelOf(bound);
    const saying = say(yes ? 'partnership.posting' : 'partnership.paused', { channel });
    return changed(at, [{ event: 'PlaceChanged', place: bound.place, is }], saying, false);
  },
};

/** Sets what a channel shows by itself. */
export const shows: Of<'partnership.shows'> = {
  decide: ({ place, shows }, context) => {
    const found = placeOf(context, place);
    if ('kind' in found) return found;
    const { at, bound } = found;
    const saying = say('partnership.shows', { channel: channelOf(bound), shows });
    return changed(at, [{ event: 'PlaceChanged', place: bound.place, shows }], saying, true);
  },
};

/** Moves the one live card to the bottom of the channel asked in. */
export const bring: Of<'partnership.bring'> = {
  decide: (_, context) => {
    const found = placeOf(context, context.where.place);
    if ('kind' in found) return found;
    const { at, bound } = found;
    const subject = at.id;
    return {
      kind: 'done',
      changes: [],
      effects: [{ to: bound.place, body: { kind: 'card', subject, bottom: true } }],
      reply: { saying: say('partnership.brought', { partnership: at.state.name }), made: subject },
    };
  },
};
