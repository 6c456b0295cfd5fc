import { later } from '../calendar/instants.ts';
import type { Loaded } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { PartnershipId, PersonId, PlaceId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import type { View } from '../view/view.ts';
import { withLinks } from './card-links.ts';
import { accountsIn } from './reach.ts';
import { inPartnership, shortened } from './reply-view.ts';

/** Seconds after which what a line is about has its card, or will have none yet. */
const justNow = 10;
/** Whether it is the first try of a line that was decided a moment ago. */
const isAtOnce = ({ body, attempt, made }: Effect, { now }: DeliverPorts): boolean =>
  body.kind === 'notice' &&
  body.notice.notice === 'line' &&
  attempt === 0 &&
  now() < later(made, justNow);

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
  const { programme, to } = effect;
  const reader = to.startsWith('person:') ? { reader: to as PersonId } : {};
  const linked = await withLinks(
    view,
    { programme, place, ...reader, atOnce: isAtOnce(effect, ports) },
    ports,
  );
  const named = partnership ? inPartnership(linked, partnership) : linked;
  const hash = ports.hash(JSON.stringify(named));
  const keep = { ports, programme, now: ports.now() };
  const [short, accounts] = await Promise.all([
    shortened(named, keep),
    accountsIn(place, people, ports),
  ]);
  return { view: short, hash, accounts };
};
