import { most, unfolded } from './born.ts';
import { type Effect, finished } from './effect.ts';
import type { EffectId, PersonId, PlaceId, ProgrammeId } from './ids.ts';
import { deliverCard } from './outgoing/card.ts';
import { deliverNotice } from './outgoing/notice.ts';
import type { DeliverPorts } from './ports.ts';

export interface EffectKey {
  readonly programme: ProgrammeId;
  readonly to: PlaceId | PersonId;
  readonly id: EffectId;
}

/** An effect is tried so often before it is set aside as poison. */
const patience = 50;

/** Refreshes of one card in one batch are one refresh; the last carries the newest wish. */
const coalesced = (effects: readonly Effect[]): { effect: Effect; same: readonly Effect[] }[] => {
  const groups = new Map<string, Effect[]>();
  for (const effect of effects) {
    const name =
      effect.body.kind === 'card'
        ? `${effect.body.subject}>${effect.to}`
        : `${effect.id}>${effect.to}`;
    groups.set(name, [...(groups.get(name) ?? []), effect]);
  }
  return [...groups.values()].map((group) => {
    const lead =
      group.find(({ body }) => body.kind === 'card' && (body.replyTo ?? body.bottom)) ??
      group.find(({ body }) => body.kind === 'card' && !body.refresh) ??
      group[0];
    return { effect: lead as Effect, same: group.filter((one) => one !== lead) };
  });
};

/**
 * Delivers a batch of effects in order. What must wait is written on the effect as its due instant and is finished here,
 * so that no queue holds it; a fault on one leaves the others alone and answers its key.
 */
export const deliver = async (
  keys: readonly EffectKey[],
  ports: DeliverPorts,
): Promise<readonly EffectKey[]> => {
  const loaded = await Promise.all(
    keys.map(({ programme, to, id }) => ports.store.effect(programme, to, id)),
  );
  const now = ports.now();
  const waiting = loaded.filter(
    (effect): effect is Effect => effect !== undefined && !finished(effect) && effect.due <= now,
  );
  const failed: EffectKey[] = [];
  for (const { effect, same } of coalesced(waiting)) {
    try {
      if (effect.attempt >= patience) {
        await drop(effect, 'poison', ports);
        continue;
      }
      await deliverOne(effect, ports);
      for (const other of same) await drop(other, 'same-card', ports);
    } catch {
      failed.push(effect);
    }
  }
  return failed;
};

const deliverOne = (effect: Effect, ports: DeliverPorts): Promise<void> => {
  const { body } = effect;
  switch (body.kind) {
    case 'card':
      return deliverCard(effect, body, ports);
    case 'notice':
      return deliverNotice(effect, body, ports);
    case 'spread':
      return unfold(effect, ports);
  }
};

/** Brings a spread effect's messages into the world, a page at a time; a page that was there already stays as it is. */
const unfold = async (effect: Effect, ports: DeliverPorts): Promise<void> => {
  const messages = unfolded(effect);
  for (let from = 0; from < messages.length; from += most) {
    const effects = messages.slice(from, from + most);
    const { programme } = effect;
    const page = { programme, now: ports.now(), records: [], rows: [], effects };
    if ((await ports.store.commit(page)).kind === 'conflict') throw new Error('the table is busy');
  }
  await drop(effect, 'unfolded', ports);
};

const drop = async (effect: Effect, why: string, ports: DeliverPorts): Promise<void> => {
  const dropped: Effect = {
    ...effect,
    attempt: effect.attempt + 1,
    state: { is: 'dropped', why, at: ports.now() },
  };
  await ports.store.settle(dropped, effect);
};
