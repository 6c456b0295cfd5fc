import { later } from '../calendar/instants.ts';
import { messengerOf } from '../engine/reach.ts';
import { defined } from '../lib/defined.ts';
import type { Effect } from '../model/effect.ts';
import type { At, EffectId, PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { shutOut } from './parking.ts';
import { settle } from './settling.ts';

/** Seconds after which a look that has not come to its end is given up, as if nobody might look. */
const patience = 3600;

/**
 * Looks in a place for a post; where the chat shows little at a time (one call a minute in some workspaces), it is noted
 * on the effect how far it came, and it goes on from there when it is due again.
 */
export const lookIn = async (
  effect: Effect,
  {
    place,
    of,
    ...since
  }: {
    readonly place: PlaceId;
    readonly of: EffectId;
    readonly at: At;
    readonly under?: string | undefined;
  },
  ports: DeliverPorts,
): Promise<readonly string[] | 'cannot' | 'goes-on'> => {
  const before = effect.look?.of === of ? effect.look : undefined;
  const asked = { ...since, ...defined({ seen: before?.seen }) };
  const found = await messengerOf(place, ports).find(place, of, asked);
  if (found === 'cannot' || !('kind' in found)) return found;
  if (found.kind === 'shut') {
    await shutOut(effect, { place, code: found.code, state: effect.state }, ports);
    return 'goes-on';
  }
  const now = ports.now();
  const begun = before?.begun ?? now;
  if (later(begun, patience) <= now) return 'cannot';
  const due = later(now, Math.min(Math.max(found.seconds, 1), patience));
  const look = { of, begun, seen: found.seen };
  await settle(effect, { due, look, state: effect.state }, ports);
  return 'goes-on';
};
