import type { CardContext } from '../../../model/context.ts';
import type { Trace } from '../../../model/trace.ts';
import { teller, wholeName } from '../../../subject/names.ts';
import { type Block, text } from '../../../view/view.ts';
import { nextDay } from '../next-day.ts';
import type { Review } from '../review.ts';
import { parts } from '../stored.ts';

/** What every view of reviews is drawn with. */
export type Drawing = Pick<CardContext, 'locale' | 'partnership' | 'people'>;

/** Whether the chair of today gave the answer. */
export const byChair = ({ touched }: Review, { partnership }: Drawing): boolean =>
  touched.verdict?.by !== undefined && touched.verdict.by === partnership.state.chair;

/** "Asha (Sefton Council)". */
export const whole = ({ at, by }: Trace, { people, partnership }: Drawing): string | undefined =>
  by && wholeName(by, people, partnership.state, at);

/** The answer, what was said, and when the next one is. */
export const factsOf = (review: Review, drawing: Drawing): Block => {
  const tell = teller(drawing.locale);
  const { verdict } = review.said;
  const row = (label: string, value: string) => ({ label, value: [text(value)] });
  const said = parts.flatMap((part) => {
    const words = review.said[part];
    return words === undefined ? [] : [row(tell('review.fact.part', { part }), words)];
  });
  const day = nextDay(review, drawing.partnership.state);
  return {
    kind: 'facts',
    facts: [
      ...(verdict === undefined
        ? []
        : [
            row(
              tell('review.fact.answer', { chair: byChair(review, drawing) }),
              tell('review.verdict', { verdict }),
            ),
          ]),
      ...said,
      ...(day === undefined
        ? []
        : [row(tell('review.fact.next', {}), tell('review.day', { day }))]),
    ],
  };
};
