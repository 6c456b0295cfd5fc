import { later } from '../calendar/instants.ts';
import type { Effect } from '../effect.ts';
import type { At } from '../ids.ts';
import type { DeliverPorts } from '../ports.ts';

const settle = (effect: Effect, change: Partial<Effect>, ports: DeliverPorts): Promise<boolean> =>
  ports.store.settle({ ...effect, ...change, attempt: effect.attempt + 1 }, effect);

/** Over: it arrived, or there is nothing to say. */
export const sent = (effect: Effect, message: string, ports: DeliverPorts) =>
  settle(effect, { state: { is: 'sent', message, at: ports.now() } }, ports);
export const dropped = (effect: Effect, why: string, ports: DeliverPorts) =>
  settle(effect, { state: { is: 'dropped', why, at: ports.now() } }, ports);
/** In doubt for good: shown to chair and clerk, with Post again. */
export const uncertain = (effect: Effect, ports: DeliverPorts) =>
  settle(effect, { state: { is: 'uncertain', at: ports.now() } }, ports);
/** Not now: due again then. */
export const postponed = (effect: Effect, until: At, ports: DeliverPorts) =>
  settle(effect, { due: until, state: { is: 'waiting' } }, ports);

/** A post may land so long after it went unanswered (reliability 0.10). */
export const doubtSeconds = 120;

/** Says "I am posting this"; undefined where somebody else was faster. */
export const claimed = async (effect: Effect, ports: DeliverPorts): Promise<Effect | undefined> => {
  const until = later(ports.now(), doubtSeconds);
  const mine: Effect = {
    ...effect,
    attempt: effect.attempt + 1,
    due: until,
    state: { is: 'claimed', until },
  };
  return (await ports.store.settle(mine, effect)) ? mine : undefined;
};
