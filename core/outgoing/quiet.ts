import { addDays, today } from '../calendar/days.ts';
import { outOfQuietHours } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import type { Partnership } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { At, PersonId, PlaceId, RecordId } from '../model/ids.ts';
import { dayIn, daySubject, nextMorning } from '../morning/day.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { firstDue } from './settling.ts';

/** A message that leaves later than this after it was due has waited, in seconds. */
const wait = 600;

/** What leaves so soon after it was due, in seconds, leaves in the hours in which it was due. */
const soon = 60;

/** Whether something kept it back, such as a chat that was away. */
export const hasWaited = (effect: Effect, now: At): boolean => later(firstDue(effect), wait) < now;

/** Said at its hour or not at all. */
const timely = new Set(['meeting', 'result', 'welcome', 'back']);

/** The partnership by whose hours it is said. */
const homeFor = async (
  { programme, partnership, to }: Effect,
  ports: DeliverPorts,
): Promise<Partnership | undefined> => {
  const [first] = partnership
    ? [partnership]
    : ((await personNow(programme, to as PersonId, ports))?.state.partnerships ?? []);
  const home = first && (await loadRecords(ports.store, programme, [first])).get(first);
  return home?.state as Partnership | undefined;
};

/** The message of today that one of an earlier day, which could not be brought on it, gives way to; undefined where it need not. */
export const overtakenBy = async (
  effect: Effect,
  subject: RecordId,
  ports: DeliverPorts,
): Promise<RecordId | undefined> => {
  const read = dayIn(subject);
  if (!read || !hasWaited(effect, ports.now())) return undefined;
  const home = await homeFor(effect, ports);
  const day = home && today(ports.now(), home.zone);
  return day && day > read.day ? daySubject(read.person, day) : undefined;
};

/**
 * The morning for which something is kept that has waited, or was due in working hours, where that ended in quiet hours
 * (rules: Hours); undefined where it may leave. What stands already is brought up to date at any hour.
 */
export const keptForMorning = async (
  effect: Effect,
  ports: DeliverPorts,
  /** It may stand in the chat already, by a try of which nothing is known. */
  mayStand = effect.state.is === 'claimed',
): Promise<At | undefined> => {
  const { to, body } = effect;
  const now = ports.now();
  const person = to.startsWith('person:');
  const rests = body.kind === 'notice' ? person || !timely.has(body.notice.notice) : person;
  const since = firstDue(effect);
  if (!rests || mayStand || now < later(since, soon)) return undefined;
  const home = await homeFor(effect, ports);
  if (!home) return undefined;
  const { zone, nation } = home;
  const morning = outOfQuietHours(now, zone, nation);
  const isOver = hasWaited(effect, now) || outOfQuietHours(since, zone, nation) === since;
  const wouldBeOver = body.kind === 'card' && body.until !== undefined && body.until <= morning;
  return morning === now || !isOver || wouldBeOver ? undefined : morning;
};

/** A line is looked for in the messages of so many days before, where an earlier try may have brought it there. */
const mostDays = 62;

/**
 * The message of a day in which a line stands that was kept for one: that of an earlier day to which a try of it came,
 * else today's; and when the next one leaves.
 */
export const dayFor = async (
  effect: Effect,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<{ readonly subject: RecordId; readonly next: At } | undefined> => {
  const home = await homeFor(effect, ports);
  if (!home) return undefined;
  const { attempt, id, programme } = effect;
  const now = ports.now();
  const day = today(now, home.zone);
  const next = nextMorning(now, home).at;
  const person = effect.to as PersonId;
  const first = today(firstDue(effect), home.zone);
  for (let back = 1; attempt > 0 && back <= mostDays; back += 1) {
    const before = addDays(day, -back);
    if (before < first) break;
    const subject = daySubject(person, before);
    const card = await ports.store.card(programme, subject, place);
    if (card?.effects?.includes(id)) return { subject, next };
  }
  return { subject: daySubject(person, day), next };
};
