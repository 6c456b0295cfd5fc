import { withLinks } from '../engine/card-links.ts';
import { closedSaying, reopening, shut } from '../engine/closed.ts';
import { askingWhoMay, forbidden } from '../engine/forbidden.ts';
import { readOnce } from '../engine/glance.ts';
import { loadNeeds } from '../engine/load.ts';
import { newerReply, withNotShown } from '../engine/newer.ts';
import { inPartnership, shortened } from '../engine/reply-view.ts';
import { accessOf, admits, answered } from '../features/in.ts';
import { sentence } from '../language/saying.ts';
import type { Context, Needs } from '../model/context.ts';
import type { Added } from '../model/offer.ts';
import type { Outcome, Performed } from '../model/outcome.ts';
import type { Question } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import { looksFromOutside } from '../subject/shown-people.ts';
import { buttonRow, buttonsOf } from '../view/button.ts';
import { type Block, type Form, text, type View } from '../view/view.ts';
import { admitAsker } from './admit.ts';
import type { Chosen } from './choose.ts';
import { giveFile } from './give-file.ts';
import { readingFromOutside } from './outside-reading.ts';
import { told } from './tell.ts';

const withAdded = (view: View, { notes = [], offers = [] }: Added, context: Context): View => ({
  ...view,
  aloud: [...notes.map((note) => sentence(note, context.locale)), view.aloud].join(' '),
  blocks: [
    ...notes.map(
      (note): Block => ({ kind: 'text', spans: [text(sentence(note, context.locale))] }),
    ),
    ...view.blocks,
    ...buttonRow(buttonsOf(offers, context.locale)),
  ],
});

/** What is shown of a closed partnership says so, but for its card, which does by itself. */
const withClosed = ({ ask }: Question, added: Added, context: Context): Added => {
  const note = closedSaying(context);
  if (note === undefined || ask === 'partnership.show' || ask === 'home') return added;
  return {
    notes: [...(added.notes ?? []), note],
    offers: [...(added.offers ?? []), ...reopening(context)],
  };
};

const isView = (shown: View | Form | Outcome): shown is View => 'blocks' in shown;
const isForm = (shown: View | Form | Outcome): shown is Form => 'fields' in shown;

/** The read-only path: a question to what is seen. It is answered to those whom a command would let in, and writes nothing. */
export const answer = async (
  question: Question,
  chosen: Chosen,
  ports: Ports,
): Promise<Performed> => {
  const { store } = ports;
  const access = accessOf(question);
  const { right } = access;
  const outside = looksFromOutside(chosen.context);
  const toSee = chosen.context.owns ? right : (access.toSee ?? right);
  const seen = await admitAsker(question, toSee, chosen.context, ports);
  if ('kind' in seen) {
    const { reply } = seen.kind === 'waits' ? seen.done : seen;
    return told(reply, chosen, ports);
  }
  // Who would come in by an act sees before it whom the cards show, and no list or choice of the others.
  if (outside && access.ofPeople && seen.context.standing !== 'outside') {
    return told(admits().outside(chosen.context).reply, chosen, ports);
  }
  const context = outside && question.ask === 'form' ? chosen.context : seen.context;
  const asker = { ...chosen, context };
  const refused = await forbidden(
    question.ask === 'form' ? question : undefined,
    right,
    context,
    ports,
  );
  if (refused) return told(refused.reply, asker, ports);
  const closed = question.ask === 'form' ? await shut(access, context, ports) : undefined;
  if (closed) return told(closed.reply, asker, ports);
  const kept = access.glance ? readOnce(store, chosen.arrival) : store;
  const load = (needs: Needs) => loadNeeds(needs, { ...context, store: kept });
  const read = outside ? readingFromOutside(chosen.context, store) : { store: kept, load };
  const shown = await answered(question, context, read);
  const newer = store.newer && newerReply(question, asker, store.newer);
  if (newer && store.newer?.has(context.me)) return told(newer, asker, ports);
  if (isForm(shown)) return { kind: 'form', form: shown };
  if (isView(shown)) {
    await giveFile(shown, asker, ports);
    const whole = withAdded(shown, withClosed(question, chosen.added, context), context);
    const view = withNotShown(whole, store.newer ?? new Set(), context);
    const { partnership, programme, now, me: reader } = context;
    // To people from outside nothing is a link.
    const linking = outside ? { store, pause: ports.pause } : ports;
    const linked = await withLinks(
      view,
      { programme, place: context.where.place, reader },
      linking,
    );
    const placed = partnership ? inPartnership(linked, partnership.id) : linked;
    return { kind: 'view', view: await shortened(placed, { ports, programme, now }), made: false };
  }
  if (shown.kind === 'form') return { kind: 'form', form: shown.form };
  if (shown.kind === 'numbered')
    throw new Error(`The question ${question.ask} asked for a reference.`);
  const wanted = shown.kind === 'refused' && shown.lacks && question.ask === 'form';
  const outcome = wanted ? await askingWhoMay(shown, question, context, ports) : shown;
  return told(newer ?? outcome.reply, asker, ports);
};
