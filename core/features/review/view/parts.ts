import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { Trace } from '../../../model/trace.ts';
import { teller, wholeName } from '../../../subject/names.ts';
import { type Block, text } from '../../../view/view.ts';
import { nextReview } from '../next-day.ts';
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
  const next = nextReview(review, drawing.partnership.state);
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
      ...(next ? [row(tell('review.fact.next', {}), tell('review.day', next))] : []),
    ],
  };
};

/** The half-year in a sentence and as bars that say the same, once it is `answered` without what was open then; nothing where it was not counted. */
export const halfYear = (
  { from, due, counts: all }: Review,
  { locale, partnership }: Drawing,
  answered = false,
): { readonly line?: string; readonly blocks: readonly Block[] } => {
  if (!all) return { blocks: [] };
  const { open: _, late: __, ...past } = all;
  const counts: typeof all = answered ? past : all;
  const tell = teller(locale);
  const { made, finished, onTime, open, late } = counts;
  const numbers = defined({ made, finished, onTime, open, late });
  const of = Math.max(...Object.values(numbers));
  const line = tell('review.since', { from, due, ...counts });
  const bars = (['made', 'finished', 'onTime', 'open', 'late'] as const).flatMap((which) => {
    const value = numbers[which];
    const label = value === undefined ? '' : tell('review.bar', { which, count: value });
    return value === undefined ? [] : [{ label, value, of }];
  });
  return {
    line,
    blocks: [
      { kind: 'text', spans: [text(line)] },
      ...(of > 0 ? [{ kind: 'bars', title: partnership.state.name, bars } as const] : []),
    ],
  };
};
