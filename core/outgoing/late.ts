import { later } from '../calendar/instants.ts';
import { messengerOf, standsAt } from '../engine/reach.ts';
import type { Effect, EffectBody } from '../model/effect.ts';
import { effectId, type PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { lookIn } from './looking.ts';
import { park } from './parking.ts';
import { dropped, postponed, unheardOf } from './settling.ts';

/** A post that went unanswered may land so long after it was made, in seconds (rules: Posting). */
const landsWithin = 1800;
/** Seconds from one look to the next. */
const pause = 300;
/** Seconds from one to the next where the chat let nobody look to the end, and for how long it is tried. */
const rarely = 3600;
const patience = 7 * 24 * 3600;

/** Has the posts in whose stead this one was made looked for until they can land no more. */
export const watchForLate = async (
  repeat: Effect,
  at: { readonly place: PlaceId; readonly message: string; readonly under?: string },
  { store, now }: DeliverPorts,
): Promise<void> => {
  const unheard = unheardOf(repeat);
  if (unheard.length === 0) return;
  const { programme, to, partnership, made } = repeat;
  const effects = unheard.map((post) => ({
    effect: {
      id: effectId(`late/${post.of}/${at.message}`),
      programme,
      ...(partnership ? { partnership } : {}),
      to,
      body: {
        kind: 'late',
        of: post.of,
        ...at,
        until: later(post.at, landsWithin),
        since: made < post.at ? made : post.at,
      },
      made: now(),
      due: later(now(), pause),
      attempt: 0,
      state: { is: 'waiting' },
    } satisfies Effect,
    ifNew: true as const,
  }));
  await store.commit({ programme, now: now(), records: [], rows: [], effects });
};

/** Takes away what landed late beside its repeat. */
export const lookForLate = async (
  effect: Effect,
  { of, place, message, until, under, since }: Extract<EffectBody, { kind: 'late' }>,
  ports: DeliverPorts,
): Promise<void> => {
  const chat = messengerOf(place, ports);
  const { from } = await standsAt(place, ports);
  if (from) return park(effect, from, ports);
  const at = since ?? later(until, -landsWithin);
  const found = await lookIn(effect, { place, of, at, under }, ports);
  if (found === 'goes-on') return;
  const unseen = found === 'cannot';
  const others = unseen ? [] : found.filter((one) => one !== message);
  let stays = unseen && ports.now() < later(until, patience);
  for (const other of others) {
    const { kind } = await chat.remove(place, other);
    stays ||= kind === 'later' || kind === 'unsure' || kind === 'shut';
  }
  const now = ports.now();
  if (now >= until && !stays) return void (await dropped(effect, 'looked', ports));
  const next = later(now, unseen && now >= until ? rarely : pause);
  await postponed(effect, now < until && until < next ? until : next, ports);
};
