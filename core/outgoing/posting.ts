import { later } from '../calendar/instants.ts';
import { messengerOf } from '../engine/reach.ts';
import { defined } from '../lib/defined.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Card, Effect, EffectBody } from '../model/effect.ts';
import type { PlaceId } from '../model/ids.ts';
import type { Sent } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { editSeconds, triesAgain } from './changing.ts';
import { greeted, introduced, rememberGreeting } from './greet.ts';
import { watchForLate } from './late.ts';
import { shutOut } from './parking.ts';
import { keptForMorning } from './quiet.ts';
import {
  claimed,
  dropped,
  myTurn,
  notBegun,
  postponed,
  sent,
  settle,
  toldToWait,
} from './settling.ts';
import { aboutCard, keepTold } from './telling.ts';
import { refusedForGood } from './untold.ts';

type CardBody = Extract<EffectBody, { kind: 'card' }>;

/**
 * Claims the place for this subject, then posts once; doubt stays written on both rows. Where that is refused too, the
 * card that `stood`, and would not be changed, is still the one that is known.
 */
export const post = async (
  effect: Effect,
  body: CardBody,
  place: PlaceId,
  drawn: Drawn,
  version: number,
  ports: DeliverPorts,
  stood?: Card,
): Promise<void> => {
  if (!(await myTurn(effect, place, ports))) return;
  const mine = await claimed(effect, place, ports);
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
    ...defined({ stood: stood?.message }),
    version: version + 1,
  };
  if (!(await ports.store.putCard(effect.programme, card))) {
    return void (await postponed(mine, later(ports.now(), 1), ports));
  }
  const unposted = () =>
    stood
      ? ports.store.putCard(effect.programme, { ...stood, version: card.version + 1 })
      : ports.store.dropCard(effect.programme, card);
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
      // First of all, for once the card is known nobody asks what was posted before it.
      await watchForLate(
        mine,
        { place, message: answer.message, ...defined({ under: body.replyTo }) },
        ports,
      );
      await ports.store.putCard(effect.programme, arrivedAs(card, answer.message));
      await keepTold(mine, aboutCard(mine, drawn), false, ports);
      await sent(mine, answer.message, ports);
      return rememberGreeting(effect, ports);
    case 'later':
      await unposted();
      await toldToWait(notBegun(mine), answer.seconds, ports);
      return;
    case 'shut':
      await unposted();
      return shutOut(notBegun(mine), { place, code: answer.code }, ports);
    case 'refused':
      await unposted();
      if (body.replyTo !== undefined && isGone(answer)) return openly(mine, body, ports);
      return refusedForGood(mine, answer, ports);
    case 'unsure':
      return;
  }
};

/** The card as it is known once its message is. */
export const arrivedAs = ({ stood: _, ...card }: Card, message: string): Card => ({
  ...card,
  message,
  version: card.version + 1,
});

const isGone = (answer: Sent): boolean => answer.kind === 'refused' && /-gone$/.test(answer.why);

/** The thread in which it was to stand is gone; the place may not be. */
const openly = async (effect: Effect, body: CardBody, ports: DeliverPorts): Promise<void> => {
  const { replyTo: _, ...anywhere } = body;
  const now = { body: anywhere, due: ports.now(), state: { is: 'waiting' } } as const;
  await settle(effect, now, ports);
};

/** Brings the one live card up to date; one that is gone is posted anew. */
export const edit = async (
  effect: Effect,
  body: CardBody,
  card: Card,
  drawn: Drawn,
  ports: DeliverPorts,
): Promise<void> => {
  const message = card.message ?? '';
  const done = async () => {
    // Somebody else's post stands in the stead of its own.
    await watchForLate(
      effect,
      { place: card.place, message, ...defined({ under: card.under }) },
      ports,
    );
    if (!body.refresh) await keepTold(effect, aboutCard(effect, drawn), false, ports);
    await sent(effect, message, ports);
  };
  if (card.hash === drawn.hash) return done();
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
  if (answer.kind === 'shut')
    return shutOut(effect, { place: card.place, code: answer.code }, ports);
  if (answer.kind === 'refused' && answer.why === 'too-large') {
    return refusedForGood(effect, answer, ports);
  }
  if (answer.kind === 'refused') {
    if (answer.why !== 'message-gone' && (await triesAgain(effect, card, ports))) return;
    const isSurelyGone = answer.why === 'message-gone';
    if (isSurelyGone) await ports.store.dropCard(effect.programme, card);
    if (body.refresh) return void (await dropped(effect, 'nothing-stands', ports));
    const morning = await keptForMorning(effect, ports, false);
    if (morning) return void (await postponed(effect, morning, ports));
    if (isSurelyGone) return post(effect, body, card.place, drawn, 0, ports);
    const { refusals: _, ...stood } = card;
    return post(effect, body, card.place, drawn, card.version, ports, stood);
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
  return done();
};
