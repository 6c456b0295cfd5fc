import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import { asked, type Done, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { reviewForms } from '../forms.ts';
import { nextDay } from '../next-day.ts';
import { addOffers, continueOffer, offers, verdictOffers } from '../offers.ts';
import { isOpen, type Part, type Review, type Said, type Verdict } from '../review.ts';
import type { ReviewCommand } from '../shapes.ts';
import { parts } from '../stored.ts';
import { type About, did, onReview } from './about.ts';

type Answer = Named<'review.answer'>;
type Say = Named<'review.say'>;

/**
 * Another has answered the same since the asker saw it: asked about, not overwritten
 * (rules: Changed meanwhile).
 */
const overtaken = (about: About<Answer | Say>, name: keyof Said): Outcome | undefined => {
  const { loaded, partnership, review } = about;
  const touch = setSince(review.touched[name], about);
  if (!touch) return undefined;
  const { zone } = partnership.state;
  const part = name === 'verdict' ? undefined : name;
  const who = nameOf(touch.by, loaded.people);
  return askedAnyway(say('review.since-said', defined({ who, at: touch.at, zone, part })), about, [
    'label.review.anyway',
  ]);
};

/** What is said once it is sent, with what may still be added. */
const sentReply = (about: About<unknown>, verdict: Verdict, said: Said): Done['reply'] => {
  const { partnership, ref, review, thing } = about;
  const more = addOffers({ ...review, said }, thing);
  return {
    saying: say('review.sent', { ref, verdict, next: nextDay(review, partnership.state) }),
    ...(more.length > 0 ? { lines: [say('review.add', {})] } : {}),
    offers: [offers.undo(thing), ...more],
  };
};

/** One press is a review. */
const answer = (about: About<Answer>): Outcome => {
  const { command, ref, review, thing } = about;
  const { verdict } = command;
  const before = review.said.verdict;
  if (!isOpen(review) && before === verdict) {
    return refused(say('review.already', { ref, verdict }), [
      ...addOffers(review, thing),
      offers.show(thing),
    ]);
  }
  const asking = overtaken(about, 'verdict');
  if (asking) return asking;
  if (isOpen(review)) {
    const said = { ...review.said, verdict };
    const event = { event: 'ReviewAnswered', said: { verdict }, sent: true } as const;
    return did(about, event, sentReply(about, verdict, said));
  }
  return did(
    about,
    { event: 'ReviewAnswered', said: { verdict }, sent: true },
    {
      saying: say('review.now', { ref, verdict }),
      offers: [offers.undo(thing), offers.show(thing)],
    },
  );
};

/** What of a step is new. */
const changed = ({ part, text, verdict }: Say, { said }: Review): Said => ({
  ...(text.trim() !== (said[part] ?? '') ? { [part]: text.trim() } : {}),
  ...(verdict !== undefined && verdict !== said.verdict ? { verdict } : {}),
});

const partAfter = (part: Part): Part | undefined => parts[parts.indexOf(part) + 1];

/** What is wanted after a step: the next one, the answer, or only that it is sent. */
const keptReply = (about: About<Say>, after: Review): Done['reply'] => {
  const { command, thing } = about;
  const { part, text } = command;
  const kept: Saying = say(text.trim() === '' ? 'review.unsaid' : 'review.kept', { part });
  const next = partAfter(part);
  const { verdict } = after.said;
  if (command.after === 'later') {
    return { saying: say('review.kept-all', {}), offers: [continueOffer(after, thing)] };
  }
  if (command.after !== 'show' && next) {
    return {
      saying: kept,
      lines: [say('review.ask-part', { part: next })],
      offers: [offers.next(thing, next), offers.finishLater(thing)],
    };
  }
  if (verdict === undefined) {
    const later = [...verdictOffers(thing), offers.showMe(thing), offers.finishLater(thing)];
    return { saying: kept, lines: [say('review.ask-verdict', {})], offers: later };
  }
  return {
    saying: kept,
    lines: [say('review.ready', { verdict })],
    offers: [offers.send(thing), offers.showMe(thing), offers.finishLater(thing)],
  };
};

/** One step, kept at once; sent only where that is asked for and the question is answered. */
const sayPart = (about: About<Say>): Outcome => {
  const { command, ref, review, context, thing } = about;
  const said = changed(command, review);
  for (const name of Object.keys(said) as (keyof Said)[]) {
    const asking = overtaken(about, name);
    if (asking) return asking;
  }
  const merged = Object.entries({ ...review.said, ...said }).filter(([, value]) => value !== '');
  const after: Review = { ...review, said: Object.fromEntries(merged) };
  const { verdict } = after.said;
  if (isOpen(review) && command.after === 'send' && verdict !== undefined) {
    const event = { event: 'ReviewAnswered', said, sent: true } as const;
    return did(about, event, sentReply(about, verdict, after.said));
  }
  if (!isOpen(review)) {
    const { part } = command;
    const saying = say('review.added', { ref, part });
    const reply = { saying, offers: [offers.undo(thing), ...addOffers(after, thing)] };
    return Object.keys(said).length > 0
      ? did(about, { event: 'ReviewAnswered', said, sent: true }, reply)
      : refused(saying, [offers.show(thing)]);
  }
  const reply = keptReply(about, after);
  const next = command.after === 'next' ? partAfter(command.part) : undefined;
  const at = { thing: { thing, said: after.said }, values: {}, context, loaded: about.loaded };
  const opens = next ? { opens: reviewForms[`review.${next}`].draw(at) } : {};
  return Object.keys(said).length > 0
    ? { ...did(about, { event: 'ReviewAnswered', said }, reply), ...opens }
    : { kind: 'done', changes: [], effects: [], reply, ...opens };
};

const send = (about: About<unknown>): Outcome => {
  const { ref, review, thing } = about;
  const { verdict } = review.said;
  if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
  if (verdict === undefined) return asked(say('review.ask-verdict', {}), verdictOffers(thing));
  const event = { event: 'ReviewAnswered', said: {}, sent: true } as const;
  return did(about, event, sentReply(about, verdict, review.said));
};

export const answering: Pick<
  Deciders<ReviewCommand>,
  'review.answer' | 'review.say' | 'review.send'
> = {
  'review.answer': onReview(answer),
  'review.say': onReview(sayPart),
  'review.send': onReview(send),
};
