import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { isClosedDown, isProposed, pausedUntil } from '../../../subject/stopped.ts';
import { successorOf } from '../kin.ts';
import { here } from '../names.ts';
import { goOnOffer } from '../stop-offers.ts';

export const reopen = /* @__PURE__ */ ask('partnership.reopen', scope);

/** A closed partnership goes on; what does not come back with it is said. */
export const reopenRule = ({ stops }: AllIn) =>
  command(reopen, {
    right: 'chair or clerk',
    whileClosed: true,
    needs: (_, { me, partnership }) => {
      const next = partnership && successorOf(partnership.state);
      return { people: [me], ...(next ? { records: [next.id] } : {}) };
    },
    decide: (_, context, loaded) => {
      const at = here(context);
      const { name: partnership } = at.state;
      const until = pausedUntil(at.state);
      if (until !== undefined) {
        return refused(say('partnership.is-paused', { partnership, until }), [goOnOffer(at)]);
      }
      if (isProposed(at.state) && !isClosedDown(at.state))
        return refused(say('partnership.is-proposed', { partnership }));
      const stop = isClosedDown(at.state) ? stops.goOn(context, loaded) : undefined;
      return stop
        ? { kind: 'done', ...stop }
        : refused(say('partnership.is-open', { partnership }));
    },
  });
