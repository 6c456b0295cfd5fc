import { defined } from '../../lib/defined.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import type { CardRule } from '../../model/rule.ts';
import { nameOf, teller, touched } from '../../subject/names.ts';
import { shownIn, wishing } from '../../subject/thing.ts';
import { buttonsOf } from '../../view/button.ts';
import { text, type View } from '../../view/view.ts';
import { nextDay } from './next-day.ts';
import { makeAction, offers, thingOf } from './offers.ts';
import type { Review } from './review.ts';
import { type Drawing, factsOf, halfYear } from './view/parts.ts';

/** A review as it is read, in a channel or by one person alone; `extra` buttons come last. */
export const reviewView = (
  record: Stored<Review>,
  drawing: Drawing,
  ref: string,
  extra: readonly Offer[] = [],
): View => {
  const tell = teller(drawing.locale);
  const { state } = record;
  const thing = thingOf(record, drawing.partnership);
  const sent = state.standing.is === 'sent' ? state.standing.sent : undefined;
  const first = wishing([makeAction(state, thing), offers.asText(thing), offers.history(thing)]);
  return {
    aloud: tell(
      'review.card-aloud',
      defined({
        ref,
        partnership: drawing.partnership.state.name,
        verdict: state.said.verdict,
        who: sent && nameOf(sent.by, drawing.people),
        next: nextDay(state, drawing.partnership.state),
      }),
    ),
    blocks: [
      { kind: 'title', text: tell('review.card', {}), ref },
      factsOf(state, drawing),
      ...halfYear(state, drawing, sent !== undefined).blocks,
      {
        kind: 'status',
        spans: [
          text(sent ? tell('review.by', touched(sent, drawing)) : tell('review.not-sent', {})),
        ],
        mark: sent ? 'done' : 'open',
      },
      {
        kind: 'buttons',
        buttons: buttonsOf(first, drawing.locale),
        ...(extra.length > 0 ? { more: buttonsOf(extra, drawing.locale) } : {}),
      },
    ],
  };
};

/**
 * The card of a review in the channels, once it is sent (rules: Reviews); one line stays where it
 * was taken back.
 */
export const reviewCard: CardRule<Review> = (record, context) => {
  const { standing, withdrawn } = record.state;
  const ref = shownIn(record, context.partnership, context.place);
  if (standing.is === 'sent') return reviewView(record, context, ref);
  if (!withdrawn) return undefined;
  const line = teller(context.locale)('review.withdrawn', { ref, ...touched(withdrawn, context) });
  return { aloud: line, blocks: [{ kind: 'status', spans: [text(line)], mark: 'off' }] };
};
