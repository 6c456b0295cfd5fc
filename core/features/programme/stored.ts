import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { freeText } from '../../model/personal.ts';
import { stateReader, stored, storedIds, storedParts } from '../../model/stored-schemas.ts';

/** A key of a programme: whose it is, the office by which they hold it, and the partnership in which they were named. */
const key = /* @__PURE__ */ lazy(() => {
  const { person, partnership } = storedIds();
  return stored({ person, office: freeText(), in: partnership });
});

/** What can happen to a programme as a whole, kept for ever. */
export const programmeEvents = /* @__PURE__ */ lazy(() => {
  const { person } = storedIds();
  return z.discriminatedUnion('event', [
    /** They lead it from then on: they made it, took it on, or took it over with their yes. */
    stored({ event: z.literal('LeadTaken'), person }),
    /** Whoever leads it asked them to take it over. */
    stored({ event: z.literal('LeadOffered'), to: person }),
    /** The one who was asked did not want to, or it was taken back. */
    stored({ event: z.literal('LeadOfferEnded') }),
    /** From then on a new partnership opens with both. */
    stored({ event: z.literal('KeysNamed'), keys: z.array(key()) }),
    stored({ event: z.literal('KeysEnded') }),
  ]);
});

/** The shape of the first release that has leads. */
const v1 = /* @__PURE__ */ lazy(() => {
  const { person } = storedIds();
  const { trace } = storedParts();
  return stored({
    v: z.literal(1),
    lead: person.exactOptional(),
    /** Since when that one leads it. */
    since: z.string().exactOptional(),
    /** Who is asked to take it over, by whom and since when. */
    offered: stored({ ...trace, to: person }).exactOptional(),
    /** Both keys, where a new partnership opens with two. */
    keys: z.array(key()).exactOptional(),
  });
});

export const programmeState = () => v1();
/** What is known of a programme in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readProgramme = /* @__PURE__ */ stateReader(programmeState);
