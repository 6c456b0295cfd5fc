import { later } from '../calendar/instants.ts';
import { messengerOf } from '../engine/reach.ts';
import type { Effect, EffectBody } from '../model/effect.ts';
import { effectId, type PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { dropped, postponed } from './settling.ts';

/** A post that went unanswered may land so long after it was made, in seconds (rules: Posting). */
const landsWithin = 1800;
/** Seconds from one look to the next. */
const pause = 300;

/** Has a post in whose stead this one was made looked for until it can land no more. */
export const watchForLate = async (
  { programme, to, partnership, repeats, made }: Effect,
  at: { readonly place: PlaceId; readonly message: string; readonly under?: string },
  { store, now }: DeliverPorts,
): Promise<void> => {
  if (repeats === undefined) return;
  const effect: Effect = {
    id: effectId(`late/${repeats.of}/${at.message}`),
    programme,
    ...(partnership ? { partnership } : {}),
    to,
    body: {
      kind: 'late',
      of: repeats.of,
      ...at,
      until: later(repeats.at, landsWithin),
      since: made,
    },
    made: now(),
    due: later(now(), pause),
    attempt: 0,
    state: { is: 'waiting' },
  };
  await store.commit({
    programme,
    now: now(),
    records: [],
    rows: [],
    effects: [{ effect, ifNew: true }],
  });
};

/** Takes away what landed late beside its repeat. */
export const lookForLate = async (
  effect: Effect,
  { of, place, message, until, under, since }: Extract<EffectBody, { kind: 'late' }>,
  ports: DeliverPorts,
): Promise<void> => {
  const chat = messengerOf(place, ports);
  const found = await chat.find(place, of, { at: since ?? later(until, -landsWithin), under });
  const others = found === 'cannot' ? [] : found.filter((one) => one !== message);
  let stays = false;
  for (const other of others) {
    const { kind } = await chat.remove(place, other);
    stays ||= kind === 'later' || kind === 'unsure';
  }
  const now = ports.now();
  if (now >= until && !stays) return void (await dropped(effect, 'looked', ports));
  const next = later(now, pause);
  await postponed(effect, now < until && until < next ? until : next, ports);
};
