import type { Effect, EffectDraft } from './effect.ts';
import { directAccount, effectId, type EffectId, type PartnershipId, partnershipOf, type PlaceId, type RecordId } from './ids.ts';
import { entry, type Hash } from './journal.ts';
import { kinds } from './kinds.ts';
import type { Change, Done } from './outcome.ts';
import type { Bound, Partnership } from './partnership/partnership.ts';
import type { Commit, RecordWrite } from './ports.ts';
import type { AnyEvent, Stored } from './record.ts';
import type { Trace } from './request.ts';
import type { Scene } from './scene.ts';

interface Making {
  readonly scene: Pick<Scene, 'now' | 'programme' | 'partnership' | 'fresh'>;
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
      salt: making.scene.fresh(1000 + index),
      previous: before?.head ?? '',
    }),
    found: found(state, change.record),
  };
};

/** Whether what is of this kind shows in that place by itself. */
const showsIn = (bound: Bound, record: RecordId): boolean =>
  bound.is === 'live' &&
  (bound.shows === 'everything' ||
    (bound.shows === 'meetings-and-polls' && /\/[MP]-\d+$/.test(record)) ||
    record === partnershipOf(record));

/** At most 20 effects are born with a command (design 6). */
const most = 20;

const effects = (
  drafts: readonly EffectDraft[],
  partnership: Partnership | undefined,
  id: PartnershipId | undefined,
  making: Making,
): Commit['effects'] => {
  const { now, programme, fresh } = making.scene;
  const addressed = drafts.flatMap((draft) => {
    if (draft.to !== 'places') return [{ draft, to: draft.to }];
    const subject = draft.body.kind === 'card' ? draft.body.subject : ('' as RecordId);
    return (partnership?.places ?? [])
      .filter((bound) => (subject ? showsIn(bound, subject) : bound.is === 'live' && bound.shows !== 'nothing'))
      .map(({ place }) => ({ draft, to: place }));
  });
  return addressed.slice(0, most).map(({ draft, to }, index) => {
    const due = draft.notBefore ?? now;
    const body =
      draft.body.kind === 'card' && making.replyTo?.place === to && !directAccount(to)
        ? { ...draft.body, replyTo: making.replyTo.message }
        : draft.body;
    const effect: Effect = {
      id: draft.name === undefined ? effectId(fresh(2000 + index)) : namedEffect(draft.name, to),
      programme,
      ...(id ? { partnership: id } : {}),
      to,
      body,
      made: now,
      due,
      attempt: 0,
      state: { is: 'waiting' },
    };
    return { effect, ifNew: draft.name !== undefined };
  });
};
const namedEffect = (name: string, to: string): EffectId => effectId(`${name}/${to}`);

/** A decision as one transaction: records evolved and chained, effects addressed, rows as asked. */
export const compose = (done: Done, making: Making): Commit => {
  const records = gathered(done.changes).map((change, index) => written(change, index, making));
  const id = making.scene.partnership?.id ?? records.find(({ kind }) => kind === 'partnership')?.id;
  const partnership =
    records.find((record) => record.id === id)?.state ?? making.scene.partnership?.state;
  return {
    programme: making.scene.programme,
    now: making.scene.now,
    records,
    rows: done.rows ?? [],
    effects: effects(done.effects, partnership as Partnership | undefined, id as PartnershipId | undefined, making),
  };
};
