import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { stored, storedIds } from '../../model/stored-schemas.ts';

/** How a partnership is bound to others of its programme. */
export const storedKin = /* @__PURE__ */ lazy(() => {
  /** Another partnership, as it was called then. */
  const kin = stored({ id: storedIds().partnership, name: z.string() });
  return {
    kin,
    /** Why it was closed, and what goes on in its place. */
    closing: {
      reason: freeText().exactOptional(),
      successor: kin.exactOptional(),
      /** Its seats and open actions go on there. */
      moves: z.literal(true).exactOptional(),
    },
    bonds: {
      /** What was closed with this one as its successor, the last of them. */
      follows: z.array(kin).exactOptional(),
      /** What it was called before, the last one last, and until when. */
      formerly: z.array(stored({ name: z.string(), until: z.string() })).exactOptional(),
    },
  };
});
