import { later } from '../../core/calendar/instants.ts';
import { pauseAfter } from '../../core/engine/backoff.ts';
import { shardOf } from '../../core/engine/due-shards.ts';
import { checkpointOf, coveredAgain } from '../../core/engine/journal.ts';
import type { DueKey } from '../../core/model/due-key.ts';
import {
  type Effect,
  finished,
  isParked,
  isStuck,
  waitsForPerson,
} from '../../core/model/effect.ts';
import type { Hash } from '../../core/model/hash.ts';
import { type PartnershipId, type ProgrammeId, partnershipOf } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { byText, kept, type Shelf, under } from './shelf.ts';

const hour = 60 * 60;
/** Each part is asked for at every look, so a name's is reckoned once. */
const shardsOf = new Map<string, number>();
const mostKnown = 10_000;
const shardOfKey = (kept: string, key: () => DueKey): number => {
  const known = shardsOf.get(kept);
  if (known !== undefined) return known;
  if (shardsOf.size >= mostKnown) shardsOf.clear();
  const shard = shardOf(JSON.stringify(key()));
  shardsOf.set(kept, shard);
  return shard;
};

interface Waiting {
  readonly key: DueKey;
  readonly due: string;
}

/** All that is due at some time, `by` then where it is given, in one part where one is named, and when. */
export const waiting = (shelf: Shelf, by?: string, shard?: number): Waiting[] => {
  const all: Waiting[] = [];
  const see = (due: string | undefined, kept: string, key: () => DueKey): void => {
    if (due === undefined || (by !== undefined && due > by)) return;
    if (shard === undefined || shardOfKey(kept, key) === shard) all.push({ key: key(), due });
  };
  for (const [name, { programme, stored, found }] of shelf.records)
    see(found.due, `record ${name}`, () => ({
      due: 'record',
      programme: programme as ProgrammeId,
      id: stored.id,
    }));
  for (const [name, effect] of shelf.effects) {
    const { programme, to, id, due } = effect;
    if (!finished(effect)) see(due, `effect ${name}`, () => ({ due: 'effect', programme, to, id }));
  }
  for (const [name, { programme, id, due }] of shelf.hourly)
    see(due, `hourly ${name}`, () => ({
      due: 'hourly',
      programme: programme as ProgrammeId,
      partnership: id as PartnershipId,
    }));
  return all;
};

/** What waits for its time. */
export const wakes = (
  shelf: Shelf,
  hash: Hash,
): Pick<
  Store,
  | 'due'
  | 'backOff'
  | 'putOff'
  | 'changed'
  | 'lookedAfter'
  | 'keepBrief'
  | 'briefs'
  | 'checkpoint'
  | 'pace'
  | 'paced'
