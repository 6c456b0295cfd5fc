import { defined } from '../../lib/defined.ts';
import { isLateLine, type KeepTold, type Telling } from '../../model/feature-out.ts';
import type { PersonId, RecordId } from '../../model/ids.ts';
import { dayIn } from '../../morning/day.ts';
import { toldName } from './evolve.ts';
import type { Review } from './review.ts';

/** In whose message, or in which channel. */
const where = ({ body, to }: Telling, id: RecordId) => {
  if (body.kind === 'notice') return body.notice.notice === 'review' ? { place: to } : undefined;
  if (body.kind !== 'card') return undefined;
  const read = dayIn(body.subject);
  if (read) return { to: read.person, day: read.day };
  const asked = body.subject === id && to.startsWith('person:');
  return asked ? { to: to as PersonId } : undefined;
};

/** That somebody was asked for it or told of it, or that its line came too late for a channel. */
export const reviewTold: KeepTold = ({ id, state }, telling) => {
  if (isLateLine(telling)) return { event: 'ReviewMessageLate' };
  const found = where(telling, id);
  if (!found) return undefined;
  const { told = [] } = state as Review;
  const late = telling.late ? (true as const) : undefined;
  const event = defined({ event: 'ReviewTold' as const, ...found, late });
  return told.includes(toldName(event)) ? undefined : event;
};
