import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { PlaceId } from '../../../model/ids.ts';
import { asked } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { danger } from '../../../subject/thing.ts';
import { place } from '../ask-fields.ts';
import { placeOf } from '../decide/places.ts';
import { channelOf, lineTo, me } from '../names.ts';
import { unboundRow } from '../rows.ts';

export const disconnect = /* @__PURE__ */ ask('partnership.disconnect', () => ({
  ...scope(),
  place: place(),
  sure: sure(),
}));

/** Takes the partnership and its card out of a channel; nothing recorded is lost. */
export const disconnectRule = () =>
  command(disconnect, {
    right: 'chair or clerk',
    whileClosed: true,
    needs: ({ place }) => ({ people: 'roster', places: [place as PlaceId] }),
    decide: (command, context, loaded) => {
      const found = placeOf(context, command.place);
      if ('kind' in found) return found;
      const { at, bound } = found;
      const values = { partnership: at.state.name, channel: channelOf(bound) };
      if (command.sure !== true) {
        return asked(say('partnership.disconnect-sure', values), [
          danger({
            label: say('label.partnership.disconnect', {}),
            about: bound.name ?? at.state.name,
            ask: { ...command, in: at.id, sure: true },
          }),
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
          lineTo(bound.place, say('partnership.disconnected-there', { ...values, by })),
        ],
        reply: { saying: say('partnership.disconnected', values) },
      };
    },
  });
