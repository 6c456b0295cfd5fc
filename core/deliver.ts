import { later } from './calendar/instants.ts';
import { mostAtOnce, unfolded } from './engine/address-effects.ts';
import { alongLines } from './engine/along-lines.ts';
import { cutShort, notTaken, pauseAfter, type Trouble } from './engine/backoff.ts';
import { isDue } from './engine/clocks.ts';
import { loadRecords, NewerVersionError, noting } from './engine/load.ts';
import { drawerOf, isNotice } from './features/out.ts';
import { inOwnWords, whyOf } from './lib/why.ts';
import { type Effect, finished } from './model/effect.ts';
import type { At, EffectId, PersonId, PlaceId, ProgrammeId } from './model/ids.ts';
import { deliverCard } from './outgoing/card.ts';
import { deliverFile } from './outgoing/file.ts';
import { lookForLate } from './outgoing/late.ts';
import { deliverNotice } from './outgoing/notice.ts';
import { lookAtParked } from './outgoing/parked.ts';
import { firstDue, patience, postponed } from './outgoing/settling.ts';
import type { DeliverPorts } from './ports/ports.ts';

/**
 * Names an effect on its way; `due` where it was carried because that instant had come, `again` where an earlier try of
 * the same message did not come to its end.
 */
export interface EffectKey {
  readonly programme: ProgrammeId;
  readonly to: PlaceId | PersonId;
  readonly id: EffectId;
  readonly due?: At;
  readonly again?: true;
}

/** An effect that is due, the name under which it came, and the clock by which it is due. */
interface Carried {
  readonly effect: Effect;
  readonly key: EffectKey;
  readonly now: DeliverPorts['now'];
}

interface Coalesced {
  readonly lead: Carried;
  readonly same: readonly Carried[];
}

