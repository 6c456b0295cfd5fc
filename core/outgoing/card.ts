import { later } from '../calendar/instants.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import { isTakenAway, messengerOf, reachOf, standsAt } from '../engine/reach.ts';
import { defined } from '../lib/defined.ts';
import type { Partnership } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Card, Effect, EffectBody } from '../model/effect.ts';
import { directPlace, type PersonId, type PlaceId } from '../model/ids.ts';
import type { Sent } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { editSeconds, staysYet, triesAgain } from './changing.ts';
import { drawSubject } from './draw.ts';
import { greeted, introduced, rememberGreeting } from './greet.ts';
import { watchForLate } from './late.ts';
import {
  claimed,
  doubtSeconds,
  dropped,
  myTurn,
  postponed,
  repeated,
  sent,
  settle,
  toldToWait,
} from './settling.ts';
import { doubted, refusedForGood } from './untold.ts';

type CardBody = Extract<EffectBody, { kind: 'card' }>;

/** Shows a subject in a place: the one live card is edited, or posted where there is none. */
export const deliverCard = async (
  effect: Effect,
  body: CardBody,
  ports: DeliverPorts,
): Promise<void> => {
  const { place, card: stood } = await whereOf(effect, body, ports);
  const card = stood && (await known(effect, stood, ports));
  if (!place) return void (await dropped(effect, 'unreachable', ports));
  if (body.leave) return takeAway(effect, card, ports);
  if (body.refresh && !card) return void (await dropped(effect, 'nothing-stands', ports));
  if (!card && (await isTooLate(effect, ports)))
    return void (await dropped(effect, 'closed', ports));
  if (card && card.message === undefined)
    return resolveDoubt(effect, card, body.bottom === true, ports);
  const drawn = await drawSubject(effect, body.subject, place, ports);
  if (!drawn) return void (await dropped(effect, 'nothing-to-show', ports));
  if (!card) return post(effect, body, place, drawn, 0, ports);
  if (body.bottom) return bringDown(effect, body, card, drawn, ports);
  return edit(effect, body, card, drawn, ports);
};

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

/** Whether its partnership was closed after it was asked for: what stands says so, and nothing new is posted. */
const isTooLate = async (
  { programme, partnership, made }: Effect,
  { store }: DeliverPorts,
): Promise<boolean> => {
  const home = partnership && (await loadRecords(store, programme, [partnership])).get(partnership);
  const state = home?.state as Partnership | undefined;
  return state?.stopped?.is === 'closed' && made < state.stopped.at;
};

interface Where {
  readonly place?: PlaceId;
  readonly card?: Card;
}

/** The place and the card that stands there: of a person's chats the one in which it stands already, else where they are reached. */
const whereOf = async (effect: Effect, body: CardBody, ports: DeliverPorts): Promise<Where> => {
  const { programme, to } = effect;
  const standing = async (place: PlaceId): Promise<Where & { readonly place: PlaceId }> =>
    defined({ place, card: await ports.store.card(programme, body.subject, place) });
  if (!to.startsWith('person:')) {
    const there = await standsAt(to as PlaceId, ports);
    return there ? standing(there) : {};
  }
  const person = await personNow(programme, to as PersonId, ports);
  const place = person && (await reachOf(person.state, ports));
  if (!place) return {};
  const own = await standing(place);
  if (own.card) return own;
  for (const other of person.state.accounts.map(directPlace)) {
    const there = other === place ? own : await standing(other);
    if (there.card && !(await isTakenAway(other, ports))) return there;
  }
  return own;
};

