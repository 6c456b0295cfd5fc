import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { chairAnswered } from '../chair-asked.ts';
import { cards } from '../decide/places.ts';
import { heldLineTo, here, me, whoIs } from '../names.ts';

export const chairAnswer = /* @__PURE__ */ ask('partnership.chair-answer', () => ({
  ...scope(),
  mine: z.boolean(),
}));

/** "That's right" or "Not me", by the one who was named. */
export const chairAnswerRule = () =>
  command(chairAnswer, {
    right: 'asked',
    needs: () => ({ people: 'roster' }),
    decide: ({ mine }, context, { people }) => {
      const at = here(context);
      const { name, chair } = at.state;
      if (chair !== context.me) {
        return refused(
          chair === undefined
            ? say('partnership.no-chair-now', { partnership: name })
            : say('partnership.only-chair-answers', { chair: whoIs(people, chair) }),
        );
      }
      if (mine && at.state.chairConfirmed) {
        return refused(say('partnership.chair-confirmed', { partnership: name }));
      }
      const { clerk } = at.state;
      const clerkTold = clerk === undefined ? 'none' : clerk === chair ? 'you' : 'told';
      const choose: Offer = {
        label: say('label.partnership.people', {}),
        about: name,
        ask: { ask: 'partnership.people', in: at.id },
      };
      const told = say('partnership.not-chair-told', {
        who: me(context, people),
        partnership: name,
      });
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'ChairAnswered', mine }],
          },
        ],
        effects: [
          ...(mine ? [] : [cards(at)]),
          ...(mine || !clerk || clerk === chair
            ? []
            : [heldLineTo(clerk, told, { offers: [choose], state: at.state, now: context.now })]),
          ...chairAnswered(context.me, at.state),
        ],
        reply: {
          saying: mine
            ? say('partnership.chair-confirmed', { partnership: name })
            : say('partnership.chair-declined', { partnership: name, clerk: clerkTold }),
        },
      };
    },
  });