/** Refreshes of one card in one batch are one refresh; the last carries the newest wish. */
const coalesced = (due: readonly Carried[]): Coalesced[] => {
  const groups = new Map<string, Carried[]>();
  for (const one of due) {
    const { body, id, to } = one.effect;
    const name = body.kind === 'card' ? `${body.subject}>${to}` : `${id}>${to}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].map((group) => {
    const lead =
      group.find(({ effect: { body } }) => body.kind === 'card' && (body.replyTo ?? body.bottom)) ??
      group.find(({ effect: { body } }) => body.kind === 'card' && !body.refresh) ??
      group[0];
    return { lead: lead as Carried, same: group.filter((one) => one !== lead) };
  });
};

/**
 * The clock by which an effect is due: our own, or that of whoever carried it, where theirs is a little ahead. Let lie
 * for a second it would be carried again within the five minutes in which the queue takes it for a repeat.
 */
const clockFor = (
  { due }: Effect,
  key: EffectKey,
  now: DeliverPorts['now'],
): DeliverPorts['now'] | undefined => {
  if (!isDue(due, key.due, now())) return undefined;
  return () => (now() > due ? now() : due);
};

/**
 * Delivers a batch of effects in order. What must wait is written on the effect as its due instant and is finished here,
 * so that no queue holds it; a fault on one leaves the others alone, puts it off ever longer, and is answered.
 */
export const deliver = async (
  keys: readonly EffectKey[],
  ports: DeliverPorts,
): Promise<readonly Trouble<EffectKey>[]> => {
  const { store } = ports;
  const troubles: Trouble<EffectKey>[] = [];
  const trouble = (key: EffectKey, faults: number, why: string) =>
    troubles.push({ key, faults, why });
  const load = async (key: EffectKey): Promise<Carried[]> => {
    const effect = await store.effect(key.programme, key.to, key.id);
    const now = effect && !finished(effect) && clockFor(effect, key, ports.now);
    return effect && now ? [{ effect, key, now }] : [];
  };
  const loaded = await Promise.allSettled(keys.map(load));
  for (const [index, one] of loaded.entries())
    if (one.status === 'rejected') trouble(keys[index] as EffectKey, 0, whyOf(one.reason));
  const waiting = loaded.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  const one = async ({ lead, same }: Coalesced): Promise<void> => {
    const { effect, key, now } = lead;
    try {
      if (isTooLate(ports)) {
        for (const late of [lead, ...same]) await putOff(late.effect, ports);
        return;
      }
      if (key.again) throw inOwnWords(new Error(cutShort));
      if (effect.attempt >= patience) trouble(key, effect.attempt, notTaken);
      await deliverOne(effect, { ...ports, now });
      for (const other of same) await drop(other.effect, 'same-card', ports);
    } catch (error) {
      trouble(key, await backOff(effect, ports), whyOf(error));
    }
  };
  await alongLines(coalesced(waiting), ({ lead }) => lead.effect, one);
  return troubles;
};

/** So many milliseconds a message may take, with all that is asked and written for it. */
const forOne = 4000;
const isTooLate = ({ left }: DeliverPorts): boolean => left !== undefined && left() < forOne;
/** For the next process, which has time for it. */
const putOff = (effect: Effect, ports: DeliverPorts) =>
  postponed(effect, later(ports.now(), 1), ports);

/** Answers how often in a row it failed, 0 where it could not be written. */
const backOff = (effect: Effect, { store, now }: DeliverPorts): Promise<number> => {
  const faults = (effect.faults ?? 0) + 1;
  const due = later(now(), pauseAfter(faults));
  const since = firstDue(effect);
  const put = { ...effect, attempt: effect.attempt + 1, faults, since, due };
  // Where it stands otherwise by now, most likely by this try, it is due by that.
  return store.settle(put, effect).then(
    () => faults,
    () => 0,
  );
};

/** What comes of it where what it is about is not there. */
const absent: ReadonlySet<string> = new Set(['unreachable', 'nothing-to-say', 'nothing-to-show']);

/**
 * The same world, in which nothing is dropped for want of what a newer version wrote: it is thrown, and put off ever longer
 * (rules: Versions).
 */
const keeping = (ports: DeliverPorts): DeliverPorts => {
  const store = noting(ports.store);
  // What was posted is over, whatever the chat said.
  let posts = false;
  const settle: typeof store.settle = async (put, was) => {
    const { state } = put;
    posts ||= state.is === 'claimed';
    const isLost = !posts && state.is === 'dropped' && absent.has(state.why);
    if (isLost && store.newer && store.newer.size > 0) {
      throw new NewerVersionError('A newer version wrote what it is about.');
    }
    return ports.store.settle(put, was);
  };
  return { ...ports, store: { ...store, settle } };
};

/** Whether this version knows what it is: a newer one may have left others. */
const isKnown = ({ body }: Effect): boolean =>
  body.kind !== 'notice' || isNotice(body.notice.notice);

const deliverOne = async (effect: Effect, world: DeliverPorts): Promise<void> => {
  const { body, programme } = effect;
  if (!isKnown(effect)) throw new NewerVersionError('A newer version left it.');
  const ports = keeping(world);
  if (body.kind === 'card' && !drawerOf(body.subject)) {
    await loadRecords(ports.store, programme, [body.subject]);
  }
  switch (body.kind) {
    case 'card':
      return deliverCard(effect, body, ports);
    case 'notice':
      return deliverNotice(effect, body, ports);
    case 'file':
      return deliverFile(effect, body, ports);
    case 'late':
      return lookForLate(effect, body, ports);
    case 'parked':
      return lookAtParked(effect, body, ports);
    case 'spread':
      return unfold(effect, ports);
    default:
      throw new NewerVersionError('A newer version left it.');
  }
};

/** Brings a spread effect's messages into the world, a page at a time; a page that was there already stays as it is. */
const unfold = async (effect: Effect, ports: DeliverPorts): Promise<void> => {
  const messages = unfolded(effect);
  for (let from = 0; from < messages.length; from += mostAtOnce) {
    const effects = messages.slice(from, from + mostAtOnce);
    const { programme } = effect;
    const page = { programme, now: ports.now(), records: [], rows: [], effects };
    if ((await ports.store.commit(page)).kind === 'conflict')
      throw inOwnWords(new Error('the table is busy'));
  }
  await drop(effect, 'unfolded', ports);
};

const drop = async (effect: Effect, why: string, ports: DeliverPorts): Promise<void> => {
  const dropped: Effect = {
    ...effect,
    attempt: effect.attempt + 1,
    state: { is: 'dropped', why, at: ports.now() },
  };
  await ports.store.settle(dropped, effect);
};