/** Claims the place for this subject, then posts once; doubt stays written on both rows. */
export const post = async (
  effect: Effect,
  body: CardBody,
  place: PlaceId,
  drawn: Drawn,
  version: number,
  ports: DeliverPorts,
): Promise<void> => {
  if (!(await myTurn(effect, place, ports))) return;
  const mine = await claimed(effect, ports);
  if (!mine) return;
  const press = version + 1;
  const first = await introduced(drawn, effect, ports);
  const greets = drawn.effects && first !== drawn ? (true as const) : undefined;
  const card: Card = {
    subject: body.subject,
    place,
    effect: effect.id,
    ...(body.replyTo === undefined ? {} : { under: body.replyTo }),
    hash: drawn.hash,
    editedAt: ports.now(),
    postedAt: ports.now(),
    ...defined({ mixed: drawn.mixed, effects: drawn.effects, greets }),
    press,
    version: version + 1,
  };
  if (!(await ports.store.putCard(effect.programme, card))) {
    return void (await postponed(mine, later(ports.now(), 1), ports));
  }
  const answer = await messengerOf(place, ports).post({
    place,
    view: first.view,
    effect: effect.id,
    press,
    accounts: drawn.accounts,
    ...(body.replyTo === undefined ? {} : { replyTo: body.replyTo }),
  });
  switch (answer.kind) {
    case 'sent':
      await ports.store.putCard(effect.programme, {
        ...card,
        message: answer.message,
        version: card.version + 1,
      });
      await watchForLate(mine, { place, message: answer.message }, ports);
      await sent(mine, answer.message, ports);
      return rememberGreeting(effect, ports);
    case 'later':
      await ports.store.dropCard(effect.programme, card);
      await toldToWait(mine, answer.seconds, ports);
      return;
    case 'refused':
      await ports.store.dropCard(effect.programme, card);
      if (body.replyTo !== undefined && isGone(answer)) return openly(mine, body, ports);
      return refusedForGood(mine, answer, ports);
    case 'unsure':
      return;
  }
};

const isGone = (answer: Sent): boolean => answer.kind === 'refused' && /-gone$/.test(answer.why);

/** The thread in which it was to stand is gone; the place may not be. */
const openly = async (effect: Effect, body: CardBody, ports: DeliverPorts): Promise<void> => {
  const { replyTo: _, ...anywhere } = body;
  const now = { body: anywhere, due: ports.now(), state: { is: 'waiting' } } as const;
  await settle(effect, now, ports);
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
  const found = await messengerOf(card.place, ports).find(card.place, card.effect);
  if (found === 'cannot') {
    if (card.effect === effect.id) return doubted(effect, ports);
    if (!anyway) return void (await dropped(effect, 'in-doubt', ports));
    await store.dropCard(programme, card);
    return void (await postponed(effect, ports.now(), ports));
  }
  const [message] = found;
  if (message === undefined) {
    await store.dropCard(programme, card);
    return void (await repeated(effect, { of: card.effect, at: card.editedAt }, ports));
  }
  await store.putCard(programme, { ...card, message, hash: '', version: card.version + 1 });
  await postponed(effect, ports.now(), ports);
};

export const edit = async (
  effect: Effect,
  body: CardBody,
  card: Card,
  drawn: Drawn,
  ports: DeliverPorts,
): Promise<void> => {
  const message = card.message ?? '';
  if (card.hash === drawn.hash) return void (await sent(effect, message, ports));
  const free = later(card.editedAt, editSeconds);
  if (ports.now() < free) return void (await postponed(effect, free, ports));
  const press = card.press + 1;
  const { view } = card.greets ? await greeted(drawn, effect, ports) : drawn;
  const answer = await messengerOf(card.place, ports).edit({
    place: card.place,
    message,
    view,
    effect: effect.id,
    press,
    accounts: drawn.accounts,
  });
  if (answer.kind === 'later') return void (await toldToWait(effect, answer.seconds, ports));
  if (answer.kind === 'unsure') return void (await toldToWait(effect, editSeconds, ports));
  if (answer.kind === 'refused' && answer.why === 'too-large') {
    return refusedForGood(effect, answer, ports);
  }
  if (answer.kind === 'refused') {
    if (answer.why !== 'message-gone' && (await triesAgain(effect, card, ports))) return;
    await ports.store.dropCard(effect.programme, card);
    if (body.refresh) return void (await dropped(effect, 'nothing-stands', ports));
    return post(effect, body, card.place, drawn, 0, ports);
  }
  const { mixed: _, effects: __, refusals: ___, ...as } = card;
  const kept = await ports.store.putCard(effect.programme, {
    ...as,
    ...defined({ mixed: drawn.mixed, effects: drawn.effects }),
    hash: drawn.hash,
    editedAt: ports.now(),
    press,
    version: card.version + 1,
  });
  // Somebody else's edit may have come between: what several say in turn is shown once more.
  if (!kept && drawn.effects) return void (await toldToWait(effect, editSeconds, ports));
  await sent(effect, message, ports);
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
  await ports.store.dropCard(effect.programme, card);
  await post(effect, body, card.place, drawn, 0, ports);
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
