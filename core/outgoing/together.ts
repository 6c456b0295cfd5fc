import { later } from '../calendar/instants.ts';
import { messengerOf } from '../engine/reach.ts';
import type { Drawn } from '../model/drawn.ts';
import { type Card, type Effect, type EffectBody, finished } from '../model/effect.ts';
import type { PersonId, PlaceId, RecordId } from '../model/ids.ts';
import { dayIn, givenSubject } from '../morning/day.ts';
import type { DeliverPorts } from '../ports/ports.ts';

import { editSeconds } from './changing.ts';
import { known, resolveDoubt } from './doubt.ts';
import { drawLines, drawSubject } from './draw.ts';
import { edit, post } from './posting.ts';
import { dayFor, hasWaited, keptForMorning } from './quiet.ts';
import { doubtSeconds, dropped, postponed } from './settling.ts';

type CardBody = Extract<EffectBody, { kind: 'card' }>;
type NoticeBody = Extract<EffectBody, { kind: 'notice' }>;

/** Seconds in which what people give to somebody is one message. */
const within = 600;

/** The message with what stands in it already and this line; undefined where this one is not worth saying any more. */
const drawn = async (
  effect: Effect,
  subject: RecordId,
  card: Pick<Card, 'effects'>,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  if (!dayIn(subject)) return drawLines(card, effect, place, ports);
  const day = await drawSubject(effect, subject, place, ports);
  return day?.effects?.includes(effect.id) ? day : undefined;
};

/** Whether the chat takes it as one message. */
const isOne = ({ view, accounts }: Drawn, place: PlaceId, ports: DeliverPorts): boolean =>
  messengerOf(place, ports).parts({ place, view, press: 1, accounts }).length === 1;

/** Somebody else's first post is under way: its outcome is waited for, and looked for where it does not come. */
const waitFor = (effect: Effect, card: Card, ports: DeliverPorts): Promise<void> => {
  const mine = card.effect === effect.id;
  const now = ports.now();
  return !mine && now < later(card.editedAt, doubtSeconds)
    ? postponed(effect, later(now, editSeconds), ports).then(() => undefined)
    : resolveDoubt(effect, card, true, ports);
};

/** The line is written to the message first, so that whoever edits it next says it too, and then shown there. */
const add = async (
  effect: Effect,
  body: CardBody,
  card: Card,
  drawn: Drawn,
  ports: DeliverPorts,
): Promise<void> => {
  const now = ports.now();
  const free = later(card.editedAt, editSeconds);
  if (now < free) return void (await postponed(effect, free, ports));
  const { effects = [] } = drawn;
  const held: Card = { ...card, effects, hash: '', editedAt: now, version: card.version + 1 };
  if (!(await ports.store.putCard(effect.programme, held))) {
    return void (await postponed(effect, later(now, 1), ports));
  }
  return edit(effect, body, { ...held, editedAt: card.editedAt }, drawn, ports);
};

/** Whether a line that stands in the message does not know of it yet: without the message it would be said twice. */
const isUnsaid = async (
  { programme, to, id: own }: Effect,
  { effects = [] }: Card,
  { store }: DeliverPorts,
): Promise<boolean> => {
  const others = effects.filter((id) => id !== own);
  const lines = await Promise.all(others.map((id) => store.effect(programme, to, id)));
  return lines.some((line) => line !== undefined && !finished(line));
};

/** Whether it is a line of somebody's one message: what people give, and a backlog. */
export const joinsOthers = async (
  effect: Effect,
  { notice }: NoticeBody,
  place: PlaceId,
  { store, now }: DeliverPorts,
): Promise<boolean> => {
  const { id, programme, to, state, attempt } = effect;
  if (notice.notice !== 'line' || !to.startsWith('person:')) return false;
  if (notice.together) return true;
  const isClaimed = state.is === 'claimed';
  if (!isClaimed && hasWaited(effect, now())) return true;
  if (attempt === 0) return false;
  // An earlier try may have brought it there.
  const card = await store.card(programme, givenSubject(to as PersonId), place);
  return card?.effect === id || card?.effects?.includes(id) === true;
};

/**
 * What people give to somebody: the first is posted at once, and what comes within ten minutes is edited into it. What
 * Folkmoot begins by itself stands in the one message of a day: today's, or where that was sent before, the next one's.
 * The message remembers which lines it says, so that one that comes twice is said once.
 */
export const deliverTogether = async (
  effect: Effect,
  { notice }: NoticeBody,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<void> => {
  const { programme, to } = effect;
  const ofDay = notice.notice === 'line' && notice.together === 'day';
  const day = ofDay ? await dayFor(effect, place, ports) : undefined;
  const subject = day?.subject ?? givenSubject(to as PersonId);
  const body: CardBody = { kind: 'card', subject };
  const stood = await ports.store.card(programme, subject, place);
  const card = stood && (await known(effect, stood, ports));
  if (card && card.message === undefined) return waitFor(effect, card, ports);
  const joins =
    card?.effects?.includes(effect.id) ||
    (card !== undefined && ports.now() < later(card.postedAt ?? card.editedAt, within));
  const along = joins && card ? await drawn(effect, subject, card, place, ports) : undefined;
  const says = card?.effects?.includes(effect.id);
  if (along && card && (says || isOne(along, place, ports)))
    return add(effect, body, card, along, ports);
  if (card && day) return void (await postponed(effect, day.next, ports));
  const alone = await drawn(effect, subject, {}, place, ports);
  if (!alone) return void (await dropped(effect, 'nothing-to-say', ports));
  const morning = await keptForMorning(effect, ports, false);
  if (morning) return void (await postponed(effect, morning, ports));
  if (card && (await isUnsaid(effect, card, ports)))
    return void (await postponed(effect, later(ports.now(), editSeconds), ports));
  // The one before stays as it is, and is not edited any more.
  if (card) await ports.store.dropCard(programme, card);
  return post(effect, body, place, alone, 0, ports);
};
