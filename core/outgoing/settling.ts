import { later } from '../calendar/instants.ts';
import { messengerOf } from '../engine/reach.ts';
import type { Effect, EffectBody, Unheard } from '../model/effect.ts';
import type { At, PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';

/** A post may land so long after it went unanswered (rules: Posting). */
export const doubtSeconds = 120;

/** When it was first due, where it has been kept back or posted since; an earlier release did not write it where it posted. */
export const firstDue = ({ state, due, since }: Effect): At =>
  since ?? (state.is === 'claimed' ? later(state.until, -doubtSeconds) : due);

/** Writes what became of it, unless somebody was faster. */
export const settle = (
  effect: Effect,
  change: Partial<Effect>,
  ports: DeliverPorts,
): Promise<boolean> => {
  const { faults: _, parked: __, look: ___, ...sound } = effect;
  const waits = change.state?.is === 'waiting' ? { since: firstDue(effect) } : {};
  return ports.store.settle({ ...sound, ...waits, ...change, attempt: effect.attempt + 1 }, effect);
};

/** Over: it arrived, or there is nothing to say. */
export const sent = (effect: Effect, message: string, ports: DeliverPorts) =>
  settle(effect, { state: { is: 'sent', message, at: ports.now() } }, ports);
export const dropped = (effect: Effect, why: string, ports: DeliverPorts) =>
  settle(effect, { state: { is: 'dropped', why, at: ports.now() } }, ports);

/** What a chat has not taken after so many tries is tried every twenty minutes for an hour, and then once an hour: nothing is lost by it. */
export const patience = 50;
const hour = 60 * 60;
const seldom = 20 * 60;
/** Not now: due again then. */
export const postponed = (effect: Effect, due: At, ports: DeliverPorts) =>
  settle(effect, { due, state: { is: 'waiting' } }, ports);

/** Asks for something else instead, at once. */
export const turnedTo = (effect: Effect, body: EffectBody, ports: DeliverPorts) =>
  settle(effect, { body, due: ports.now(), state: { is: 'waiting' } }, ports);

/** Every post in whose stead this one is made. */
export const unheardOf = ({ repeats }: Effect): readonly Unheard[] => {
  if (!repeats) return [];
  const { before = [], ...last } = repeats;
  return [last, ...before];
};

/** A post was looked for and not found: this one is posted in its stead, and in that of what it was itself made in the stead of. */
export const repeated = (
  effect: Effect,
  last: Unheard,
  ports: DeliverPorts,
  earlier: readonly Unheard[] = unheardOf(effect),
) => {
  const before = [...new Map(earlier.map((one) => [one.of, one])).values()];
  const others = before.filter(({ of }) => of !== last.of);
  const repeats = { ...last, ...(others.length > 0 ? { before: others } : {}) };
  return settle(effect, { due: ports.now(), repeats, state: { is: 'waiting' } }, ports);
};

/** The chat says to wait so many seconds: believed up to an hour, or a wrong number would silence a message for years. */
export const toldToWait = (effect: Effect, seconds: number, ports: DeliverPorts) => {
  const { attempt, since = effect.due } = effect;
  const rarely = later(since, hour) < ports.now() ? hour : seldom;
  const least = attempt < patience ? 1 : rarely;
  return postponed(effect, later(ports.now(), Math.min(Math.max(seconds, least), hour)), ports);
};

/** Says "I am posting this there"; undefined where somebody else was faster. */
export const claimed = async (
  effect: Effect,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Effect | undefined> => {
  const until = later(ports.now(), doubtSeconds);
  const { parked: _, look: __, ...free } = effect;
  const mine: Effect = {
    ...free,
    tried: place,
    since: firstDue(effect),
    attempt: effect.attempt + 1,
    due: until,
    state: { is: 'claimed', until },
  };
  return (await ports.store.settle(mine, effect)) ? mine : undefined;
};

/** The chat said that nothing was posted, so it may go wherever somebody is reached next time; a message in parts goes on where it began. */
export const notBegun = (effect: Effect): Effect => {
  const { tried: _, ...rest } = effect;
  return effect.parts?.arrived ? effect : rest;
};

/**
 * Posts to one place stand at least so many milliseconds apart (rules: Posting); a short burst is
 * let through.
 */
const spacing = 1100;
const burstSeconds = 2;
/** A turn that was missed by more than this is gone, or a backlog would leave all at once. */
const turnHolds = 30;

/**
 * Whether it may post now; else it has reserved a turn and is due again then. A reserved turn is never reserved twice.
 * Throws where the place's chat is not set up here: what cannot be posted is never claimed, and so never in doubt.
 */
export const myTurn = async (
  effect: Effect,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<boolean> => {
  messengerOf(place, ports);
  const now = ports.now();
  const own = effect.state.is === 'waiting' ? effect.state.turn : undefined;
  if (own !== undefined && own <= now && now < later(own, turnHolds)) return true;
  const turn = await ports.store.pace(place, now, spacing);
  if (turn <= later(now, burstSeconds)) return true;
  await settle(effect, { due: turn, state: { is: 'waiting', turn } }, ports);
  return false;
};
