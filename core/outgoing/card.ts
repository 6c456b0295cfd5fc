import { loadRecords, personNow } from '../engine/load.ts';
import { type Reach, reachOf, standsAt } from '../engine/reach.ts';
import { defined } from '../lib/defined.ts';
import type { Partnership } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Card, Effect, EffectBody } from '../model/effect.ts';
import { directPlace, type PersonId, type PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { staysYet } from './changing.ts';
import { known, resolveDoubt } from './doubt.ts';
import { drawSubject } from './draw.ts';
import { park, stillAway } from './parking.ts';
import { edit, post } from './posting.ts';
import { keptForMorning, overtakenBy } from './quiet.ts';
import { dropped, postponed, turnedTo } from './settling.ts';

type CardBody = Extract<EffectBody, { kind: 'card' }>;

/** Shows a subject in a place: the one live card is edited, or posted where there is none. */
export const deliverCard = async (
  effect: Effect,
  body: CardBody,
  ports: DeliverPorts,
): Promise<void> => {
  const { place, from, card: stood } = await whereOf(effect, body, ports);
  const away = from ?? (await stillAway(effect, place, ports));
  if (away) return park(effect, away, ports);
  const card = stood && (await known(effect, stood, ports));
  if (!place) return void (await dropped(effect, 'unreachable', ports));
  if (body.leave) return takeAway(effect, card, ports);
  if (body.refresh && !card) return void (await dropped(effect, 'nothing-stands', ports));
  if (!card && (await isTooLate(effect, ports)))
    return void (await dropped(effect, 'closed', ports));
  if (card && card.message === undefined)
    return resolveDoubt(effect, card, body.bottom === true, ports);
  // Where no card stands, nothing was posted: it is written down before.
  const morning = card ? undefined : await keptForMorning(effect, ports, false);
  if (morning) return void (await postponed(effect, morning, ports));
  const newer = card ? undefined : await overtakenBy(effect, body.subject, ports);
  // What is still to be said stands in today's message, where there is one.
  if (newer && (await drawSubject(effect, newer, place, ports)))
    return void (await turnedTo(effect, { ...body, subject: newer }, ports));
  const drawn = await drawSubject(effect, body.subject, place, ports);
  if (!drawn) return void (await dropped(effect, 'nothing-to-show', ports));
  if (!card) return post(effect, body, place, drawn, 0, ports);
  if (body.bottom) return bringDown(effect, body, card, drawn, ports);
  return edit(effect, body, card, drawn, ports);
};

/** Whether its partnership was closed after it was asked for: what stands says so, and nothing new is posted. */
const isTooLate = async (
  { programme, partnership, made }: Effect,
  { store }: DeliverPorts,
): Promise<boolean> => {
  const home = partnership && (await loadRecords(store, programme, [partnership])).get(partnership);
  const state = home?.state as Partnership | undefined;
  return state?.stopped?.is === 'closed' && made < state.stopped.at;
};

interface Where extends Reach {
  readonly card?: Card;
}

/** The place and the card that stands there: of a person's chats the one in which it stands already, else where they are reached. */
const whereOf = async (effect: Effect, body: CardBody, ports: DeliverPorts): Promise<Where> => {
  const { programme, to } = effect;
  const standing = async (place: PlaceId): Promise<Where & { readonly place: PlaceId }> =>
    defined({ place, card: await ports.store.card(programme, body.subject, place) });
  if (!to.startsWith('person:')) {
    const there = await standsAt(to as PlaceId, ports);
    return there.place ? standing(there.place) : there;
  }
  const person = await personNow(programme, to as PersonId, ports);
  const reach = person ? await reachOf(person.state, ports) : {};
  const { place } = reach;
  if (!person || !place) return reach;
  const own = await standing(place);
  if (own.card) return own;
  for (const other of person.state.accounts.map(directPlace)) {
    const there = other === place ? own : await standing(other);
    if (there.card && (await standsAt(other, ports)).place) return there;
  }
  return own;
};

/** Moves the one live card: the new one is posted, the old one shrinks away. */
const bringDown = async (
  effect: Effect,
  body: CardBody,
  card: Card,
  drawn: Drawn,
  ports: DeliverPorts,
): Promise<void> => {
  if (await staysYet(effect, card, ports)) return;
  await post(effect, body, card.place, drawn, card.version, ports, card);
};

const takeAway = async (
  effect: Effect,
  card: Card | undefined,
  ports: DeliverPorts,
): Promise<void> => {
  if (card && (await staysYet(effect, card, ports))) return;
  if (card) await ports.store.dropCard(effect.programme, card);
  await dropped(effect, 'taken-away', ports);
};
