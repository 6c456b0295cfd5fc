import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { awayUntil, nameOf, teller } from '../../../subject/names.ts';
import { shownIn, type Thing, wishing } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { type Block, text, type View } from '../../../view/view.ts';
import { addOffers, askOffer, continueOffer, offers, thingOf, verdictOffers } from '../offers.ts';
import { isHalfDone, isOpen, type Review } from '../review.ts';
import { mayAnswer } from '../standing.ts';
import { factsOf, halfYear } from './parts.ts';

const line = (words: string): Block => ({ kind: 'text', spans: [text(words)] });
const row = (own: readonly Offer[], { locale }: CardContext): Block => ({
  kind: 'buttons',
  buttons: buttonsOf(own, locale),
});

/** Asking the clerk makes sense where there is another one than who is asked. */
const ways = ({ helped }: Review, thing: Thing, context: CardContext, to: PersonId): Offer[] => {
  const { clerk } = context.partnership.state;
  return clerk !== undefined && clerk !== to && !helped ? [offers.help(thing)] : [];
};

/** The question, the four numbers and the four buttons (rules: Reviews). */
const prompt = (
  { state }: Stored<Review>,
  thing: Thing,
  context: CardContext,
  to: PersonId,
): View => {
  const tell = teller(context.locale);
  const { name, chair } = context.partnership.state;
  const { base, taken } = state;
  const counted = halfYear(state, context);
  const backOff = !taken.includes('first') ? [line(tell('review.put-off', { until: base }))] : [];
  const steps = [offers.steps(thing, 'well'), ...ways(state, thing, context, to)];
  return {
    aloud: tell('review.prompt-aloud', defined({ partnership: name, since: counted.line })),
    blocks: [
      { kind: 'title', text: tell('review.title', { partnership: name }) },
      ...(chair === undefined ? [line(tell('review.no-chair', {}))] : []),
      ...counted.blocks,
      ...(state.by ? [line(tell('terms.review', { by: state.by }))] : []),
      ...backOff,
      line(tell('review.question', {})),
      row(verdictOffers(thing), context),
      line(tell('review.then', {})),
      row([...steps, offers.nextWeek(thing)], context),
    ],
  };
};

/** What was kept so far, and how it goes on. */
const halfDone = (
  record: Stored<Review>,
  thing: Thing,
  context: CardContext,
  to: PersonId,
): View => {
  const tell = teller(context.locale);
  const { state } = record;
  const next = wishing([continueOffer(state, thing), ...ways(state, thing, context, to)]);
  const more = state.said.verdict === undefined ? [] : [offers.send(thing)];
  return {
    aloud: tell('review.half-done-aloud', { partnership: context.partnership.state.name }),
    blocks: [
      {
        kind: 'title',
        text: tell('review.title', { partnership: context.partnership.state.name }),
      },
      line(tell('review.half-done', {})),
      factsOf(state, context),
      row([...next, ...more], context),
      line(tell('review.question', {})),
      row(verdictOffers(thing), context),
    ],
  };
};

const over = (record: Stored<Review>, thing: Thing, context: CardContext): View => {
  const tell = teller(context.locale);
  const { due, said, standing } = record.state;
  const ref = shownIn(record, context.partnership, context.place);
  const words =
    standing.is === 'lapsed'
      ? tell('review.has-lapsed', { ref, due })
      : tell('review.is-sent', { ref, ...(said.verdict ? { verdict: said.verdict } : {}) });
  const add = standing.is === 'sent' ? addOffers(record.state, thing) : [];
  return {
    aloud: words,
    blocks: [
      {
        kind: 'title',
        text: tell('review.title', { partnership: context.partnership.state.name }),
      },
      line(words),
      row([...add, offers.show(thing)], context),
    ],
  };
};

/**
 * The review in the direct messages of whoever is asked; undefined for someone it is not asked of (any longer): a
 * chair who is none now hears no more of it.
 */
export const promptCard = (
  record: Stored<Review>,
  context: CardContext,
  to: PersonId,
): View | undefined => {
  const { state } = record;
  if (!mayAnswer(to, state, context.partnership.state)) return undefined;
  const thing = thingOf(record, context.partnership);
  if (!isOpen(state)) return over(record, thing, context);
  return isHalfDone(state)
    ? halfDone(record, thing, context, to)
    : prompt(record, thing, context, to);
};

/** What a notice about a review says at this moment; undefined where there is nothing (any longer) to say. */
export type ReviewNotice = 'due' | 'again' | 'clerk';

const again = (record: Stored<Review>, context: CardContext, to: PersonId): View | undefined => {
  const { state } = record;
  if (!mayAnswer(to, state, context.partnership.state)) return undefined;
  const thing = thingOf(record, context.partnership);
  if (!isHalfDone(state)) return prompt(record, thing, context, to);
  const tell = teller(context.locale);
  const words = tell('review.half-done', {});
  const next = wishing([continueOffer(state, thing), ...ways(state, thing, context, to)]);
  return {
    aloud: tell('review.half-done-aloud', { partnership: context.partnership.state.name }),
    blocks: [line(words), row(next, context)],
  };
};

/** Drawn at delivery: what was sent since is never reminded of. */
export const noticeView = (
  record: Stored<Review>,
  step: ReviewNotice,
  context: CardContext,
  to: string,
): View | undefined => {
  const { state } = record;
  if (!isOpen(state)) return undefined;
  const tell = teller(context.locale);
  const { name, chair, clerk } = context.partnership.state;
  const who = nameOf(chair ?? clerk, context.people);
  switch (step) {
    case 'again':
      return again(record, context, to as PersonId);
    case 'due': {
      const early = state.early === true;
      const words = tell('review.channel-due', {
        partnership: name,
        early,
        ...(who ? { who } : {}),
      });
      return { aloud: words, blocks: [line(words)] };
    }
    case 'clerk': {
      if (clerk !== to) return undefined;
      const half = isHalfDone(state);
      const asked = nameOf(chair, context.people);
      const { due } = state;
      const away = awayUntil(chair, context.people, context.today);
      const told = { partnership: name, due, half, ...defined({ who: asked, away }) };
      const words = tell('review.clerk-told', told);
      const ask: Offer[] = asked ? [askOffer(context.partnership.id, asked)] : [];
      return {
        aloud: words,
        blocks: [
          line(words),
          row([...ask, offers.show(thingOf(record, context.partnership))], context),
        ],
      };
    }
  }
};
