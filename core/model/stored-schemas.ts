import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';

/**
 * What the stored shapes of all features have in common. A shape once released is read for ever, so nothing here is
 * ever changed; unknown fields survive, so that an older release may rewrite a newer one's records.
 */
export const storedParts = lazy(() => ({
  trace: { at: z.string(), by: z.string().optional(), via: z.string().optional() },
  clock: z.looseObject({
    zone: z.string(),
    nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  }),
}));

/** Reads a record in any shape ever stored as today's; throws a ZodError on what no release wrote. */
export const stateReader =
  <State>(shape: () => z.ZodType) =>
  (stored: unknown): State =>
    shape().parse(stored) as State;

/** Reads an event as any release wrote it; undefined for one that this release does not know. */
export const eventReader =
  <Event>(shapes: () => z.ZodType) =>
  (stored: unknown): Event | undefined => {
    const known = shapes().safeParse(stored);
    return known.success ? (known.data as Event) : undefined;
  };
