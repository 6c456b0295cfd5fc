import { outOfQuietHours } from '../../calendar/holidays.ts';
import type { Partnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At, RecordId } from '../../model/ids.ts';
import { officers } from '../../subject/standing.ts';
import type { Poll } from './poll.ts';

/** The one message to chair or clerk about votes that wait for the roll of a poll: `pt-…/P-1/waits`. */
export const waitsSubject = (poll: RecordId): RecordId => `${poll}/waits` as RecordId;

/** The poll of such a message; undefined for any other subject. */
export const waitsOf = (subject: RecordId): RecordId | undefined =>
  subject.endsWith('/waits') ? (subject.slice(0, -'/waits'.length) as RecordId) : undefined;

/**
 * When they are told that somebody waits: at once from 08:00 until before 18:00 on a working day, else in the morning,
 * and at once where voting ends before that (rules: Fixed rolls).
 */
const tellingAt = ({ closes }: Poll, { zone, nation }: Partnership, now: At): At => {
  const at = outOfQuietHours(now, zone, nation);
  return at < closes ? at : now;
};

/** Tells chair and clerk, in one message a poll that is edited as more wait. */
export const waitsTold = (
  id: RecordId,
  poll: Poll,
  partnership: Partnership,
  now: At,
): EffectDraft[] => {
  const at = tellingAt(poll, partnership, now);
  return officers(partnership).map((to) => ({
    to,
    body: { kind: 'card', subject: waitsSubject(id), until: poll.closes },
    ...(at === now ? {} : { notBefore: at, name: `waits/${id}/${at}` }),
  }));
};

/** Brings that message up to date where it stands. */
export const waitsShown = (id: RecordId, partnership: Partnership): EffectDraft[] =>
  officers(partnership).map((to) => ({
    to,
    body: { kind: 'card', subject: waitsSubject(id), refresh: true },
  }));
