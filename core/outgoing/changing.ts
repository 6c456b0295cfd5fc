import { messengerOf } from '../engine/reach.ts';
import type { Card, Effect } from '../model/effect.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { shutOut } from './parking.ts';
import { toldToWait } from './settling.ts';

/** A card is edited at most once in so many seconds. */
export const editSeconds = 3;

/** A message whose change was refused so often counts as gone: chats have more ways of saying so than they list. */
const mostRefusals = 3;

/** Whether a change that was refused is tried again, for some refusals pass. */
export const triesAgain = async (
  effect: Effect,
  card: Card,
  ports: DeliverPorts,
): Promise<boolean> => {
  const refusals = (card.refusals ?? 0) + 1;
  if (refusals >= mostRefusals) return false;
  await ports.store.putCard(effect.programme, { ...card, refusals, version: card.version + 1 });
  await toldToWait(effect, editSeconds * 4 ** refusals, ports);
  return true;
};

/** Whether the chat would not take the card away now: a card that nobody knows of any more would stand there for ever. */
export const staysYet = async (
  effect: Effect,
  card: Card,
  ports: DeliverPorts,
): Promise<boolean> => {
  if (card.message === undefined) return false;
  const answer = await messengerOf(card.place, ports).remove(card.place, card.message);
  if (answer.kind === 'refused' && answer.why !== 'message-gone') {
    return triesAgain(effect, card, ports);
  }
  if (answer.kind === 'shut') {
    await shutOut(effect, { place: card.place, code: answer.code }, ports);
    return true;
  }
  if (answer.kind !== 'later' && answer.kind !== 'unsure') return false;
  await toldToWait(effect, answer.kind === 'later' ? answer.seconds : editSeconds, ports);
  return true;
};
