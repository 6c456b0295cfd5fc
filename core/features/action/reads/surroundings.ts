import { morning, today } from '../../../calendar/days.ts';
import { workingDaysBefore } from '../../../calendar/holidays.ts';
import { later } from '../../../calendar/instants.ts';
import { personNow } from '../../../engine/load.ts';
import type { StoredPerson } from '../../../model/context.ts';
import type { Card } from '../../../model/effect.ts';
import type { Gather, Typing } from '../../../model/feature-in.ts';
import {
  type At,
  type Day,
  directPlace,
  type PersonId,
  type PlaceId,
  type ProgrammeId,
  partnershipOf,
  refOf,
} from '../../../model/ids.ts';
import { dayIn, daySubject, givenSubject } from '../../../morning/day.ts';
import type { Store } from '../../../ports/store.ts';
import type { Action } from '../action.ts';
import { nudgeItems, ownItems } from '../gather.ts';
import { isLive } from '../steps.ts';
import { type NudgeItem, stoodIn } from '../view/nudge.ts';
import type { Nudged } from './against-nudge.ts';

/** Working days in which a plain answer may still be meant for the last message. */
const answeredWithin = 4;
/** Seconds in which what somebody is given is one message. */
const oneMessage = 600;
/** Seconds after a message was posted up to which its place has no room for another one. */
const ownTurn = 1.1;

/** When it was given to this person by somebody else. */
const givenAt = ({ owner, touched, made }: Action, names: readonly PersonId[]): At | undefined => {
  if (!owner || !('person' in owner) || !names.includes(owner.person)) return undefined;
  const given = touched.owner ?? made;
  return given.by !== undefined && names.includes(given.by) ? undefined : given.at;
};

/** A message to somebody that was about actions. */
interface Message {
  readonly at: At;
  readonly items: readonly NudgeItem[];
  /** Absent for what they were given. */
  readonly day?: Day;
}

/** The message of a day. */
const ofDay = (person: StoredPerson, day: Day, items: readonly NudgeItem[]): Message => {
  const zone = items[0]?.record.state.clock.zone ?? 'Europe/London';
  return {
    day,
    at: morning(day, zone),
    items: items.filter((one) => stoodIn(person.state, day, one)),
  };
};

/** What they were given last, of all that stands with them since a moment. */
const lastGiven = (person: StoredPerson, items: readonly NudgeItem[], since: At): Message[] => {
  const names = [person.id, ...(person.state.also ?? [])];
  const given = items
    .map((item) => ({ item, at: givenAt(item.record.state, names) ?? '' }))
    .filter(({ at }) => at >= since)
    .sort((a, b) => a.at.localeCompare(b.at));
  const at = given.at(-1)?.at;
  if (at === undefined) return [];
  const together = given.filter((one) => one.at >= later(at, -oneMessage));
  return [{ at, items: together.map(({ item }) => item) }];
};

/** The last message of a day to somebody, and the last of what they were given; what they finished this week counts among them. */
const lastMessages = (
  person: StoredPerson,
  items: readonly NudgeItem[],
  now: At,
  gifts: boolean,
): Message[] => {
  const [first] = items;
  if (!first) return [];
  const { zone, nation } = first.record.state.clock;
  const since = workingDaysBefore(today(now, zone), answeredWithin, nation);
  const days = items
    .map(({ record }) => record.state.nudged.at(-1) ?? '')
    .filter((day) => day >= since && morning(day, zone) <= now)
    .sort()
    .map((day) => ofDay(person, day, items))
    .filter((one) => one.items.length > 0);
  return [...(gifts ? [] : days.slice(-1)), ...lastGiven(person, items, morning(since, zone))];
};

/** Their direct messages, in every chat. */
const directOf = ({ state }: StoredPerson): PlaceId[] => state.accounts.map(directPlace);

/** Where it stands, of all their direct messages. */
const cardOf = async (
  person: StoredPerson,
  { day }: Message,
  programme: ProgrammeId,
  store: Store,
): Promise<Card | undefined> => {
  const subject = day === undefined ? givenSubject(person.id) : daySubject(person.id, day);
  const all = directOf(person).map((place) => store.card(programme, subject, place));
  return (await Promise.all(all)).find((card) => card !== undefined);
};

