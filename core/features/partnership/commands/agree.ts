import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { person } from '../ask-fields.ts';
import { mayAgree, namers } from '../decide/successor.ts';
import { settledBy } from '../decide/taking-over.ts';
import { roster } from '../forms.ts';
import { here, whoIs } from '../names.ts';
import { nameSuccessor } from '../successor-asked.ts';

/** Agrees to who was named to take over. */
export const agree = /* @__PURE__ */ ask('partnership.agree', () => ({
  ...scope(),
  person: person(),
}));

export const agreeRule = () =>
  command(agree, {
    right: 'member',
    needs: roster,
    decide: (command, context, { people }) => {
      const at = here(context);
      const { state } = at;
      const person = command.person as PersonId;
      const settled = settledBy(at, person, context, people);
      if (settled) return settled;
      const values = { who: whoIs(people, person), partnership: state.name };
      const [first] = namers(state, person, people);
      if (!first) {
        return refused(say('partnership.not-named', values), [
          nameSuccessor(at, say('label.partnership.name-somebody', {})),
        ]);
      }
      const asked = mayAgree(state, first, people).map((one) => whoIs(people, one));
      return refused(say('partnership.others-agree', { ...values, asked: asked.slice(0, 5) }));
    },
  });
