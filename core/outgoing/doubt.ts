import { later } from '../calendar/instants.ts';
import { defined } from '../lib/defined.ts';
import { type Card, type Effect, finished } from '../model/effect.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { watchForLate } from './late.ts';
import { lookIn } from './looking.ts';
import { arrivedAs } from './posting.ts';
import { doubtSeconds, dropped, postponed, repeated, unheardOf } from './settling.ts';
import { doubted } from './untold.ts';

/** The card, unless nobody knows what became of it and a person wants it posted once more. */
export const known = async (
  { programme, state }: Effect,
  card: Card,
  { store }: DeliverPorts,
): Promise<Card | undefined> => {
  const forgotten = card.message === undefined && state.is === 'waiting' && state.anew;
  if (!forgotten) return card;
  await store.dropCard(programme, card);
  return undefined;
};

/**
 * A first post went unanswered: it is looked for where the chat lets us, else chair and clerk decide, and what comes
 * later for the same card waits with it unless it is to be posted `anyway`.
 */
export const resolveDoubt = async (
  effect: Effect,
  card: Card,
  anyway: boolean,
  ports: DeliverPorts,
): Promise<void> => {
  const { programme } = effect;
  const { store } = ports;
  const safe = later(card.editedAt, doubtSeconds);
  if (ports.now() < safe) return void (await postponed(effect, safe, ports));
  const { place, under } = card;
  const found = await lookIn(effect, { place, of: card.effect, at: card.editedAt, under }, ports);
  if (found === 'goes-on') return;
  if (found === 'cannot') {
    if (card.effect === effect.id) return doubted(effect, ports);
    if (!anyway) return void (await dropped(effect, 'in-doubt', ports));
    const other = await store.effect(programme, effect.to, card.effect);
    // Without its card it would take itself for not posted, and post once more.
    if (other && !finished(other)) await doubted(other, ports);
    else await store.dropCard(programme, card);
    return void (await postponed(effect, ports.now(), ports));
  }
  const [message] = found;
  const poster =
    card.effect === effect.id ? effect : await store.effect(programme, effect.to, card.effect);
  if (message === undefined) {
    const last = { of: card.effect, at: card.editedAt };
    const earlier = [...unheardOf(effect), ...(poster ? unheardOf(poster) : [])];
    // Written first: who posts anew without knowing of this one never looks for it.
    if (!(await repeated(effect, last, ports, earlier))) return;
    if (card.stood === undefined) await store.dropCard(programme, card);
    else await store.putCard(programme, { ...arrivedAs(card, card.stood), hash: '' });
    return;
  }
  // Whoever posted it may have posted it before, in vain as it seemed.
  const at = { place: card.place, message, ...defined({ under: card.under }) };
  if (poster) await watchForLate(poster, at, ports);
  await store.putCard(programme, { ...arrivedAs(card, message), hash: '' });
  await postponed(effect, ports.now(), ports);
};
