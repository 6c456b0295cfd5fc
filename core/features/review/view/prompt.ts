import { given } from '../../../lib/defined.ts';
import type { CardScene } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { awayUntil, nameOf, teller } from '../../../subject/names.ts';
import { buttonsOf } from '../../../view/button.ts';
import { type Block, text, type View } from '../../../view/view.ts';
import {
  addOffers,
  askOffer,
  continueOffer,
  offers,
  shownIn,
  type Thing,
  thingOf,
  verdictOffers,
} from '../offers.ts';
import { isHalfDone, isOpen, type Review } from '../review.ts';
import { mayAnswer } from '../standing.ts';
import { factsOf } from './parts.ts';

const line = (words: string): Block => ({ kind: 'text', spans: [text(words)] });
const row = (own: readonly Offer[], { locale }: CardScene): Block => ({
  kind: 'buttons',
  buttons: buttonsOf(own, locale),
});

/** Asking the clerk makes sense where there is another one than who is asked. */
const ways = ({ helped }: Review, thing: Thing, scene: CardScene, to: PersonId): Offer[] => {
  const { clerk } = scene.partnership.state;
  return clerk !== undefined && clerk !== to && !helped ? [offers.help(thing)] : [];
};

/** The question, the four numbers and the four buttons (rules: Reviews). */
const prompt = ({ state }: Stored<Review>, thing: Thing, scene: CardScene, to: PersonId): View => {
  const tell = teller(scene.locale);
  const { name, chair } = scene.partnership.state;
  const { from, due, counts, base, taken } = state;
  const putOff = !taken.includes('first') ? [line(tell('review.put-off', { until: base }))] : [];
  const steps = [offers.steps(thing, 'well'), ...ways(state, thing, scene, to)];
  return {
    aloud: tell('review.prompt-aloud', { partnership: name }),
    blocks: [
      { kind: 'title', text: tell('review.title', { partnership: name }) },
      ...(chair === undefined ? [line(tell('review.no-chair', {}))] : []),
      ...(counts ? [line(tell('review.since', { from, due, ...counts }))] : []),
      ...putOff,
      line(tell('review.question', {})),
      row(verdictOffers(thing), scene),
      line(tell('review.then', {})),
      row([...steps, offers.nextWeek(thing)], scene),
    ],
  };
};

/** What was kept so far, and how it goes on. */
const halfDone = (record: Stored<Review>, thing: Thing, scene: CardScene, to: PersonId): View => {
  const tell = teller(scene.locale);
  const { state } = record;
  const next = [continueOffer(state, thing), ...ways(state, thing, scene, to)];
  const more = state.said.verdict === undefined ? [] : [offers.send(thing)];
  return {
    aloud: tell('review.half-done-aloud', { partnership: scene.partnership.state.name }),
    blocks: [
      { kind: 'title', text: tell('review.title', { partnership: scene.partnership.state.name }) },
      line(tell('review.half-done', {})),
      factsOf(state, scene),
      row([...next, ...more], scene),
      line(tell('review.question', {})),
      row(verdictOffers(thing), scene),
    ],
  };
};

const over = (record: Stored<Review>, thing: Thing, scene: CardScene): View => {
  const tell = teller(scene.locale);
  const { due, said, standing } = record.state;
  const ref = shownIn(record, scene.partnership, scene.place);
  const words =
    standing.is === 'lapsed'
      ? tell('review.has-lapsed', { ref, due })
      : tell('review.is-sent', { ref, ...(said.verdict ? { verdict: said.verdict } : {}) });
  const add = standing.is === 'sent' ? addOffers(record.state, thing) : [];
  return {
    aloud: words,
    blocks: [
      { kind: 'title', text: tell('review.title', { partnership: scene.partnership.state.name }) },
      line(words),
      row([...add, offers.show(thing)], scene),
    ],
  };
};

/**
 * The review in the direct messages of whoever is asked; undefined for someone it is not asked of (any longer): a
 * chair who is none now hears no more of it.
 */
export const promptCard = (
  record: Stored<Review>,
  scene: CardScene,
  to: PersonId,
): View | undefined => {
  const { state } = record;
  if (!mayAnswer(to, state, scene.partnership.state)) return undefined;
  const thing = thingOf(record, scene.partnership);
  if (!isOpen(state)) return over(record, thing, scene);
  return isHalfDone(state) ? halfDone(record, thing, scene, to) : prompt(record, thing, scene, to);
};

/** What a notice about a review says at this moment; undefined where there is nothing (any longer) to say. */
export type ReviewNotice = 'due' | 'again' | 'clerk';

const again = (record: Stored<Review>, scene: CardScene, to: PersonId): View | undefined => {
  const { state } = record;
  if (!mayAnswer(to, state, scene.partnership.state)) return undefined;
  const thing = thingOf(record, scene.partnership);
  if (!isHalfDone(state)) return prompt(record, thing, scene, to);
  const tell = teller(scene.locale);
  const words = tell('review.half-done', {});
  const next = [continueOffer(state, thing), ...ways(state, thing, scene, to)];
  return {
    aloud: tell('review.half-done-aloud', { partnership: scene.partnership.state.name }),
    blocks: [line(words), row(next, scene)],
  };
};

/** Drawn at delivery: what was sent since is never reminded of. */
export const noticeView = (
  record: Stored<Review>,
  step: ReviewNotice,
  scene: CardScene,
  to: string,
): View | undefined => {
  const { state } = record;
  if (!isOpen(state)) return undefined;
  const tell = teller(scene.locale);
  const { name, chair, clerk } = scene.partnership.state;
  const who = nameOf(chair ?? clerk, scene.people);
  switch (step) {
    case 'again':
      return again(record, scene, to as PersonId);
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
      const asked = nameOf(chair, scene.people);
      const { due } = state;
      const away = awayUntil(chair, scene.people, scene.today);
      const told = { partnership: name, due, half, ...given({ who: asked, away }) };
      const words = tell('review.clerk-told', told);
      const ask: Offer[] = asked ? [askOffer(scene.partnership.id, asked)] : [];
      return {
        aloud: words,
        blocks: [
          line(words),
          row([...ask, offers.show(thingOf(record, scene.partnership))], scene),
        ],
      };
    }
  }
};
