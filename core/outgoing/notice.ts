import { personNow } from '../engine/load.ts';
import { messengerOf, reachOf, standsAt } from '../engine/reach.ts';
import type { Effect, EffectBody } from '../model/effect.ts';
import type { PersonId, PlaceId } from '../model/ids.ts';
import type { Sent } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { drawNotice } from './draw.ts';
import { introduced, rememberGreeting } from './greet.ts';
import { claimed, dropped, myTurn, postponed, sent, toldToWait } from './settling.ts';
import { deliverTogether } from './together.ts';
import { doubted, refusedForGood } from './untold.ts';

type NoticeBody = Extract<EffectBody, { kind: 'notice' }>;

/** Posts a notice once: claim, post, record; an unanswered post is looked for before anything is said again. */
export const deliverNotice = async (
  effect: Effect,
  body: NoticeBody,
  ports: DeliverPorts,
): Promise<void> => {
  const place = await placeOf(effect, ports);
  if (!place) return void (await dropped(effect, 'unreachable', ports));
  const gives = body.notice.notice === 'line' && body.notice.together;
  if (gives && effect.to.startsWith('person:')) return deliverTogether(effect, place, ports);
  if (effect.state.is === 'claimed') return resolveDoubt(effect, place, ports);
  if (body.staleAt !== undefined && ports.now() > body.staleAt) {
    return void (await dropped(effect, 'stale', ports));
  }
  const drawn = await drawNotice(effect, body.notice, place, ports);
  if (!drawn) return void (await dropped(effect, 'nothing-to-say', ports));
  if (!(await myTurn(effect, place, ports))) return;
  const mine = await claimed(effect, ports);
  if (!mine) return;
  const first = await introduced(drawn, effect, ports);
  const answer = await messengerOf(place, ports).post({
    place,
    view: first.view,
    effect: effect.id,
    press: 1,
    accounts: drawn.accounts,
  });
  await record(mine, answer, ports);
  if (answer.kind === 'sent') await rememberGreeting(effect, ports);
};

const placeOf = async (effect: Effect, ports: DeliverPorts): Promise<PlaceId | undefined> => {
  if (!effect.to.startsWith('person:')) return standsAt(effect.to as PlaceId, ports);
  const person = await personNow(effect.programme, effect.to as PersonId, ports);
  return person && reachOf(person.state, ports);
};

const record = async (effect: Effect, answer: Sent, ports: DeliverPorts): Promise<void> => {
  switch (answer.kind) {
    case 'sent':
      return void (await sent(effect, answer.message, ports));
    case 'later':
      return void (await toldToWait(effect, answer.seconds, ports));
    case 'refused':
      return refusedForGood(effect, answer, ports);
    case 'unsure':
      return;
  }
};

const resolveDoubt = async (effect: Effect, place: PlaceId, ports: DeliverPorts): Promise<void> => {
  const until = effect.state.is === 'claimed' ? effect.state.until : ports.now();
  if (ports.now() < until) return;
  const found = await messengerOf(place, ports).find(place, effect.id);
  if (found === 'cannot') return doubted(effect, ports);
  if (found === 'absent') return void (await postponed(effect, ports.now(), ports));
  await sent(effect, found.message, ports);
};
