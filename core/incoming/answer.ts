import { loadNeeds } from '../engine/load.ts';
import { inPartnership, shortened } from '../engine/reply-view.ts';
import { answerers } from '../features/in.ts';
import { allows, ruleOf } from '../features/permissions.ts';
import type { Question } from '../features/shapes.ts';
import { sentence } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import { partnershipIdOf } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import { button, buttonRow } from '../view/button.ts';
import { type Block, type Form, text, type View } from '../view/view.ts';
import { provisional } from './admission.ts';
import { type Added, type Attempt, notAllowed, type Performed, tellAsker } from './tell.ts';

const withAdded = (view: View, { notes = [], offers = [] }: Added, context: Context): View => ({
  aloud: [...notes.map((note) => sentence(note, context.locale)), view.aloud].join(' '),
  blocks: [
    ...notes.map(
      (note): Block => ({ kind: 'text', spans: [text(sentence(note, context.locale))] }),
    ),
    ...view.blocks,
    ...buttonRow(offers.map((offer) => button(offer, context.locale))),
  ],
});

const isView = (shown: View | Form | Outcome): shown is View => 'blocks' in shown;
const isForm = (shown: View | Form | Outcome): shown is Form => 'fields' in shown;

/** The read-only path: a question to what is seen. Nothing it does is written. */
export const answer = async (
  question: Question,
  context: Context,
  attempt: Attempt,
): Promise<Performed> => {
  const { added, ports } = attempt;
  const seen = await provisional(question, context, ports);
  if ('kind' in seen) return tellAsker(seen.reply, attempt, context);
  if (!allows(ruleOf(question).right, seen.standing)) {
    return tellAsker((await notAllowed(question, seen, ports)).reply, attempt, context);
  }
  const read = {
    store: ports.store,
    load: (needs: Parameters<typeof loadNeeds>[0]) =>
      loadNeeds(needs, { ...seen, store: ports.store }),
  };
  const shown = await answerers[question.ask](question as never, seen, read);
  if (isForm(shown)) return { kind: 'form', form: shown };
  if (isView(shown)) {
    const view = withAdded(shown, added, seen);
    const placed = seen.partnership
      ? inPartnership(view, partnershipIdOf(seen.partnership.id))
      : view;
    const keep = { ports, programme: seen.programme, now: seen.now };
    return { kind: 'view', view: await shortened(placed, keep), made: false };
  }
  if (shown.kind === 'form') return { kind: 'form', form: shown.form };
  if (shown.kind === 'numbered')
    throw new Error(`The question ${question.ask} asked for a reference.`);
  return tellAsker(shown.reply, attempt, seen);
};
