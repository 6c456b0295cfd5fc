import { loadRecords, roster } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { StoredPartnership, StoredPerson } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DueContext, Over } from '../../model/feature-due.ts';
import { type RecordId, refOf } from '../../model/ids.ts';
import { inHours } from '../../subject/line.ts';
import { isClosed } from '../../subject/stopped.ts';
import type { PartnershipEvent } from './partnership.ts';

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

/** So many people are written to in one commit. */
const mostPeople = 20;

/** Whoever sits in the other one now has it among their partnerships, so many at once; false while there are more. */
const joined = async (
  { from, to }: Over,
  { programme, now, ports }: DueContext,
): Promise<boolean> => {
  const there = new Set(to.state.seats.flatMap(({ holder, deputies }) => [holder, ...deputies]));
  const seated = roster(from.state).filter((one) => there.has(one));
  const people = await loadRecords(ports.store, programme, seated);
  const missing = ([...people.values()] as StoredPerson[]).filter(
    ({ state }) => !state.partnerships.includes(to.id),
  );
  if (missing.length === 0) return true;
  const some = missing.slice(0, mostPeople);
  await systemCommit(
    {
      programme,
      partnership: from,
      records: some,
      changes: some.map(({ id: record }) => ({
        record,
        kind: 'person',
        events: [{ event: 'PartnershipJoined', partnership: to.id }],
      })),
      effects: [],
      now,
    },
    ports,
  );
  return false;
};

/** What goes on in another partnership is there; false where that was not all yet. */
const wentOver = async (from: StoredPartnership, context: DueContext): Promise<boolean> => {
  const { stopped } = from.state;
  if (stopped?.is !== 'closed' || !stopped.moves || !stopped.successor) return true;
  const { id } = stopped.successor;
  const found = await loadRecords(context.ports.store, context.programme, [id]);
  const to = found.get(id) as StoredPartnership | undefined;
  // It was closed meanwhile: what is left stays open here, as it does with any closing.
  if (!to || isClosed(to.state)) return true;
  const over = { from, to };
  return (await joined(over, context)) && (await context.all.goesOver(over, context)) === 0;
};

/**
 * What follows from a closing or a reopening. Each step is decided anew from what stands and can be repeated: what is to
 * end is listed, each of it ends by itself, what goes on elsewhere is taken there, cards are drawn anew, so many at once, and then it is told.
 */
export const settle = async (record: StoredPartnership, context: DueContext): Promise<boolean> => {
  const { state, id } = record;
  const { programme, now, ports, all } = context;
  const closed = isClosed(state);
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
