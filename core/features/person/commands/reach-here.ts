import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { set } from '../decide/settle.ts';

export const reachHere = /* @__PURE__ */ ask('person.reach-here', within);

/** The asker's own messages come to the account they are using now. */
export const reachHereRule = () =>
  command(reachHere, {
    right: 'anyone',
    reach: 'programme',
    introduces: true,
    decide: (_, context) =>
      set(
        context,
        { event: 'ReachSet', account: context.asker.account, chosen: true },
        say('person.reach-here', {}),
      ),
  });
