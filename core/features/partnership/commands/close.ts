import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { Loaded, StoredPartnership } from '../../../model/context.ts';
import type { PartnershipId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import type { Closing } from '../../../model/stops.ts';
import { isClosed, isClosedDown } from '../../../subject/stopped.ts';
import { closeForm } from '../forms/close.ts';
import { here } from '../names.ts';
import { closeFormOffer, reopenOffer } from '../stop-offers.ts';

export const close = /* @__PURE__ */ ask('partnership.close', () => ({
  ...scope(),
  sure: sure(),
  reason: z.string().max(200).optional(),
  /** The partnership of the programme that goes on in its place, by its id. */
  successor: z.string().min(1).max(60).optional(),
}));

/** Another open partnership of the programme, among what was loaded. */
const successorIn = (
  { records }: Loaded,
  id: string,
  own: PartnershipId,
): StoredPartnership | undefined => {
  const found = records.get(id as PartnershipId);
  if (found?.kind !== 'partnership' || found.id === own) return undefined;
  const there = found as StoredPartnership;
  return isClosed(there.state) ? undefined : there;
};

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
    needs: ({ successor }, context) => ({
      ...stops.needs(context),
      ...(successor?.startsWith('pt-') ? { records: [successor as PartnershipId] } : {}),
    }),
    decide: (command, context, loaded) => {
      const at = here(context);
      if (isClosedDown(at.state)) {
        return refused(say('partnership.closed-already', { partnership: at.state.name }), [
          reopenOffer(at),
        ]);
      }
      if (command.sure !== true) {
        return stops.closeAsked(context, loaded, {
          close: { ask: 'partnership.close', in: at.id, sure: true },
          why: closeFormOffer(at),
          pause: { ask: 'partnership.pause', in: at.id },
        });
      }
      const { successor, reason } = command;
      const next = successor === undefined ? undefined : successorIn(loaded, successor, at.id);
      if (successor !== undefined && !next)
        return refused(say('partnership.no-successor', {}), [closeFormOffer(at)]);
      const why: Closing = {
        ...(reason?.trim() ? { reason: reason.trim() } : {}),
        ...(next ? { successor: next } : {}),
      };
      return { kind: 'done', ...stops.close(context, loaded, why) };
    },
    forms: [closeForm()],
  });
