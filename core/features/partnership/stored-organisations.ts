import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { sectors } from '../../model/sectors.ts';
import { stateReader, stored, storedParts } from '../../model/stored-schemas.ts';

/** What is known of an organisation; what is absent is not known. */
const facts = () => ({
  name: freeText(),
  /** As it is called where there is little room. */
  short: freeText().exactOptional(),
  sector: z.enum(sectors).exactOptional(),
  /** What its people's addresses end with, without the @. They suggest it and do no more. */
  domains: z.array(z.string()).exactOptional(),
  /** Who is written to there, and how they are reached. */
  contact: freeText().exactOptional(),
  reach: freeText().exactOptional(),
});

/** What can happen to what is known of the organisations of a partnership, kept for ever. */
export const organisationsEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    /** All that is known of it from now on. */
    stored({ event: z.literal('OrganisationSet'), ...facts() }),
  ]),
);

const first = /* @__PURE__ */ lazy(() =>
  stored({
    v: z.literal(1),
    organisations: z.array(
      stored({
        ...facts(),
        /** Who changed it last, and at which turn. */
        ...storedParts().trace,
        turn: z.int(),
      }),
    ),
    turns: z.int(),
  }),
);

export const organisationsState = () => first();
/** Organisations in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readOrganisations = /* @__PURE__ */ stateReader(organisationsState);
