import { today as dayIn, inWords } from '../../calendar/days.ts';
import type { At, Day } from '../../model/ids.ts';
import { british } from '../../model/locale.ts';
import { chat } from './names.ts';

export const long = (day: Day) => inWords(day, british);
export const short = (day: Day) => inWords(day, british, { year: false });
export const date = (day: Day) => inWords(day, british, { year: false, weekday: false });
export const weekdayOf = (day: Day) => long(day).split(' ')[0] ?? '';
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** A title inside a sentence: "Replace" becomes "replace", "CCTV" stays. */
export const small = (title: string) =>
  /^\p{Lu}(\p{Ll}|\s)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
export const because = (reason?: string) => (reason === undefined ? '' : `, ${reason}`);
const stopped = /[.!?…]$/;
export const ended = (text: string) => (stopped.test(text) ? text : `${text}.`);
/** What people wrote, with a sentence going on behind it: in quote marks where it ends in a stop of its own. */
export const quoted = (text: string) => (stopped.test(text) ? `“${text}”` : text);

/** Who did something, in which chat, when. */
export interface Touched {
  readonly who?: string;
  readonly chat?: string;
  readonly at: At;
  readonly zone: string;
}
export const did = ({ who, chat: platform }: Touched) =>
  [who ?? 'Folkmoot', ...(platform === undefined ? [] : [chat(platform)])].join(', ');
export const onDay = ({ at, zone }: Touched) => short(dayIn(at, zone));
