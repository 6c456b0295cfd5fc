import type { GeneralCommand } from '../features/in.ts';
import type { Ask } from '../features/shapes.ts';
import { say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import { partnershipIdOf, partnershipOf, refOf } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Ports } from '../ports/ports.ts';
import { within } from '../subject/require.ts';
import type { Arrival } from './arrive.ts';
import { repeated } from './repeated.ts';

/** A typed "undo" is about the asker's last change, whatever it was; undefined where none is remembered. */
export const lastChange = ({ door, request }: Arrival): Ask | undefined => {
  const did = door.accounts.get(request.asker.account)?.row?.did;
  const partnership = did && partnershipOf(did.record);
  if (!did || !partnership) return undefined;
  const ref = refOf(did.record);
  if (ref?.startsWith('M-')) {
    const seat = did.record.split('/')[2];
    return { ask: 'meeting.undo', in: partnership, ref, ...(seat ? { seat } : {}) };
  }
  if (ref?.startsWith('P-')) {
    return { ask: 'poll.undo', in: partnership, ref };
  }
  if (ref?.startsWith('R-')) return { ask: 'review.undo', in: partnership, ref };
  return ref?.startsWith('A-')
    ? { ask: 'action.undo', in: partnership, ref, seen: did.version }
    : { ask: 'partnership.undo', in: partnership };
};

/** Answers what was in doubt: it is posted once more, or let go (rules: Posting). */
const postAgain = async (
  { effect: id, yes }: Extract<GeneralCommand, { ask: 'post-again' }>,
  context: Context,
  arrival: Arrival,
  ports: Ports,
): Promise<Reply | 'conflict'> => {
  const doubted = await ports.store.uncertain(
    context.programme,
    partnershipIdOf(within(context).id),
  );
  const effect = doubted.find((one) => one.id === id);
  if (!effect) {
    const before = await repeated(arrival, ports, context.programme);
    return before ?? { saying: say('post-settled', {}) };
  }
  const { now } = context;
  const attempt = effect.attempt + 1;
  const settled = yes
    ? ({ ...effect, attempt, due: now, state: { is: 'waiting' } } as const)
    : ({ ...effect, attempt, state: { is: 'dropped', why: 'let-go', at: now } } as const);
  if (!(await ports.store.settle(settled, effect))) return 'conflict';
  if (yes && effect.body.kind === 'card') {
    const card = await ports.store.card(effect.programme, effect.body.subject, effect.to as never);
    if (card && card.message === undefined) await ports.store.dropCard(effect.programme, card);
  }
  const reply: Reply = { saying: say(yes ? 'posted-again' : 'post-let-go', {}) };
  const { key, alsoKeys } = arrival.request;
  await ports.store.commit({
    programme: context.programme,
    now,
    request: { key, ...(alsoKeys ? { alsoKeys } : {}), reply },
    records: [],
    rows: [],
    effects: [],
  });
  return reply;
};

/** What a general command answers; 'conflict' where somebody was faster, and it is asked anew. */
export const doneAtOnce = async (
  ask: GeneralCommand,
  context: Context,
  arrival: Arrival,
  ports: Ports,
): Promise<Reply | 'conflict'> => {
  switch (ask.ask) {
    case 'post-again':
      return postAgain(ask, context, arrival, ports);
    case 'undo':
      return { saying: say('nothing-to-undo', {}) };
    case 'read':
      return { saying: say('not-kept', {}) };
    case 'never-mind':
      return { saying: ask.done ? say('stays-done', { ref: ask.done }) : say('not-kept', {}) };
  }
};
