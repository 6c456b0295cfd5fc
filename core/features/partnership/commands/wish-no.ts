import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { longestWish, wishWords } from '../../../subject/wish.ts';
import { person } from '../ask-fields.ts';
import { wishedFor } from '../decide/wish.ts';
import { lineTo, me, whoIs } from '../names.ts';

export const wishNo = /* @__PURE__ */ ask('partnership.wish-no', () => ({
  ...scope(),
  person: person(),
  after: z.string().max(longestWish),
}));

/** Says no to a wish, and tells whoever had it. */
export const wishNoRule = (all: AllIn) =>
  command(wishNo, {
    right: 'chair or clerk',
    needs: () => ({ people: 'roster' }),
    decide: (command, context, { people }) => {
      const { id } = within(context);
      const to = command.person as PersonId;
      const wanted = wishedFor(command.after, context, all);
      const who = whoIs(people, to);
      if (!wanted || who.name === '') return refused(say('draft-gone', {}));
      const words = wishWords(wanted, people);
      const line = lineTo(
        to,
        say('partnership.wish-refused', { by: me(context, people), ...words }),
      );
      const name = `wish-no/${id}/${to}/${context.today}/${context.hash(command.after).slice(0, 16)}`;
      return {
        kind: 'done',
        changes: [],
        effects: [{ ...line, name }],
        reply: { saying: say('partnership.wish-turned-down', { who }) },
      };
    },
  });
