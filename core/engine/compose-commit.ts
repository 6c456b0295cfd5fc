import { kindOf, kinds } from '../features/shapes.ts';
import type { Commit, RecordWrite } from '../model/commit.ts';
import type { Context, Partnership, Person } from '../model/context.ts';
import type { Addressed, EffectDraft } from '../model/effect.ts';
import type { Hash } from '../model/hash.ts';
import {
  directAccount,
  type PartnershipId,
  type PlaceId,
  partnershipOf,
  type RecordId,
} from '../model/ids.ts';
import type { Change, Done } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { AnyEvent } from '../model/register.ts';
import type { Trace } from '../model/trace.ts';
import { addressEffects } from './address-effects.ts';
import { entry } from './journal.ts';

interface Making {
  readonly context: Pick<Context, 'now' | 'programme' | 'partnership' | 'fresh'>;
  readonly trace: Trace;
  readonly hash: Hash;
  readonly records: ReadonlyMap<RecordId, Stored>;
  /** The message that a card in its own place answers, where typing there is answered in the thread. */
  readonly replyTo?: { readonly place: PlaceId; readonly message: string };
}

/** Changes to one record in one commit are one link of its chain. */
const gathered = (changes: readonly Change[]): Change[] => {
  const byRecord = new Map<RecordId, Change>();
  for (const change of changes) {
    const before = byRecord.get(change.record);
    byRecord.set(
      change.record,
      before ? { ...before, events: [...before.events, ...change.events] } : change,
    );
  }
  return [...byRecord.values()].filter(({ events }) => events.length > 0);
};

const written = (change: Change, index: number, making: Making): RecordWrite => {
  const { evolve, found } = kinds[change.kind];
  const before = change.fresh ? undefined : making.records.get(change.record);
  const state = change.events.reduce<unknown>(
    (state, event: AnyEvent) => evolve(state, event, making.trace),
    before?.state,
  );
  const was = before?.version ?? 0;
  return {
    id: change.record,
    kind: change.kind,
    was,
    state,
    entry: entry(making.hash, {
      record: change.record,
      version: was + 1,
      trace: making.trace,
      events: change.events,
      salt: making.context.fresh('salt', index),
      previous: before?.head ?? '',
    }),
    found: found(state, change.record),
  };
};

/** Whether this shows in that place by itself; a notice goes wherever anything does. */
const showsIn = (
  { is, shows }: Partnership['places'][number],
  subject: RecordId | undefined,
): boolean => {
  if (is !== 'live') return false;
  if (subject === undefined) return shows !== 'nothing';
  const kind = kindOf(subject);
  return (kind && kinds[kind].shownIn?.(shows)) ?? shows === 'everything';
};

const draftsTo = (
  drafts: readonly EffectDraft[],
  partnershipNamed: (id: RecordId | undefined) => Partnership | undefined,
  here: PartnershipId | undefined,
): Addressed[] =>
  drafts.flatMap((draft) => {
    const subject = draft.body.kind === 'card' ? draft.body.subject : undefined;
    const id = draft.partnership ?? (subject && partnershipOf(subject)) ?? here;
    const within = id ? { partnership: id } : {};
    if (draft.to !== 'places') return [{ ...draft, ...within, to: draft.to }];
    return (partnershipNamed(id && id)?.places ?? [])
      .filter((bound) => showsIn(bound, subject))
      .map(({ place }) => ({ ...draft, ...within, to: place }));
  });

const answering = (one: Addressed, { replyTo }: Making): Addressed =>
  one.body.kind === 'card' && replyTo?.place === one.to && !directAccount(replyTo.place)
    ? { ...one, body: { ...one.body, replyTo: replyTo.message } }
    : one;

/** So many are told of a renaming. */
const mostRenamed = 50;
/** Where somebody is called otherwise now. */
const renamedIn = (
  written: readonly RecordWrite[],
  { records }: Making,
): Pick<Commit, 'renamedIn'> => {
  const partnerships = written.flatMap(({ kind, id, state }) => {
    const was = kind === 'person' ? records.get(id)?.state : undefined;
    if (!was) return [];
    const [before, now] = [was as Person, state as Person];
    const same = before.name === now.name && before.organisation === now.organisation;
    return same ? [] : now.partnerships;
  });
  const told = [...new Set(partnerships)].slice(0, mostRenamed);
  return told.length > 0 ? { renamedIn: told } : {};
};

/** A decision as one transaction: records evolved and chained, effects addressed, rows as asked. */
export const compose = (done: Done, making: Making): Commit => {
  const records = gathered(done.changes).map((change, index) => written(change, index, making));
  const partnershipNamed = (id: RecordId | undefined) =>
    (
      records.find((record) => record.id === id) ??
      (id && making.records.get(id)) ??
      making.context.partnership
    )?.state as Partnership | undefined;
  return {
    programme: making.context.programme,
    now: making.context.now,
    records,
    rows: done.rows ?? [],
    ...renamedIn(records, making),
    effects: addressEffects(
      draftsTo(done.effects, partnershipNamed, making.context.partnership?.id).map((one) =>
        answering(one, making),
      ),
      making.context,
    ),
  };
};
