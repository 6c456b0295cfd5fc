import { outOfQuietHours } from '../../../calendar/holidays.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { At, PersonId } from '../../../model/ids.ts';
import { refOf } from '../../../model/ids.ts';
import type { Reply } from '../../../model/offer.ts';
import type { Done } from '../../../model/outcome.ts';
import { cardOf, happened } from '../../../subject/done.ts';
import type { Meeting, MeetingEvent } from '../meeting.ts';
import { startOf } from '../steps.ts';
import { placesOf } from '../tally.ts';
import type { About } from './about.ts';

/** When a line may leave: out of quiet hours, but never so late that the meeting has begun by then. */
export const whenToTell = (
  now: At,
  clock: Meeting['clock'],
  meetings: readonly Pick<Meeting, 'day' | 'time' | 'clock'>[],
): At => {
  const when = outOfQuietHours(now, clock.zone, clock.nation);
  return meetings.some((one) => startOf(one) > now && startOf(one) <= when) ? now : when;
};

/** Whoever has answered what a meeting is: for a seat that the clerk answered, its holder. */
export const answeredBy = (...given: Parameters<typeof placesOf>): PersonId[] => {
  const people = placesOf(...given).flatMap(({ says, seat, item }) => {
    if (says === 'nothing' || !item) return [];
    return (item.state.byClerk ? seat.holder : item.state.given.by) ?? [];
  });
  return [...new Set(people)];
};
/** The same of what it was before this command, but for the asker. */
export const answerers = ({ partnership, record, loaded, context }: About<unknown>): PersonId[] =>
  answeredBy(record, partnership.state, loaded.records).filter((one) => one !== context.me);

/** How many seats have answered. */
export const answeredIn = ({ partnership, record, loaded }: About<unknown>) => {
  const places = placesOf(record, partnership.state, loaded.records);
  return { answered: places.filter(({ says }) => says !== 'nothing').length, of: places.length };
};

/** One thing happened to one meeting: the record, its card, the answer, and whoever else is told. */
export const did = (
  { record, context }: About<unknown>,
  event: MeetingEvent,
  reply: Omit<Reply, 'made'>,
  lines: readonly EffectDraft[] = [],
): Done =>
  happened(record, event, [cardOf(record.id), ...lines], {
    ...reply,
    ...(context.under === refOf(record.id) ? { made: record.id } : {}),
  });
