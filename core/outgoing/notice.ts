import { later } from '../calendar/instants.ts';
import { personNow } from '../engine/load.ts';
import { messengerOf, type Reach, reachOf, standsAt } from '../engine/reach.ts';
import type { Effect, EffectBody } from '../model/effect.ts';
import { type EffectId, effectId, type PersonId, type PlaceId } from '../model/ids.ts';
import type { Sent } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { drawNotice } from './draw.ts';
import { introduced, rememberGreeting } from './greet.ts';
import { watchForLate } from './late.ts';
import { lookIn } from './looking.ts';
import { park, shutOut, stillAway } from './parking.ts';
import { keptForMorning } from './quiet.ts';
import {
  claimed,
  doubtSeconds,
  dropped,
  myTurn,
  notBegun,
  postponed,
  repeated,
  sent,
  settle,
  toldToWait,
} from './settling.ts';
import { aboutNotice, keepTold } from './telling.ts';
import { deliverTogether, joinsOthers } from './together.ts';
import { doubted, refusedForGood } from './untold.ts';

/** Seconds after which it is looked again whether somebody can be reached; who is heard from is told sooner. */
const untilReached = 24 * 60 * 60;

type NoticeBody = Extract<EffectBody, { kind: 'notice' }>;

/** Whether its time is over; what people give has none, also where an earlier version wrote one. */
const isStale = ({ notice, staleAt }: NoticeBody, { now }: DeliverPorts): boolean =>
  staleAt !== undefined && now() > staleAt && !(notice.notice === 'line' && notice.together);

/** Posts a notice once: claim, post, record; an unanswered post is looked for before anything is said again. */
export const deliverNotice = async (
  effect: Effect,
  body: NoticeBody,
  ports: DeliverPorts,
): Promise<void> => {
  const reach = await placeOf(effect, ports);
  const isClaimed = effect.state.is === 'claimed';
  const from = reach.from ?? (await stillAway(effect, reach.place, ports));
  const place = from ? undefined : reach.place;
  if (!place && body.notice.notice === 'line' && body.notice.lasts) {
    return void (await postponed(effect, later(ports.now(), untilReached), ports));
  }
  if (!place && !from) return void (await dropped(effect, 'unreachable', ports));
  const morning = from ? undefined : await keptForMorning(effect, ports);
  if (morning) return void (await postponed(effect, morning, ports));
  if (!isClaimed && isStale(body, ports)) {
    await keepTold(effect, aboutNotice(effect, true), true, ports);
    return void (await dropped(effect, 'stale', ports));
  }
  if (from) return park(effect, from, ports);
  if (!place) return;
  if (await joinsOthers(effect, body, place, ports))
    return deliverTogether(effect, body, place, ports);
  if (isClaimed) return resolveDoubt(effect, place, ports);
  const drawn = await drawNotice(effect, body.notice, place, ports);
  if (!drawn) return void (await dropped(effect, 'nothing-to-say', ports));
  if (!(await myTurn(effect, place, ports))) return;
  const { view } = await introduced(drawn, effect, ports);
  const chat = messengerOf(place, ports);
  const post = { place, view, press: 1, accounts: drawn.accounts };
  const parts = chat.parts(post);
  const { arrived = 0 } = effect.parts ?? {};
  const mine = await claimed(
    parts.length > 1 ? { ...effect, parts: { of: parts.length, arrived } } : effect,
    place,
    ports,
  );
  if (!mine) return;
  const part = parts[arrived];
  if (!part) return void (await sent(mine, '', ports));
  const answer = await chat.post({ ...post, view: part, effect: partId(mine) });
  await record(mine, place, answer, ports);
  if (answer.kind === 'sent' && !goesOn(mine)) await rememberGreeting(effect, ports);
};

/** Each part is found again by a name of its own. */
const partId = ({ id, parts }: Effect): EffectId =>
  parts?.arrived ? effectId(`${id}.${parts.arrived}`) : id;

const goesOn = ({ parts }: Effect): boolean => parts !== undefined && parts.arrived + 1 < parts.of;

/** It has arrived, or this part of it, and the next one is due. */
const arrived = async (effect: Effect, message: string, ports: DeliverPorts): Promise<void> => {
  if (effect.parts && goesOn(effect)) {
    const parts = { ...effect.parts, arrived: effect.parts.arrived + 1 };
    const { repeats: _, ...next } = effect;
    return void (await settle(next, { parts, due: ports.now(), state: { is: 'waiting' } }, ports));
  }
  await keepTold(effect, aboutNotice(effect, false), false, ports);
  await sent(effect, message, ports);
};

/** Where it goes: once a post was begun of which no chat has said that it was not made, there. */
const placeOf = async (effect: Effect, ports: DeliverPorts): Promise<Reach> => {
  if (!effect.to.startsWith('person:')) return standsAt(effect.to as PlaceId, ports);
  const begun = effect.tried ? await standsAt(effect.tried, ports) : {};
  if (begun.place) return begun;
  const person = await personNow(effect.programme, effect.to as PersonId, ports);
  return person ? reachOf(person.state, ports) : {};
};

const record = async (
  effect: Effect,
  place: PlaceId,
  answer: Sent,
  ports: DeliverPorts,
): Promise<void> => {
  switch (answer.kind) {
    case 'sent':
      await watchForLate(effect, { place, message: answer.message }, ports);
      return arrived(effect, answer.message, ports);
    case 'later':
      return void (await toldToWait(notBegun(effect), answer.seconds, ports));
    case 'shut':
      return shutOut(notBegun(effect), { place, code: answer.code }, ports);
    case 'refused':
      return refusedForGood(effect, answer, ports);
    case 'unsure':
      return;
  }
};

const resolveDoubt = async (effect: Effect, place: PlaceId, ports: DeliverPorts): Promise<void> => {
  const until = effect.state.is === 'claimed' ? effect.state.until : ports.now();
  if (ports.now() < until) return;
  const id = partId(effect);
  const at = later(until, -doubtSeconds);
  const found = await lookIn(effect, { place, of: id, at }, ports);
  if (found === 'goes-on') return;
  if (found === 'cannot') return doubted(effect, ports);
  const [message] = found;
  if (message !== undefined) {
    await watchForLate(effect, { place, message }, ports);
    return arrived(effect, message, ports);
  }
  await repeated(effect, { of: id, at }, ports);
};
