import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { stateReader, stored, storedIds } from '../../model/stored-schemas.ts';

/** A ward of a partnership from that day on, until the first day on which it is none; a day is `2027-05-01`. */
const membership = /* @__PURE__ */ lazy(() =>
  stored({
    ward: z.string(),
    in: storedIds().partnership,
    from: z.string(),
    until: z.string().exactOptional(),
  }),
);
const kinship = /* @__PURE__ */ lazy(() =>
  stored({ child: storedIds().partnership, parent: storedIds().partnership }),
);

/** What can happen to the family of a programme, kept for ever. */
export const familyEvents = /* @__PURE__ */ lazy(() => {
  const { partnership } = storedIds();
  return z.discriminatedUnion('event', [
    stored({ event: z.literal('WardAdded'), ward: z.string(), in: partnership, from: z.string() }),
    /** On that day it is no ward of the partnership any more; what was to come later never does. */
    stored({ event: z.literal('WardEnded'), ward: z.string(), in: partnership, on: z.string() }),
    /** Without a parent it stands by itself. */
    stored({
      event: z.literal('ParentSet'),
      child: partnership,
      parent: partnership.exactOptional(),
    }),
  ]);
});

/** The shape of the first release that has families. */
const v1 = /* @__PURE__ */ lazy(() =>
  stored({ v: z.literal(1), wards: z.array(membership()), kin: z.array(kinship()) }),
);

export const familyState = () => v1();
/** The family of a programme in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readFamily = /* @__PURE__ */ stateReader(familyState);
