import { isDay, today } from '../../../calendar/days.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { Named } from '../../../model/register.ts';

export type Setup = Named<'partnership.setup'>;

/** As many people as one transaction carries beside the partnership itself. */
export const mostAtSetup = 25;

const isZone = (zone: string): boolean => {
  try {
    return today('2027-01-04T09:00:00.000Z', zone) !== '';
  } catch {
    return false;
  }
};

/** What is wrong with a zone or a first day, which may have come through a client, by its field. */
export const wrongFacts = ({
  zone,
  since,
}: {
  readonly zone?: string | undefined;
  readonly since?: string | undefined;
}): Readonly<Record<string, Saying>> => ({
  ...(zone === undefined || isZone(zone)
    ? {}
    : { zone: say('partnership.no-such-zone', { zone }) }),
  ...(since === undefined || isDay(since) ? {} : { since: say('no-such-day', {}) }),
});
