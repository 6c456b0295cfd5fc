import { compose } from '../engine/compose-commit.ts';
import { keepNewer } from '../engine/load.ts';
import { foreseen, nothing, together } from '../engine/proposal.ts';
import { withAdded } from '../engine/reply-view.ts';
import { seatsFollowed } from '../engine/seat-changes.ts';
import { traceOf } from '../engine/trace-of.ts';
import { featuresIn } from '../features/in.ts';
import { kinds } from '../features/shapes.ts';
import type { Committed, RecordWrite } from '../model/commit.ts';
import type { Context, Loaded } from '../model/context.ts';
import { directAccount, partsOf, type RecordId } from '../model/ids.ts';
import type { Added, Reply } from '../model/offer.ts';
import type { Done } from '../model/outcome.ts';
import { platforms } from '../model/platforms.ts';
import type { Request } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';
import { seatOf } from '../subject/seats.ts';
import type { Admitted } from './admit.ts';

/** Where typed text is answered in its thread, the card itself is the answer (rules: Answers). */
const replyTo = ({ where, input }: Request) => {
  const threaded =
    platforms[partsOf(where.place).platform].answersInThread && input.kind === 'typed';
  const message = where.thread ?? where.message;
  return threaded && message !== undefined && !directAccount(where.place)
    ? { replyTo: { place: where.place, message } }
    : {};
};

/** What the asker did: what was made, or what their first act was about, which let them in as well. */
const ownIn = (
  records: readonly RecordWrite[],
  { reply }: Pick<Done, 'reply'>,
  { me }: Context,
): RecordWrite | undefined => {
  const cameIn = records.some(({ id }) => id === me);
  return (
    records.find(({ id }) => id === reply.made) ??
    (cameIn ? records.find(({ kind }) => kinds[kind].isDeed) : undefined) ??
    records[0]
  );
};

/** Whether a typed "undo" needs a hint to find it: a word of one's own seat is looked for, so that those who vote at once write nothing for it. */
const needsHint = ({ id, kind }: RecordWrite, { me, partnership }: Context): boolean => {
  const seat = partnership && seatOf(partnership.state, me)?.id;
  return kinds[kind].isFoundWithoutHint?.(id, seat) !== true;
};

/** Writes what was decided, all of it or none, under the request's key. */
export const commit = async (
  done: Done,
  { context, records }: { readonly context: Context } & Pick<Loaded, 'records'>,
  request: Request,
  ports: Ports,
): Promise<Committed> => {
  if (ports.store.newer?.size) keepNewer(done.changes, ports.store);
  const whole = traceOf(context);
  const { by: _, ...nobody } = whole;
  const trace = request.input.kind === 'happened' ? nobody : whole;
  const commit = compose(done, {
    context,
    trace,
    hash: ports.hash,
    records,
    ...replyTo(request),
  });
  const { key, alsoKeys, offer } = request;
  const own = ownIn(commit.records, done, context);
  const leavesHint = own && needsHint(own, context) && request.input.kind !== 'happened';
  const { programme, now: at, asker } = context;
  const did = leavesHint && {
    account: asker.account,
    programme,
    record: own.id,
    version: own.was + 1,
    at,
  };
  return ports.store.commit({
    ...commit,
    ...(did ? { did } : {}),
    request: {
      key,
      ...(alsoKeys ? { alsoKeys } : {}),
      ...(offer ? { offer } : {}),
      reply: done.reply,
    },
  });
};

/** What is written of a command: what was decided, who came in with it, and what reading its line added. */
export interface Writing {
  readonly admitted: Pick<Admitted, 'context' | 'proposal'>;
  readonly loaded: Loaded;
  readonly added?: Added;
}

/** Writes what was decided with all that it brings about: who came in, seats that others follow, what was learned of the asker. */
export const write = async (
  done: Done,
  { admitted: { context, proposal: before }, loaded, added }: Writing,
  request: Request,
  ports: Ports,
): Promise<Committed & { readonly reply: Reply }> => {
  const { partnership, me } = context;
  const read = (id: RecordId) => (partnership?.id === id ? partnership : loaded.records.get(id));
  const movesSeats = done.changes.some(({ kind }) => kind === 'partnership');
  const followed = movesSeats
    ? await seatsFollowed(
        done.changes,
        { read, after: foreseen(done.changes, read, traceOf(context)) },
        featuresIn,
        { ...context, store: ports.store },
      )
    : undefined;
  const all = together(before, { rows: [], ...done }, followed?.proposal ?? nothing);
  const own = loaded.people.get(me);
  const noticed = own ? featuresIn.flatMap((one) => one.noticed?.(context, own) ?? []) : [];
  const reply = withAdded(done.reply, added);
  const records = new Map(loaded.records);
  for (const record of followed?.records ?? []) records.set(record.id, record);
  const whole = { ...done, ...all, changes: [...all.changes, ...noticed], reply };
  const committed = await commit(whole, { context, records }, request, ports);
  return { reply, ...committed };
};
