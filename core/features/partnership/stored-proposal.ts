import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { stored, storedIds, storedParts } from '../../model/stored-schemas.ts';

/** A partnership that waits for the two keys of its programme. A key is known by whom it was given to. */
export const storedProposal = /* @__PURE__ */ lazy(() => {
  const key = storedIds().person;
  const { trace } = storedParts();
  return {
    events: [
      /** With its set-up: it opens with both keys. */
      stored({ event: z.literal('PartnershipProposed') }),
      /** The holders of both keys were asked about it as it was at that turn. */
      stored({ event: z.literal('KeysAsked'), turn: z.int() }),
      stored({ event: z.literal('KeyTurned'), key }),
      stored({ event: z.literal('KeyRefused'), key, reason: freeText() }),
      /** Both are asked again: somebody wants it after a refusal, or the keys are others'. */
      stored({ event: z.literal('KeysAskedAnew') }),
      stored({ event: z.literal('PartnershipOpened') }),
    ] as const,
    proposed: stored({
      ...trace,
      /** Goes up with each change of what is asked. */
      turn: z.int(),
      /** The turn of which the holders were told. */
      asked: z.int().exactOptional(),
      turned: z.array(stored({ ...trace, key })),
      refused: stored({ ...trace, key, reason: freeText() }).exactOptional(),
    }),
  };
});
