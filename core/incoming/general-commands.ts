import { ruleOf } from '../engine/asked.ts';
import { forbidden } from '../engine/forbidden.ts';
import { repeated } from '../engine/repeated.ts';
import type { GeneralCommand } from '../features/in.ts';
import { say } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import type { PlaceId } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Performed } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import { within } from '../subject/require.ts';
import type { Chosen } from './choose.ts';
import { told } from './tell.ts';

/** Answers what was in doubt: it is posted once more, or let go (rules: Posting). */
const postAgain = async (
  { effect: id, yes }: Extract<GeneralCommand, { ask: 'post-again' }>,
  context: Context,
  arrival: Chosen['arrival'],
  ports: Ports,
): Promise<Reply | 'conflict'> => {
  const doubted = await ports.store.uncertain(context.programme, within(context).id);
  const effect = doubted.find((one) => one.id === id);
  if (!effect) {
    return (
      (await repeated(arrival, ports, context.programme)) ?? { saying: say('post-settled', {}) }
    );
  }
  const { now } = context;
  const attempt = effect.attempt + 1;
  const settled = yes
    ? ({ ...effect, attempt, due: now, state: { is: 'waiting' } } as const)
    : ({ ...effect, attempt, state: { is: 'dropped', why: 'let-go', at: now } } as const);
  if (!(await ports.store.settle(settled, effect))) return 'conflict';
  if (yes && effect.body.kind === 'card') {
    const card = await ports.store.card(
      effect.programme,
      effect.body.subject,
      effect.to as PlaceId,
    );
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

const done = (ask: GeneralCommand, { context, arrival }: Chosen, ports: Ports) => {
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

/** Does what belongs to no feature; 'conflict' where somebody was faster, and it is asked anew. */
export const doneAtOnce = async (
  ask: GeneralCommand,
  chosen: Chosen,
  ports: Ports,
): Promise<Performed> => {
  const { context } = chosen;
  const refused = await forbidden(ruleOf(ask).right, context, ports);
  const reply = refused ? refused.reply : await done(ask, chosen, ports);
  return reply === 'conflict' ? reply : told(reply, chosen, ports);
};
