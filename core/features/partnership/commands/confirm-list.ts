import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { record, undoOffer } from '../decide/people.ts';
import { here } from '../names.ts';

/** Says that the list of people is right: votes open without their roll being shown first. */
export const confirmList = /* @__PURE__ */ ask('partnership.confirm-list', scope);

export const confirmListRule = () =>
  command(confirmList, {
    right: 'chair or clerk',
    decide: (_, context) => {
      const at = here(context);
      const saying = say('partnership.list-confirmed', { partnership: at.state.name });
      if (at.state.listConfirmed) return refused(saying);
      return {
        kind: 'done',
        changes: [record(at, [{ event: 'ListConfirmed', confirmed: true }])],
        effects: [],
        reply: { saying, offers: [undoOffer(at)] },
      };
    },
  });
