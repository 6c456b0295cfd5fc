import { inWords, today } from '../../../calendar/days.ts';
import type { ReviewEvery } from '../../../calendar/half-years.ts';
import { count } from '../../../language/en-gb/names.ts';
import { did, ended, type Touched } from '../../../language/en-gb/words.ts';
import type { At, Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';
import {
  type Counted,
  counted,
  type PartCode,
  partQuestions,
  partWords,
  type ReviewDeed,
  reviewDeeds,
  type VerdictCode,
  verdicts,
} from './words.ts';

const long = (day: Day) => inWords(day, british);
interface Row {
  readonly ref: string;
  readonly due: Day;
  readonly verdict?: VerdictCode;
  readonly is: 'open' | 'sent' | 'lapsed';
}
const stateOf = ({ is, verdict }: Row) =>
  is === 'open' ? 'open' : is === 'lapsed' ? 'not answered' : verdict ? verdicts[verdict] : 'sent';

/** What cards, lists, forms and texts of reviews say. */
export const reviewViewPhrases = {
  'review.card': (_: object) => 'Six-month review',
  'review.fact.answer': ({ chair }: { chair: boolean }) => (chair ? "Chair's answer" : 'Answer'),
  'review.fact.part': ({ part }: { part: PartCode }) => partWords[part],
  'review.fact.next': (_: object) => 'Next review',
  'review.verdict': ({ verdict }: { verdict: VerdictCode }) => verdicts[verdict],
  'review.day': ({ day, by }: { day: Day; by?: ReviewEvery }) =>
    `${long(day)}${by ? ` (Clause ${by.clause})` : ''}`,
  'review.by': (touch: Touched) =>
    `By ${did(touch)}, ${inWords(today(touch.at, touch.zone), british, { weekday: false })}`,
  'review.not-sent': (_: object) => 'Not sent yet',
  'review.card-aloud': (v: {
    ref: string;
    partnership: string;
    verdict?: VerdictCode;
    who?: string;
    next?: Day;
  }) =>
    `Review ${v.ref} of ${v.partnership}: ${v.verdict === undefined ? 'not answered yet' : verdicts[v.verdict]}${v.who === undefined ? '' : `, by ${v.who}`}.${v.next === undefined ? '' : ` The next review is due on ${long(v.next)}.`}`,

  'review.none-open': (v: { where: string; day: Day; by?: ReviewEvery }) =>
    `No review is open in ${v.where}. The next one is due on ${long(v.day)}${v.by ? ` by Clause ${v.by.clause}, every ${count(v.by.months, 'month', 'months')}` : ''}.`,
  'review.open-now': ({
    where,
    ref,
    due,
    half,
  }: {
    where: string;
    ref: string;
    due: Day;
    half: boolean;
  }) =>
    `${ref}, the six-month review of ${where}, was due ${long(due)} and is ${half ? 'half done' : 'waiting for its answer'}.`,
  'review.list.title': ({ where, total }: { where: string; total: number }) =>
    total === 0 ? `No reviews yet in ${where}.` : `${where}: ${count(total, 'review', 'reviews')}`,
  'review.list.aloud': ({ title, rows }: { title: string; rows: readonly string[] }) =>
    ended(`${title}: ${rows.join('; ')}`),
  'review.row': (row: Row) => `${row.ref} · due ${long(row.due)} · ${stateOf(row)}`,

  'review.history.deed': ({ deed, said }: { deed: ReviewDeed; said?: string }) =>
    `${reviewDeeds[deed]}${said === undefined ? '' : `: ${said}`}`,
  'review.history.said': ({ part, text }: { part: PartCode; text: string }) =>
    text === '' ? `${partWords[part]}: taken out` : `${partWords[part]}: “${text}”`,

  'review.text.aloud': ({ ref }: { ref: string }) => `${ref} as text, to copy.`,
  'review.text.title': ({ partnership, ref }: { partnership: string; ref: string }) =>
    `${partnership}: six-month review, ${ref}`,
  'review.text.period': ({ from, until, counts }: { from: Day; until: Day; counts?: Counted }) =>
    `The review looks back on the time from ${long(from)} to ${long(until)}.${counts === undefined ? '' : ` In that time: ${counted(counts)}.`}`,
  'review.text.answer': ({ chair, verdict }: { chair: boolean; verdict?: VerdictCode }) =>
    verdict === undefined
      ? 'Shall it go on? Not answered yet.'
      : `Shall it go on? ${chair ? "The chair's answer" : 'The answer'}: ${verdicts[verdict]}.`,
  'review.text.part': ({ part, text }: { part: PartCode; text: string }) =>
    ended(`${partWords[part]}: ${text}`),
  'review.text.sent': ({ who, at, zone }: { who: string; at: At; zone: string }) =>
    `Answered by ${who} on ${long(today(at, zone))}.`,
  'review.text.next': ({ day }: { day: Day }) => `The next review is due on ${long(day)}.`,

  'review.form.title': ({ step }: { step: number }) => `Review, step ${step} of 3`,
  'review.form.aloud': ({ title, fields }: { title: string; fields: readonly string[] }) =>
    ended(`${title}. A form to fill in: ${fields.join(', ')}`),
  'review.form.intro': (_: object) =>
    'Each step is kept when you press Next. All of it is optional.',
  'review.form.next': (_: object) => 'Next',
  'review.form.question': ({ part }: { part: PartCode }) => partQuestions[part],
  'review.form.verdict': (_: object) => 'Shall it go on?',
  'review.form.then': (_: object) => 'Then',
  'review.form.then-next': (_: object) => 'Next question',
  'review.form.then-later': (_: object) => 'Finish later',
  'review.form.then-show': (_: object) => 'Show me the review',
  'review.form.then-send': (_: object) => 'Send',
  'review.error.too-long': ({ most }: { most: number }) =>
    `This is too long: ${most} characters at most.`,
  'review.error.verdict': (_: object) => 'Choose one of the four to send it.',
};
