import { later } from '../calendar/instants.ts';
import { addressEffects } from '../engine/address-effects.ts';
import { forbidden } from '../engine/forbidden.ts';
import { repeated } from '../engine/repeated.ts';
import type { GeneralCommand } from '../features/in.ts';
import { accessOf, repliedTo } from '../features/in.ts';
import { say } from '../language/saying.ts';
import type { Commit } from '../model/commit.ts';
import type { Context } from '../model/context.ts';
import { type Effect, isStuck } from '../model/effect.ts';
import type { At } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Performed } from '../model/outcome.ts';
import type { Named } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import { within } from '../subject/require.ts';
import { ofPlace } from '../subject/untold.ts';
import type { Chosen } from './choose.ts';
import { told } from './tell.ts';

/** A place that was shut hears, after what is posted again, what came about meanwhile. */
const meanwhile = (effect: Effect, { now, fresh, partnership }: Context): Commit['effects'] => {
  const { programme, to, state } = effect;
  if (!partnership || state.is !== 'refused' || !ofPlace(state.why)) return [];
  if (!partnership.state.places.some(({ place }) => place === to)) return [];
  const since = effect.refused ?? state.at;
  const notice = { notice: 'back', partnership: partnership.id, since } as const;
  const body = { kind: 'notice', notice } as const;
  const back = { to, partnership: partnership.id, body, notBefore: later(now, 1) };
  return addressEffects([back], { now, programme, fresh }).map((one) => ({
    ...one,
    effect: { ...one.effect, refused: since },
  }));
};

/** Tried at once as it would be within the hour, and no more than that: what it has posted already is known to it. */
const triedNow = ({ faults: _, ...effect }: Effect, due: At): Effect => ({
  ...effect,
  attempt: effect.attempt + 1,
  due,
});

/** Answers what was in doubt, was refused, or is stuck: it is posted once more, or let go (rules: Posting). */
const postAgain = async (
  { effect: id, yes }: Named<'post-again'>,
  context: Context,
  arrival: Chosen['arrival'],
  ports: Ports,
): Promise<Reply | 'conflict'> => {
  const { store } = ports;
  const of = [context.programme, within(context).id] as const;
  const held = await Promise.all([store.uncertain(...of), store.stuck(...of)]);
  const effect = held.flat().find((one) => one.id === id);
  if (!effect) {
    return (
      (await repeated(arrival, ports, context.programme)) ?? { saying: say('post-settled', {}) }
    );
  }
  const { now } = context;
  const { since: _, tried: __, ...afresh } = effect;
  const attempt = effect.attempt + 1;
  const settled = yes
    ? isStuck(effect)
      ? triedNow(effect, now)
      : ({ ...afresh, attempt, due: now, state: { is: 'waiting', anew: true } } as const)
    : ({ ...effect, attempt, state: { is: 'dropped', why: 'let-go', at: now } } as const);
  if (!(await ports.store.settle(settled, effect))) return 'conflict';
  const reply: Reply = { saying: say(yes ? 'posted-again' : 'post-let-go', {}) };
  const { key, alsoKeys } = arrival.request;
  await ports.store.commit({
    programme: context.programme,
    now,
    request: { key, ...(alsoKeys ? { alsoKeys } : {}), reply },
    records: [],
    rows: [],
    effects: yes ? meanwhile(effect, context) : [],
  });
  return reply;
};

/** Does what belongs to no feature; 'conflict' where somebody was faster, and it is asked anew. */
export const doneAtOnce = async (
  ask: GeneralCommand,
  chosen: Chosen,
  ports: Ports,
): Promise<Performed> => {
  const { context } = chosen;
  const refused = await forbidden(ask, accessOf(ask).right, context, ports);
  const reply = refused?.reply ??
    (ask.ask === 'post-again'
      ? await postAgain(ask, context, chosen.arrival, ports)
      : repliedTo(ask)) ?? { saying: say('not-kept', {}) };
  return reply === 'conflict' ? reply : told(reply, chosen, ports);
};
