import * as z from 'zod';
import { type Saying, say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import { type Done, type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import type { Stops } from '../../../model/stops.ts';
import { about, longestWords, verdict } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { overtaken, type Say, sentReply } from '../decide/answer.ts';
import { askedFirst, stopNeeds } from '../decide/consequence.ts';
import { step } from '../forms.ts';
import { addOffers, continueOffer, offers, verdictOffers } from '../offers.ts';
import { isOpen, type Part, type Review, type Said } from '../review.ts';
import { parts } from '../stored.ts';

/** One saved step, and what is to come after it. */
export const sayPart = /* @__PURE__ */ ask('review.say', () => ({
  ...about(),
  part: z.enum(parts),
  text: z.string().max(longestWords),
  verdict: verdict().optional(),
  after: z.enum(['next', 'later', 'show', 'send']).optional(),
  sure: sure(),
}));

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
const decide =
  (stops: Stops) =>
  (about: About<Say>): Outcome => {
    const { command, ref, review, context, thing } = about;
    const all = changed(command, review);
    const first = all.verdict && askedFirst(stops, about, all.verdict);
    // Of a review that is sent the answer changes once what follows from it was asked about.
    const { verdict: _, ...words } = all;
    const said = first && !isOpen(review) ? words : all;
    for (const name of Object.keys(said) as (keyof Said)[]) {
      const asking = overtaken(about, name);
      if (asking) return asking;
    }
    const merged = Object.entries({ ...review.said, ...said }).filter(([, value]) => value !== '');
    const after: Review = { ...review, said: Object.fromEntries(merged) };
    const { verdict } = after.said;
    if (isOpen(review) && command.after === 'send' && verdict !== undefined) {
      const stopping = askedFirst(stops, about, verdict);
      if (stopping)
        return Object.keys(said).length > 0
          ? did(about, { event: 'ReviewAnswered', said }, stopping.reply)
          : stopping;
      const event = { event: 'ReviewAnswered', said, sent: true } as const;
      return did(about, event, sentReply(about, verdict, after.said));
    }
    if (!isOpen(review)) {
      const { part } = command;
      if (first && Object.keys(said).length === 0) return first;
      const saying = say('review.added', { ref, part });
      const reply = first
        ? { ...first.reply, saying, lines: [first.reply.saying] }
        : { saying, offers: [offers.undo(thing), ...addOffers(after, thing)] };
      return Object.keys(said).length > 0
        ? did(about, { event: 'ReviewAnswered', said, sent: true }, reply)
        : refused(saying, [offers.show(thing)]);
    }
    const reply = keptReply(about, after);
    const next = command.after === 'next' ? partAfter(command.part) : undefined;
    const at = { thing: { thing, said: after.said }, values: {}, context, loaded: about.loaded };
    const opens = next ? { opens: step(next).draw(at) } : {};
    return Object.keys(said).length > 0
      ? { ...did(about, { event: 'ReviewAnswered', said }, reply), ...opens }
      : { kind: 'done', changes: [], effects: [], reply, ...opens };
  };

export const sayPartRule = ({ stops }: AllIn) => {
  const rule = onReview(decide(stops));
  return command(sayPart, {
    right: 'asked',
    ...rule,
    needs: (asked, context) => ({
      ...(asked.verdict === undefined && asked.after === 'send'
        ? stops.needs(context)
        : stopNeeds(stops, asked.verdict, context)),
      ...rule.needs?.(asked, context),
    }),
    forms: parts.map(step),
  });
};
