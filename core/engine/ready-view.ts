import type { Loaded } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { PartnershipId, PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import type { View } from '../view/view.ts';
import { accountsIn } from './reach.ts';
import { inPartnership, shortened } from './reply-view.ts';

/** Makes a view ready to leave for a place; undefined where there is none. */
export const ready = async (
  view: View | undefined,
  within: {
    readonly effect: Effect;
    readonly place: PlaceId;
    readonly people: Loaded['people'];
    readonly partnership?: PartnershipId | undefined;
  },
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  if (!view) return undefined;
  const { effect, place, people, partnership } = within;
  const named = partnership ? inPartnership(view, partnership) : view;
  const hash = ports.hash(JSON.stringify(named));
  const keep = { ports, programme: effect.programme, now: ports.now() };
  return { view: await shortened(named, keep), hash, accounts: accountsIn(place, people) };
};
