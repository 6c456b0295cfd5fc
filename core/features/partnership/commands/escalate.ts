import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { escalatedTo, escalationWords, longestEscalated } from '../../../subject/escalation.ts';
import { within } from '../../../subject/require.ts';
import { escalatedAsk } from '../decide/escalated.ts';
import { heldLineTo, me, whoIs } from '../names.ts';

/** Asks the chair, or else the clerk, to do what the asker may not, all of it kept. */
export const escalate = /* @__PURE__ */ ask('partnership.escalate', () => ({
  ...scope(),
  /** What they wanted to do, as JSON. */
  after: z.string().max(longestEscalated),
}));

export const escalateRule = (all: AllIn) =>
  command(escalate, {
    right: 'observer',
    needs: () => ({ people: 'roster' }),
    decide: ({ after }, context, { people }) => {
      const { id, state } = within(context);
      const wanted = escalatedAsk(after, context, all);
      if (!wanted) return refused(say('draft-gone', {}));
      const officer = escalatedTo(state, context.me, people);
      if (officer === undefined) return refused(say('partnership.nobody-to-ask', {}));
      const words = escalationWords(wanted, people);
      const who = me(context, people);
      const about = who.name;
      const offers: Offer[] = [
        {
          label: say('label.partnership.do-this', {}),
          about,
          ask: wanted,
          ...(wanted.ask === 'form' ? { opens: 'form' as const } : {}),
        },
        {
          label: say('label.partnership.not-this-time', {}),
          about,
          ask: { ask: 'partnership.decline', in: id, person: context.me, after },
        },
      ];
      const line = heldLineTo(
        officer,
        say('partnership.escalated', { who, partnership: state.name, ...words }),
        { offers, state, now: context.now },
      );
      const name = `escalated/${id}/${context.me}/${context.today}/${context.hash(after).slice(0, 16)}`;
      return {
        kind: 'done',
        changes: [],
        effects: [{ ...line, name }],
        reply: {
          saying: say('partnership.escalation-sent', { officer: whoIs(people, officer), ...words }),
        },
      };
    },
  });
