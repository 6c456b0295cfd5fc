import { loadRecords } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DueContext } from '../../model/feature-due.ts';
import { type RecordId, refOf } from '../../model/ids.ts';
import { inHours } from '../../subject/line.ts';
import { isClosedDown } from '../../subject/stopped.ts';
import type { PartnershipEvent } from './partnership.ts';
import { wentOver } from './went-over.ts';

/** Cards drawn anew by one message that unfolds: as many as it can hold. */
const mostCards = 200;

const act = (
  record: StoredPartnership,
  events: readonly PartnershipEvent[],
  effects: readonly EffectDraft[],
  { programme, now, ports }: DueContext,
): Promise<boolean> =>
  systemCommit(
    {
      programme,
      partnership: record,
      records: [record],
      changes: [{ record: record.id, kind: 'partnership', events }],
      effects,
      now,
    },
    ports,
  );

/** What is open stays as it is, and its cards say how it stands now. */
const redrawn = async (
  record: StoredPartnership,
  ids: readonly RecordId[],
  context: DueContext,
): Promise<void> => {
  for (let from = 0; from < ids.length; from += mostCards) {
    const effects = ids.slice(from, from + mostCards).map(
      (subject): EffectDraft => ({
        to: 'places',
        body: { kind: 'card', subject, refresh: true },
      }),
    );
    await act(record, [], effects, context);
  }
};

/** Told once in the channels, when what ends has ended. */
const told = ({ id, state }: StoredPartnership, now: string): EffectDraft[] => {
  const at = state.stopped?.at;
  if (at === undefined) return [];
  const notice = { notice: 'closed', partnership: id, at } as const;
  const name = `closed/${id}/${at}`;
  return [inHours({ to: 'places', body: { kind: 'notice', notice }, name }, now, state)];
};

/**
 * What follows from a closing or a reopening. Each step is decided anew from what stands and can be repeated: what is to
 * end is listed, each of it ends by itself, what goes on elsewhere is taken there, cards are drawn anew, so many at once, and then it is told.
 */
export const settle = async (record: StoredPartnership, context: DueContext): Promise<boolean> => {
  const { state, id } = record;
  const { programme, now, ports, all } = context;
  const closed = isClosedDown(state);
  const { ends, stays, next } = await all.goesOn(id, context, state.drawnTo);
  const things = closed ? await loadRecords(ports.store, programme, ends) : new Map();
  const known = new Set((state.ended ?? []).map(({ ref }) => ref));
  const more = [...things.values()]
    .map((thing) => ({ kind: thing.kind as string, ref: refOf(thing.id) ?? '' }))
    .filter(({ ref }) => !known.has(ref));
  if (more.length > 0) {
    await act(record, [{ event: 'EndsListed', ends: more }], [], context);
    return false;
  }
  // One that does not come to its end is due at once by itself.
  for (const thing of things.values()) await all.wake(thing, context);
  if (!(await wentOver(record, context))) return false;
  const off = closed ? [] : (state.ended ?? []).map(({ ref }) => `${id}/${ref}` as typeof id);
  await redrawn(record, next === undefined ? [...stays, ...off] : stays, context);
  if (next !== undefined) {
    await act(record, [{ event: 'CardsDrawn', to: next }], [], context);
    return false;
  }
  const effects = closed ? told(record, now) : [];
  return act(record, [{ event: 'PartnershipSettled' }], effects, context);
};

/** The day has come on which a pause ends: said once in the channels. */
export const endPause = (
  record: StoredPartnership,
  effects: readonly EffectDraft[],
  context: DueContext,
): Promise<boolean> => act(record, [{ event: 'PartnershipWentOn' }], effects, context);
