import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { here } from '../names.ts';
import { reopenOffer } from '../stop-offers.ts';

export const close = /* @__PURE__ */ ask('partnership.close', () => ({ ...scope(), sure: sure() }));

/** Closes a partnership; asked about first, for votes and meetings end with it. */
export const closeRule = ({ stops }: AllIn) =>
  command(close, {
    right: 'chair or clerk',
    whileClosed: true,
    example: {
      topic: 'partnership',
      rank: 50,
      typed: say('example.partnership.close', {}),
      guarded: true,
    },
    needs: (_, context) => stops.needs(context),
    decide: (command, context, loaded) => {
      const at = here(context);
      if (isClosed(at.state)) {
        return refused(say('partnership.closed-already', { partnership: at.state.name }), [
          reopenOffer(at),
        ]);
      }
      if (command.sure !== true) {
        return stops.closeAsked(context, loaded, {
          close: { ask: 'partnership.close', in: at.id, sure: true },
          pause: { ask: 'partnership.pause', in: at.id },
        });
      }
      return { kind: 'done', ...stops.close(context, loaded) };
    },
  });
