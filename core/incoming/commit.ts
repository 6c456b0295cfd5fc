import { compose } from '../engine/compose-commit.ts';
import type { Committed, RecordWrite } from '../model/commit.ts';
import type { Context, Loaded } from '../model/context.ts';
import { directAccount, partsOf, recordOf } from '../model/ids.ts';
import type { Done } from '../model/outcome.ts';
import { platforms } from '../model/platforms.ts';
import type { Request } from '../model/request.ts';
import type { Trace } from '../model/trace.ts';
import type { Ports } from '../ports/ports.ts';
import { seatIn, seatOf } from '../subject/seat-items.ts';

/** Where typed text is answered in its thread, the card itself is the answer (rules: Answers). */
const replyTo = ({ where, input }: Request) => {
  const threaded =
    platforms[partsOf(where.place).platform].answersInThread && input.kind === 'typed';
  const message = where.thread ?? where.message;
  return threaded && message !== undefined && !directAccount(where.place)
    ? { replyTo: { place: where.place, message } }
    : {};
};

/** A seat's own vote or answer is looked for when an "undo" is typed (last.ts): those who vote at once write nothing for it. */
const isFoundAnyway = ({ id, kind }: RecordWrite, { me, partnership }: Context): boolean =>
  kind === 'vote' ||
  (kind === 'rsvp' &&
    partnership !== undefined &&
    seatOf(partnership.state, me)?.id === seatIn(id));

const deeds: ReadonlySet<string> = new Set(['action', 'vote', 'rsvp']);
/** What the asker did: what was made, or what their first act was about, which let them in as well. */
const ownIn = (
  records: readonly RecordWrite[],
  { reply }: Done,
  { me }: Context,
): RecordWrite | undefined => {
  const cameIn = records.some(({ id }) => id === recordOf(me));
  return (
    records.find(({ id }) => id === reply.made) ??
    (cameIn ? records.find(({ kind }) => deeds.has(kind)) : undefined) ??
    records[0]
  );
};

/** Writes what was decided, all of it or none, under the request's key. */
export const commit = async (
  done: Done,
  { context, records }: { readonly context: Context } & Pick<Loaded, 'records'>,
  request: Request,
  ports: Ports,
): Promise<Committed> => {
  const trace: Trace = {
    at: context.now,
    ...(request.input.kind === 'happened' ? {} : { by: context.me }),
    via: context.where.place,
  };
  const commit = compose(done, {
    context,
    trace,
    hash: ports.hash,
    records,
    ...replyTo(request),
  });
  const { key, alsoKeys } = request;
  const committed = await ports.store.commit({
    ...commit,
    request: { key, ...(alsoKeys ? { alsoKeys } : {}), reply: done.reply },
  });
  const own = ownIn(commit.records, done, context);
  const leavesHint = own && !isFoundAnyway(own, context) && request.input.kind !== 'happened';
  if (committed.kind === 'committed' && leavesHint) {
    const did = {
      programme: context.programme,
      record: own.id,
      version: own.was + 1,
      at: context.now,
    };
    // A hint for a typed "undo": losing it loses no record.
    await ports.store.did(context.asker.account, did).catch(() => undefined);
  }
  return committed;
};
