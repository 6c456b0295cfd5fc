import { today } from '../../../calendar/days.ts';
import { plainAsk } from '../../../language/answers.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Day } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { teller } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import { copied, type Document, heading, paragraph } from '../../../view/document.ts';
import { about } from '../ask-fields.ts';
import { aboutReview } from '../decide/about.ts';
import { nextDay } from '../next-day.ts';
import type { Review } from '../review.ts';
import { parts } from '../stored.ts';
import { byChair, type Drawing, whole } from '../view/parts.ts';

export const asText = /* @__PURE__ */ ask('review.as-text', about);

/** Where the half-year ends; of one begun before that, the day on which it was. */
const lastDay = ({ due, early, made, clock }: Review): Day =>
  early ? today(made.at, clock.zone) : due;

/** Plain paragraphs with full dates, the reference and who: ready for a report. */
const reviewDocument = (record: Stored<Review>, drawing: Drawing): Document => {
  const tell = teller(drawing.locale);
  const { state } = record;
  const { name, zone } = drawing.partnership.state;
  const { from, counts, said, standing } = state;
  const who = standing.is === 'sent' ? whole(standing.sent, drawing) : undefined;
  const day = nextDay(state, drawing.partnership.state);
  const lines = [
    tell('review.text.period', defined({ from, until: lastDay(state), counts })),
    tell('review.text.answer', defined({ chair: byChair(state, drawing), verdict: said.verdict })),
    ...parts.flatMap((part) => {
      const words = said[part];
      return words === undefined ? [] : [tell('review.text.part', { part, text: words })];
    }),
    ...(standing.is === 'sent' && who !== undefined
      ? [tell('review.text.sent', { who, at: standing.sent.at, zone })]
      : []),
    ...(day === undefined ? [] : [tell('review.text.next', { day })]),
  ];
  const title = tell('review.text.title', { partnership: name, ref: refIn(record) });
  return [heading(title), ...lines.map(paragraph)];
};

/** One review as text to copy. */
export const asTextRule = () =>
  question(asText, {
    right: 'observer',
    typed: {
      verbs: ['text'],
      read: ({ about }) => plainAsk({ ask: 'review.as-text', ...about }),
    },
    answer: aboutReview<Named<'review.as-text'>>((one, context) =>
      copied(
        teller(context.locale)('review.text.aloud', { ref: one.ref }),
        reviewDocument(one.record, one.drawing),
      ),
    ),
  });