/** Whether the message says these actions and nothing else; of several gifts one is chosen anyway. */
const saysOnly = async (
  card: Card,
  { day, items }: Message,
  person: StoredPerson,
  programme: ProgrammeId,
  store: Store,
): Promise<boolean> => {
  if (day !== undefined) return !card.mixed;
  const [id, more] = card.effects ?? [];
  const [only, second] = items;
  if (!id || more || !only || second) return false;
  const body = (await store.effect(programme, person.id, id))?.body;
  if (body?.kind !== 'notice' || body.notice.notice !== 'line') return false;
  return body.notice.saying.code === 'action.gave' && body.notice.about === only.record.id;
};

/** Whether nothing else was said to them in private since. */
const isLast = async ({ postedAt }: Card, person: StoredPerson, store: Store): Promise<boolean> => {
  const free = await Promise.all(directOf(person).map((place) => store.paced(place)));
  const next = free
    .flatMap((one) => one ?? [])
    .sort()
    .at(-1);
  return postedAt !== undefined && next !== undefined && next <= later(postedAt, ownTurn);
};

const nudged =
  (unsure: boolean) =>
  ({ record: { id, state } }: NudgeItem): Nudged[] => {
    const [ref, partnership] = [refOf(id), partnershipOf(id)];
    if (!ref || !partnership) return [];
    const settled = isLive(state) ? {} : { settled: true as const };
    return [{ ref, partnership, title: state.title, ...settled, ...(unsure ? { unsure } : {}) }];
  };

/** Lines that may be an answer to the last message: those that begin with a noun are commands, and nothing is read for them. */
export const mayAnswer =
  /^\W*(?!(?:actions?|tasks?|todo|polls?|meetings?|reviews?|partnerships?|people|mine|help|undo|settings)\b)\w/i;

/** Lines for which what somebody only helps with is read as well. */
const mayFinish = /^\W*(?:done|finish|complete|not mine|block|due|by|until|new date|take|i'?ll)/i;

const latest = (one: At, other: At | undefined): At => (other && other > one ? other : one);

/** A message that was found, and whether that is surely what is answered. */
type Found = Message & { readonly sure: boolean };

/** The message in whose thread the line was typed, or the last one, in one programme. */
const messageTo = async (
  { programme, person: id }: Typing['asker'][number],
  { now, thread, text, where, obvious, meant: [first] }: Typing,
  store: Store,
): Promise<Found | undefined> => {
  const person = await personNow(programme, id, { store });
  if (!person) return undefined;
  const day = thread && dayIn(thread)?.day;
  const under = day !== undefined || thread === givenSubject(person.id);
  const { zone } = (obvious ?? first)?.partnership.state ?? { zone: 'Europe/London' };
  const read = day || mayFinish.test(text) ? nudgeItems : ownItems;
  const items = await read(store, programme, person, day ?? today(now, zone));
  const messages = day ? [ofDay(person, day, items)] : lastMessages(person, items, now, under);
  const posted = await Promise.all(
    messages.map(async (one) => {
      const card = await cardOf(person, one, programme, store);
      return { ...one, card, at: latest(one.at, card?.postedAt) };
    }),
  );
  const [message] = posted.sort((a, b) => b.at.localeCompare(a.at));
  if (!message) return undefined;
  const { card } = message;
  // The thread of anything else is about that.
  const answers =
    card && (under || (!(where.thread ?? where.quoted) && (await isLast(card, person, store))));
  const sure = answers && (await saysOnly(card, message, person, programme, store));
  return { ...message, sure: sure ?? false };
};

/** What the asker was last written to about, in direct messages. */
export const lastNudged: Gather = async (typing, store) => {
  const found = await Promise.all(typing.asker.map((one) => messageTo(one, typing, store)));
  const [last] = found.flatMap((one) => one ?? []).sort((a, b) => b.at.localeCompare(a.at));
  return { lastNudged: (last?.items ?? []).flatMap(nudged(!last?.sure)) };
};