> => ({
  due: async (now, shard, limit) =>
    waiting(shelf, now, shard)
      .sort(byText(({ due }) => due))
      .slice(0, limit)
      .map(({ key }) => key),
  backOff: async (key, now) => {
    const name = under(key.programme, key.due === 'record' ? key.id : key.partnership);
    const [record, hourly] =
      key.due === 'record' ? [shelf.records.get(name)] : [undefined, shelf.hourly.get(name)];
    const was = record?.found.due ?? hourly?.due;
    if (was === undefined || was > now) return 0;
    const faults = (record?.faults ?? hourly?.faults ?? 0) + 1;
    const due = later(now, pauseAfter(faults));
    if (record) shelf.records.set(name, { ...record, faults, found: { ...record.found, due } });
    if (hourly) shelf.hourly.set(name, { ...hourly, faults, due });
    return faults;
  },
  putOff: async (programme, id, now, until) => {
    const name = under(programme, id);
    const record = shelf.records.get(name);
    if (record?.found.due === undefined || record.found.due > now) return;
    shelf.records.set(name, { ...record, found: { ...record.found, due: until } });
  },
  changed: async (programme, id, records, at) => {
    const name = under(programme, id);
    shelf.changed.set(name, [...(shelf.changed.get(name) ?? []), { at, records }]);
    const marked = shelf.hourly.get(name);
    if (marked && marked.due > at) return;
    const due = later(at, hour);
    shelf.hourly.set(name, { ...marked, programme, id, due });
  },
  lookedAfter: async (programme, id, begun) => {
    const name = under(programme, id);
    const marked = shelf.hourly.get(name);
    if (marked && marked.due <= begun) shelf.hourly.delete(name);
  },
  keepBrief: async (programme, id, brief) => {
    shelf.briefs.set(under(programme, id), kept(brief));
  },
  briefs: async (programme, ids) =>
    new Map(
      ids.flatMap((id) => {
        const name = under(programme, id);
        const brief = shelf.briefs.get(name);
        return brief ? [[id, { brief, changed: shelf.hourly.has(name) }]] : [];
      }),
    ),
  checkpoint: async (programme, id, at) => {
    const name = under(programme, id);
    const [last] = (shelf.checkpoints.get(name) ?? [])
      .filter((one) => one.at < at)
      .sort(byText((one) => one.at))
      .slice(-1);
    const since = last && later(last.at, -coveredAgain);
    const marks = (shelf.changed.get(name) ?? []).filter((one) => since && one.at >= since);
    const marked = new Set(marks.flatMap(({ records }) => records));
    const heads = [...shelf.records.values()].filter(
      ({ programme: of, stored }) =>
        of === programme &&
        partnershipOf(stored.id) === id &&
        (last === undefined || marked.has(stored.id)),
    );
    const digest = checkpointOf(hash, {
      at,
      previous: last?.digest ?? '',
      heads: heads.map(({ stored }) => stored),
    });
    const others = (shelf.checkpoints.get(name) ?? []).filter((one) => one.at !== at);
    shelf.checkpoints.set(name, [...others, { at, digest }]);
    return digest;
  },
  pace: async (place, now, spacing) => {
    const name = under('pace', place);
    const turn = Math.max(shelf.counts.get(name) ?? 0, Date.parse(now));
    shelf.counts.set(name, turn + spacing);
    return new Date(turn).toISOString();
  },
  paced: async (place) => {
    const next = shelf.counts.get(under('pace', place));
    return next === undefined ? undefined : new Date(next).toISOString();
  },
});

/** Effects and cards. */
export const outbox = (
  shelf: Shelf,
): Pick<
  Store,
  'effect' | 'settle' | 'uncertain' | 'stuck' | 'parked' | 'card' | 'putCard' | 'dropCard'
> => {
  const held =
    (isMeant: (effect: Effect) => boolean): Store['uncertain'] =>
    async (programme, partnership) =>
      [...shelf.effects.values()]
        .filter((one) => one.programme === programme && one.partnership === partnership)
        .filter(isMeant)
        .sort(byText(({ made, id }) => made + id));
  const nameOf = (programme: string, subject: string, place: string): string =>
    under(programme, subject, place);
  return {
    effect: async (programme, to, id) => shelf.effects.get(under(programme, to, id)),
    settle: async (effect, was) => {
      const name = under(effect.programme, effect.to, effect.id);
      if (shelf.effects.get(name)?.attempt !== was.attempt) return false;
      shelf.effects.set(name, kept(effect));
      return true;
    },
    uncertain: held(waitsForPerson),
    stuck: held(isStuck),
    parked: async (programme, install, { limit, by = '\uffff' }) =>
      [...shelf.effects.values()]
        .filter((one) => one.programme === programme && isParked(one))
        .filter(({ parked }) => parked?.install === install && parked.since <= by)
        .sort(byText(({ parked, id }) => `${parked?.since}${id}`))
        .slice(0, limit),
    card: async (programme, subject, place) => shelf.cards.get(nameOf(programme, subject, place)),
    putCard: async (programme, card) => {
      const name = nameOf(programme, card.subject, card.place);
      if ((shelf.cards.get(name)?.version ?? 0) !== card.version - 1) return false;
      shelf.cards.set(name, kept(card));
      if (card.message !== undefined)
        shelf.messages.set(under(card.place, card.message), { programme, record: card.subject });
      const thread = card.under === undefined ? undefined : under(card.place, card.under);
      if (thread !== undefined && card.message !== undefined && !shelf.messages.has(thread))
        shelf.messages.set(thread, { programme, record: card.subject });
      return true;
    },
    dropCard: async (programme, card) => {
      const name = nameOf(programme, card.subject, card.place);
      // Whole, not by its version: another card may have been put there since.
      if (JSON.stringify(shelf.cards.get(name)) !== JSON.stringify(card)) return;
      shelf.cards.delete(name);
      for (const message of [card.message, card.under]) {
        const found = under(card.place, message ?? '');
        // A message that shows another subject by now stays found.
        const { record, programme: of } = shelf.messages.get(found) ?? {};
        if (record === card.subject && of === programme) shelf.messages.delete(found);
      }
    },
  };
};
