import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { asked, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { neverMind } from '../../../subject/thing.ts';
import { number } from '../ask-fields.ts';
import { hereIn, termsChange, termsNeeds } from '../decide/here.ts';
import { offers } from '../offers.ts';
import { beingWritten, wordsOf } from '../terms.ts';

export const takeOut = /* @__PURE__ */ ask('terms.take-out', () => ({
  ...scope(),
  number: number(),
  sure: sure(),
}));

/** Takes a clause out of the draft, once its asker is sure; its words stay in the history. */
export const takeOutRule = () =>
  command(takeOut, {
    right: 'chair or clerk',
    needs: (_, context) => termsNeeds(context),
    decide: ({ number, sure }, context, loaded) => {
      const here = hereIn(context, loaded);
      const { at } = here;
      const clause = beingWritten(here.terms).find((one) => one.number === number);
      if (!clause) {
        const partnership = at.state.name;
        return refused(say('terms.no-clause', { partnership, number }), [offers.draft(at)]);
      }
      const { heading } = clause;
      if (!sure) {
        return asked(say('terms.take-out', { number, heading }), [
          {
            label: say('label.terms.take-out', {}),
            about: `${number} ${heading}`,
            ask: { ask: 'terms.take-out', in: at.id, number, sure: true },
          },
          neverMind(),
        ]);
      }
      const was = wordsOf(clause);
      return {
        kind: 'done',
        changes: [termsChange(here, { event: 'ClauseTakenOut', number, was })],
        effects: [],
        reply: {
          saying: say('terms.taken-out', { number }),
          offers: [offers.draft(at), offers.agree(at)],
        },
      };
    },
  });
