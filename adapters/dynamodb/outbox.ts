import { shardOf } from '../../core/engine/due-shards.ts';
import {
  type Effect,
  finished,
  isParked,
  isStuck,
  waitsForPerson,
} from '../../core/model/effect.ts';
import type { At, InstallId, PartnershipId, ProgrammeId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { change, type Fields, type Item, json, maybe, secondsAt } from './item.ts';
import { effectKey, inOrder, join, named } from './keys.ts';
import { ofIndex } from './lists.ts';
import { batchGet, getItem, query } from './reading.ts';
import { type Wire, write } from './wire.ts';

/** A finished effect is remembered longer than any queue holds a message, in seconds. */
const remembered = 30 * 24 * 60 * 60;

/** What chair and clerk look through: what waits for a person, and what fails again and again. */
type Held = 'uncertain' | 'stuck';
const heldAt = (programme: ProgrammeId, held: Held, partnership: PartnershipId): string =>
  join([programme, held, partnership]);

const parkedAt = (programme: ProgrammeId, install: InstallId): string =>
  join([programme, 'parked', install]);

/** The list on which it stands, and since when. */
const listOf = (effect: Effect): readonly [list?: string, since?: At] => {
  const { programme, partnership, parked, state, since, made } = effect;
  if (parked && isParked(effect)) return [parkedAt(programme, parked.install), parked.since];
  if (!partnership) return [];
  if (state.is === 'uncertain' || state.is === 'refused')
    return [heldAt(programme, 'uncertain', partnership), state.at];
  return isStuck(effect) ? [heldAt(programme, 'stuck', partnership), since ?? made] : [];
};

/** An effect as an item: on the due index until it is finished, on a list while it waits for a person, is parked or stuck. */
export const effectFields = (effect: Effect): Fields => {
  const { programme, to, id, state } = effect;
  const waits = !finished(effect);
  const [list, since] = listOf(effect);
  const ended = state.is === 'sent' || state.is === 'dropped' ? state.at : undefined;
  return {
    effect: JSON.stringify(effect),
    attempt: effect.attempt,
    dueShard: waits ? `${shardOf(join([programme, to, id]))}` : undefined,
    dueAt: waits ? effect.due : undefined,
    list,
    listOrder: list && since && inOrder(since, id),
    expires: ended && secondsAt(ended, remembered),
  };
};
const effectFrom = (item: Item): Effect => json(item, 'effect');

/** The mark tells our own write, done while its answer was lost, from somebody else's. */
const settle =
  (wire: Wire): Store['settle'] =>
  async (effect, { attempt }) => {
    const mark = wire.fresh(16);
    const settled = await write(
      wire,
      change(
        effectKey(effect.programme, effect.to, effect.id),
        { ...effectFields(effect), mark },
        { condition: { that: '#attempt = :was', given: { was: attempt } } },
      ),
    );
    return settled.done || (settled.old !== undefined && maybe(settled.old, 'mark') === mark);
  };

const effectKeys = (found: readonly Item[]) =>
  found.flatMap((item) => {
    const name = named(item);
    return name?.is === 'effect' ? [effectKey(name.programme, name.to, name.id)] : [];
  });

const heldOn =
  (wire: Wire, held: Held, stillIs: (effect: Effect) => boolean): Store['uncertain'] =>
  async (programme, partnership) => {
    const list = heldAt(programme, held, partnership);
    const found = await query(wire, ofIndex('list', '#list = :list', { list }));
    return (await batchGet(wire, effectKeys(found)))
      .map(effectFrom)
      .filter(stillIs)
      .sort((one, other) => (one.made + one.id < other.made + other.id ? -1 : 1));
  };

const parked =
  (wire: Wire): Store['parked'] =>
  async (programme, install, { limit, by }) => {
    const given = { list: parkedAt(programme, install) };
    const input =
      by === undefined
        ? ofIndex('list', '#list = :list', given)
        : ofIndex('list', '#list = :list AND #listOrder < :before', {
            ...given,
            before: inOrder(by, '\uffff'),
          });
    return (await batchGet(wire, effectKeys(await query(wire, input, limit))))
      .map(effectFrom)
      .filter((one) => isParked(one) && one.parked?.install === install)
      .sort(byWaiting);
  };
const byWaiting = (one: Effect, other: Effect): number =>
  `${one.parked?.since}${one.id}` < `${other.parked?.since}${other.id}` ? -1 : 1;

export const outbox = (
  wire: Wire,
): Pick<Store, 'effect' | 'settle' | 'uncertain' | 'stuck' | 'parked'> => ({
  effect: async (programme, to, id) => {
    const item = await getItem(wire, effectKey(programme, to, id));
    return item && effectFrom(item);
  },
  settle: settle(wire),
  uncertain: heldOn(wire, 'uncertain', waitsForPerson),
  stuck: heldOn(wire, 'stuck', isStuck),
  parked: parked(wire),
});
