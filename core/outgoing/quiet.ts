import { outOfQuietHours } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import type { Partnership } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { At, PersonId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';

/** A message that leaves later than this after it was due has waited, in seconds. */
const wait = 600;

/** Whether something kept it back, such as a chat that was away. */
export const hasWaited = ({ since, due }: Pick<Effect, 'since' | 'due'>, now: At): boolean =>
  later(since ?? due, wait) < now;

/** Said at its hour or not at all. */
const timely = new Set(['meeting', 'result', 'welcome', 'back']);

/**
 * The morning for which something that has waited is kept, where its wait ended in quiet hours (rules: Hours);
 * undefined where it may leave, or would be too late by then. What stands already is brought up to date at any hour.
 */
export const keptForMorning = async (
  effect: Effect,
  ports: DeliverPorts,
): Promise<At | undefined> => {
  const { programme, partnership, to, body, state } = effect;
  const now = ports.now();
  const person = to.startsWith('person:');
  const rests = body.kind === 'notice' ? person || !timely.has(body.notice.notice) : person;
  if (!rests || state.is !== 'waiting' || !hasWaited(effect, now)) return undefined;
  const [first] = partnership
    ? [partnership]
    : ((await personNow(programme, to as PersonId, ports))?.state.partnerships ?? []);
  const home = first && (await loadRecords(ports.store, programme, [first])).get(first);
  if (!home) return undefined;
  const { zone, nation } = home.state as Partnership;
  const morning = outOfQuietHours(now, zone, nation);
  const tooLate = body.kind === 'notice' && body.staleAt !== undefined && body.staleAt < morning;
  return morning === now || tooLate ? undefined : morning;
};
