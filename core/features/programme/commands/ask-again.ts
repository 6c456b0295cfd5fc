import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { offers } from '../here.ts';

/** That both keys are asked again about a partnership which one of them refused. */
export const askAgain = /* @__PURE__ */ ask('programme.ask-again', scope);

/** Asks both again; what either said before counts no longer (rules: Two keys). */
export const askAgainRule = () =>
  command(askAgain, {
    right: 'chair or clerk',
    whileProposed: true,
    decide: (_, context) => {
      const at = within(context);
      const { name: partnership, proposed } = at.state;
      if (!proposed?.refused)
        return refused(say('programme.not-refused', { partnership }), [offers.keys(at)]);
      return {
        kind: 'done',
        changes: [{ record: at.id, kind: 'partnership', events: [{ event: 'KeysAskedAnew' }] }],
        effects: [{ to: 'places', body: { kind: 'card', subject: at.id } }],
        reply: { saying: say('programme.asked-again', { partnership }), offers: [offers.keys(at)] },
        wakes: at.id,
      };
    },
  });
