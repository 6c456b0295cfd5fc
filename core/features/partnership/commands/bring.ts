import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { placeOf } from '../decide/places.ts';

/** Moves the one live card to the bottom of the channel in which it is asked. */
export const bring = /* @__PURE__ */ ask('partnership.bring', scope);

/** Moves the one live card to the bottom of the channel asked in. */
export const bringRule = () =>
  command(bring, {
    right: 'member',
    whileClosed: true,
    decide: (_, context) => {
      const found = placeOf(context, context.where.place);
      if ('kind' in found) return found;
      const { at, bound } = found;
      const subject = at.id;
      return {
        kind: 'done',
        changes: [],
        effects: [{ to: bound.place, body: { kind: 'card', subject, bottom: true } }],
        reply: {
          saying: say('partnership.brought', { partnership: at.state.name }),
          made: subject,
        },
      };
    },
  });
