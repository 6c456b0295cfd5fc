import { momentInWords, today } from '../../../calendar/days.ts';
import type { At } from '../../../model/ids.ts';

/** "Friday 8 January 2027, 17:00" as the partnership's wall clock shows it. */
export const moment = (at: At, zone: string): string => {
  const [day = '', time = ''] = momentInWords(at, zone).split(', ');
  return `${day} ${today(at, zone).slice(0, 4)}, ${time}`;
};
/** "Friday 8 January, 17:00". */
export const shortMoment = (at: At, zone: string): string => momentInWords(at, zone);
/** "Friday 8 January 2027 at 17:00", for what is read aloud. */
export const spokenMoment = (at: At, zone: string): string =>
  moment(at, zone).replace(', ', ' at ');
/** "17:00" today, else with its day. */
export const closedAt = (at: At, now: At, zone: string): string =>
  today(at, zone) === today(now, zone)
    ? `at ${momentInWords(at, zone).split(', ')[1]}`
    : `on ${shortMoment(at, zone)}`;

export interface Tallied {
  readonly option: string;
  readonly votes: number;
}
export const votes = (tally: readonly Tallied[], between: string): string =>
  tally.map(({ option, votes: count }) => `${option} ${count}`).join(between);
