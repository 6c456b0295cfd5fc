import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { here } from '../names.ts';

export const goOn = /* @__PURE__ */ ask('partnership.go-on', scope);

/** A pause ends now. */
export const goOnRule = ({ stops }: AllIn) =>
  command(goOn, {
    right: 'chair or clerk',
    needs: (_, { me }) => ({ people: [me] }),
    decide: (_, context, loaded) => {
      const stop = stops.goOn(context, loaded);
      return stop
        ? { kind: 'done', ...stop }
        : refused(say('partnership.is-open', { partnership: here(context).state.name }));
    },
  });
