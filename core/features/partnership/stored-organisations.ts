import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { seatKinds } from '../../model/seat-kinds.ts';
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

/** Least and most seats of a kind, and the sectors of which one is to be there. */
const plan = () => ({
  kinds: z.array(
    stored({
      kind: z.enum(seatKinds),
      least: z.int().exactOptional(),
      most: z.int().exactOptional(),
    }),
  ),
  sectors: z.array(z.enum(sectors)),
});

/** What can happen to what is known of the organisations of a partnership, kept for ever. */
export const organisationsEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    /** All that is known of it from now on. */
    stored({ event: z.literal('OrganisationSet'), ...facts() }),
    /** Which seats there are to be; nothing in it takes the plan away. */
    stored({ event: z.literal('SeatPlanSet'), ...plan() }),
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
    /** Which seats there are to be. */
    plan: stored(plan()).exactOptional(),
    turns: z.int(),
  }),
);

export const organisationsState = () => first();
/** Organisations in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readOrganisations = /* @__PURE__ */ stateReader(organisationsState);
