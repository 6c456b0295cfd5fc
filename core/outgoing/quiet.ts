import { today } from '../calendar/days.ts';
import { outOfQuietHours } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import type { Partnership } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { At, PersonId, RecordId } from '../model/ids.ts';
import { dayIn, daySubject, nextMorning } from '../morning/day.ts';
import type { DeliverPorts } from '../ports/ports.ts';

/** A message that leaves later than this after it was due has waited, in seconds. */
const wait = 600;

/** Whether something kept it back, such as a chat that was away. */
export const hasWaited = ({ since, due }: Pick<Effect, 'since' | 'due'>, now: At): boolean =>
  later(since ?? due, wait) < now;

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
 * The morning for which something that has waited is kept, where its wait ended in quiet hours (rules: Hours);
 * undefined where it may leave. What stands already is brought up to date at any hour.
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
  if (!rests || mayStand || !hasWaited(effect, now)) return undefined;
  const home = await homeFor(effect, ports);
  if (!home) return undefined;
  const { zone, nation } = home;
  const morning = outOfQuietHours(now, zone, nation);
  return morning === now ? undefined : morning;
};

/** The message of a day in which a line stands that was kept for one: today's, or the one that it is posting; and when the next one leaves. */
export const dayFor = async (
  effect: Effect,
  ports: DeliverPorts,
): Promise<{ readonly subject: RecordId; readonly next: At } | undefined> => {
  const home = await homeFor(effect, ports);
  if (!home) return undefined;
  const now = ports.now();
  const at = effect.state.is === 'claimed' ? effect.state.until : now;
  const subject = daySubject(effect.to as PersonId, today(at, home.zone));
  return { subject, next: nextMorning(now, home).at };
};
