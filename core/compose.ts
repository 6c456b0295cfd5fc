import type { Effect, EffectDraft } from './effect.ts';
import {
  directAccount,
  type EffectId,
  effectId,
  type PartnershipId,
  type PlaceId,
  partnershipOf,
  type RecordId,
  recordOf,
} from './ids.ts';
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

/** Whether this shows in that place by itself; a notice goes wherever anything does. */
const showsIn = ({ is, shows }: Bound, subject: RecordId | undefined): boolean => {
  if (is !== 'live') return false;
  if (shows === 'everything' || (subject?.startsWith('pt-') && !subject.includes('/'))) return true;
  return shows === 'meetings-and-polls' && (subject === undefined || /\/[MP]-\d+$/.test(subject));
};

/** At most 20 effects are born with a command (design 6). */
const most = 20;

const effects = (
  drafts: readonly EffectDraft[],
  partnershipNamed: (id: RecordId | undefined) => Partnership | undefined,
  making: Making,
): Commit['effects'] => {
  const { now, programme, fresh, partnership: here } = making.scene;
  const addressed = drafts.flatMap((draft) => {
    const subject = draft.body.kind === 'card' ? draft.body.subject : undefined;
    const id =
      (subject && partnershipOf(subject)) ?? (here?.id as string as PartnershipId | undefined);
    if (draft.to !== 'places') return [{ draft, to: draft.to, id }];
    return (partnershipNamed(id && recordOf(id))?.places ?? [])
      .filter((bound) => showsIn(bound, subject))
      .map(({ place }) => ({ draft, to: place, id }));
  });
  return addressed.slice(0, most).map(({ draft, to, id }, index) => {
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
  const partnershipNamed = (id: RecordId | undefined) =>
    (
      records.find((record) => record.id === id) ??
      (id && making.records.get(id)) ??
      making.scene.partnership
    )?.state as Partnership | undefined;
  return {
    programme: making.scene.programme,
    now: making.scene.now,
    records,
    rows: done.rows ?? [],
    effects: effects(done.effects, partnershipNamed, making),
  };
};
