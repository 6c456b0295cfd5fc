import { addDays, morning, today } from '../../calendar/days.ts';
import { workingDayOnOrAfter, workingDaysAfter } from '../../calendar/holidays.ts';
import type { At, Day } from '../../model/ids.ts';
import { isOpen, type Review, type Step } from './review.ts';

/** A morning on which somebody is to hear of it. */
export interface ReviewStep {
  readonly step: Step;
  readonly day: Day;
  readonly at: At;
}

/**
 * The prompt, again after 7 and 14 days, and the working day after that the clerk (rules: Reviews).
 */
const ladder = ({ base, clock: { nation } }: Review): (readonly [Step, Day])[] => {
  const fortnight = workingDayOnOrAfter(addDays(base, 14), nation);
  return [
    ['first', base],
    ['week', workingDayOnOrAfter(addDays(base, 7), nation)],
    ['fortnight', fortnight],
    ['clerk', workingDaysAfter(fortnight, 1, nation)],
  ];
};

/** What the chair began is asked for at once: they chose the hour. */
const atOnce = ({ early, base, made, clock }: Review, step: Step): boolean =>
  early === true && step === 'first' && base === today(made.at, clock.zone);

/** The steps still to come; none once it is sent. */
export const stepsLeft = (review: Review): ReviewStep[] =>
  isOpen(review)
    ? ladder(review)
        .filter(([step]) => !review.taken.includes(step))
        .map(([step, day]) => ({
          step,
          day,
          at: atOnce(review, step) ? review.made.at : morning(day, review.clock.zone),
        }))
    : [];
