import { plainAsk } from '../../../language/answers.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged } from '../../../model/ask-schemas.ts';
import type { StoredPartnership } from '../../../model/context.ts';
import type { At } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { historyOf, placeNamed } from '../../../subject/history.ts';
import { nameOf, type People, teller } from '../../../subject/names.ts';
import { about } from '../ask-fields.ts';
import { type About, aboutReview, namedIn } from '../decide/about.ts';
import { offers } from '../offers.ts';
import type { ReviewEvent } from '../review.ts';
import { parts, reviewEvents } from '../stored.ts';

export const history = /* @__PURE__ */ ask('review.history', () => ({
  ...about(),
  ...paged(500),
}));

/** What somebody said or set by it, as far as it is worth a line. */
const saidBy = (
  event: ReviewEvent,
  people: People,
  partnership: StoredPartnership,
  locale: Locale,
  at: At,
): string | undefined => {
  const tell = teller(locale);
  switch (event.event) {
    case 'ReviewOpened':
      return tell('review.day', { day: event.due });
    case 'ReviewAsked':
      return nameOf(event.to, people, at);
    case 'ReviewTold':
      return event.place === undefined
        ? nameOf(event.to, people, at)
        : placeNamed(event.place, partnership, locale);
    case 'ReviewPostponed':
      return tell('review.day', { day: event.until });
    case 'ReviewAnswered': {
      const { verdict } = event.said;
      const words = parts.flatMap((part) => {
        const own = event.said[part];
        return own === undefined ? [] : [tell('review.history.said', { part, text: own })];
      });
      const all = [...(verdict ? [tell('review.verdict', { verdict })] : []), ...words];
      return all.length > 0 ? all.join('; ') : undefined;
    }
    default:
      return undefined;
  }
};

/** An answer that is sent is told as such, and what only became due or came too late. */
const deedOf = (event: ReviewEvent) => {
  if (event.event === 'ReviewAnswered' && event.sent) return 'ReviewSent' as const;
  if (event.event === 'ReviewAsked' && event.due) return 'ReviewAskDue' as const;
  return event.event === 'ReviewTold' && event.late ? ('ReviewToldLate' as const) : event.event;
};

/** What happened to a review, newest first, one line a fact. */
export const historyRule = () =>
  question(history, {
    right: 'observer',
    typed: {
      verbs: ['history'],
      read: ({ about }) => plainAsk({ ask: 'review.history', ...about }),
    },
    answer: aboutReview<Named<'review.history'>>(
      historyOf({
        events: reviewEvents,
        words: (event, people, { partnership, context: { locale } }, at) =>
          teller(locale)(
            'review.history.deed',
            defined({ deed: deedOf(event), said: saidBy(event, people, partnership, locale, at) }),
          ),
        named: ({ review, partnership }: About<unknown>) => namedIn(review, partnership.state),
        show: offers.show,
      }),
    ),
  });
