import { derivedIds } from '../engine/derived-ids.ts';
import { loadNeeds, loadRecords } from '../engine/load.ts';
import { deciders, type FeatureCommand, isGeneral, isQuestion } from '../features/in.ts';
import { standing } from '../features/partnership/standing.ts';
import { allows, ruleOf } from '../features/permissions.ts';
import { noticed } from '../features/person/used.ts';
import type { Poll } from '../features/poll/poll.ts';
import { isReadBefore } from '../features/poll/roll.ts';
import type { Context, Loaded, Person } from '../model/context.ts';
import { partnershipIdOf, partnershipOf, type RecordId, recordOf } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Done, Outcome, Refused } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { Trace } from '../model/trace.ts';
import type { Ports } from '../ports/ports.ts';
import { wake } from '../wake.ts';
import { type Admission, admission } from './admission.ts';
import type { Arrival } from './arrive.ts';
import { commit } from './commit.ts';
import { accountsIn, prepared, toldOf } from './lookups.ts';
import { both, loadedWith, type Proposal } from './proposal.ts';
import { repeated } from './repeated.ts';
import { seatsMoved, stoodIn } from './seat-change-effects.ts';
import { type Added, type Attempt, notAllowed, type Performed, tellAsker } from './tell.ts';

const withAdded = (reply: Reply, { notes = [], offers = [] }: Added): Reply => ({
  ...reply,
  ...(notes.length > 0 ? { lines: [...(reply.lines ?? []), ...notes] } : {}),
  ...(offers.length > 0 ? { offers: [...(reply.offers ?? []), ...offers] } : {}),
});

const drawn = async (outcome: Outcome, context: Context, ports: Ports): Promise<Outcome> => {
  if (outcome.kind !== 'numbered' || !context.partnership) return outcome;
  const { letter, count, make } = outcome;
  const id = partnershipIdOf(context.partnership.id);
  const numbers = await ports.store.takeNumbers(context.programme, id, letter, count);
  return make(numbers.map((number) => `${letter}-${number}`));
};

/** What a command must know, the asker's own record always among it; what is at hand is not read twice. */
const load = (
  ask: FeatureCommand,
  context: Context,
  ports: Ports,
  known: readonly Stored[] = [],
): Promise<Loaded> => {
  const needs = deciders[ask.ask].needs?.(ask as never, context) ?? {};
  const records = [...(needs.records ?? []), recordOf(context.me)];
  return loadNeeds({ ...needs, records }, { ...context, store: ports.store, known });
};

const ownRecord = ({ belongings }: Arrival, { programme, me }: Context): Stored[] =>
  belongings.flatMap(({ record, ...own }) =>
    record && own.programme === programme && own.person === me ? [record] : [],
  );

const withRecords = (loaded: Loaded, more: readonly Stored[]): Loaded =>
  more.length === 0
    ? loaded
    : {
        ...loaded,
        records: new Map([...loaded.records, ...more.map((one) => [one.id, one] as const)]),
      };

/** Looks after a record before anybody is answered; whatever goes wrong, it is still due. */
const wokenNow = (id: RecordId, { programme }: Context, ports: Ports): Promise<unknown> =>
  wake({ due: 'record', programme, id }, ports).catch(() => undefined);

/** Lets the asker in, asks whether they may, and learns what must be known of the world; or says why not. */
const readied = async (
  ask: FeatureCommand,
  context: Context,
  trace: Trace,
  ports: Ports,
): Promise<Admission | Refused> => {
  const admitted = await admission(ask, context, trace, ports);
  if ('kind' in admitted) return admitted;
  if (!allows(ruleOf(ask).right, admitted.context.standing)) {
    return notAllowed(ask, admitted.context, ports);
  }
  const ready = await prepared(ask, admitted.context, ports);
  return 'kind' in ready ? ready : { context: ready, proposal: admitted.proposal };
};

/** What the rule says, with all that it looked at and what is to be written besides. */
interface Decided {
  readonly outcome: Outcome;
  readonly loaded: Loaded;
  readonly before: Proposal;
}

/** `context` is the partnership as it was read, `ready` as it will be once the asker is let in. */
const decided = async (
  ask: FeatureCommand,
  context: Context,
  { context: ready, proposal }: Admission,
  { arrival, ports }: Attempt,
): Promise<Decided> => {
  const trace = traceOf(context);
  const asked = { ...context, store: ports.store };
  const came = await seatsMoved(proposal.changes, stoodIn(context), trace, asked);
  const before = both(proposal, came.proposal);
  const asRead = { ...ready, partnership: context.partnership };
  const own = await load(ask, asRead, ports, ownRecord(arrival, context));
  const loaded = withRecords(own, came.polls);
  const told = await toldOf(ask, ready, loaded, ports);
  const known = loadedWith({ ...loaded, told }, before, trace);
  const outcome = await drawn(deciders[ask.ask].decide(ask as never, ready, known), ready, ports);
  return { outcome, loaded, before };
};

const traceOf = ({ now, me, where }: Context): Trace => ({ at: now, by: me, via: where.place });

/** What was read of a poll is younger than what was read of its partnership. */
const isTorn = ({ partnership }: Context, { records }: Loaded): boolean =>
  partnership !== undefined &&
  [...records.values()].some(
    (one) =>
      one.kind === 'poll' &&
      partnershipOf(one.id) === partnershipIdOf(partnership.id) &&
      isReadBefore(partnership, one as Stored<Poll>),
  );

/** Writes what was decided with all that it brings about, and tells it. */
const written = async (
  done: Done,
  { loaded, before }: Decided,
  context: Context,
  attempt: Attempt,
): Promise<Performed> => {
  const { arrival, added, ports } = attempt;
  const stood = stoodIn(context, loaded.records);
  const asked = { ...context, store: ports.store };
  const joined = await seatsMoved(done.changes, stood, traceOf(context), asked);
  const proposal = both(both(before, { rows: [], ...done }), joined.proposal);
  const own = loaded.people.get(context.me);
  const changes = [...proposal.changes, ...(own ? noticed(context, own) : [])];
  const reply = withAdded(done.reply, added);
  const { records } = withRecords(loaded, joined.polls);
  const whole = { ...done, ...proposal, changes, reply };
  const committed = await commit(whole, { context, records }, arrival.request, ports);
  if (committed.kind === 'conflict') return 'conflict';
  if (committed.kind === 'committed') {
    if (done.again) await rerun(done.again, context, attempt);
    if (done.wakes) await wokenNow(done.wakes, context, ports);
  }
  if (done.opens) return { kind: 'form', form: done.opens };
  return tellAsker(committed.kind === 'repeat' ? committed.reply : reply, attempt, context);
};

/** Nothing was written; unless it was, when this same request came before. */
const unwritten = async (
  { reply, wrongTry }: Pick<Refused, 'reply' | 'wrongTry'>,
  context: Context,
  attempt: Attempt,
): Promise<Performed> => {
  const { arrival, added, ports } = attempt;
  if (ports.late) return 'conflict';
  const before = await repeated(arrival, ports, context.programme);
  if (!before && wrongTry) await ports.store.wrongTry(context.asker.account, context.now);
  return tellAsker(before ?? withAdded(reply, added), attempt, context);
};

/** Does a command: who may, what must be known, the rule, one transaction, the answer. */
export const command = async (
  ask: FeatureCommand,
  context: Context,
  attempt: Attempt,
): Promise<Performed> => {
  if (attempt.ports.late && context.standing === 'outside') return 'conflict';
  const ready = await readied(ask, context, traceOf(context), attempt.ports);
  if ('kind' in ready) return unwritten({ reply: ready.reply }, context, attempt);
  const decision = await decided(ask, context, ready, attempt);
  if (isTorn(context, decision.loaded)) return 'conflict';
  const { outcome } = decision;
  switch (outcome.kind) {
    case 'done':
      return written(outcome, decision, ready.context, attempt);
    case 'form':
      return { kind: 'form', form: outcome.form };
    case 'numbered':
      throw new Error(`${ask.ask} asked for a reference outside a partnership.`);
    case 'refused':
    case 'asked':
      return unwritten(outcome, context, attempt);
  }
};

/** The context as a newcomer stands in it: by their own account and standing, in the channel where they asked. */
const theirContext = async (
  { ask, as, place }: NonNullable<Done['again']>,
  { under: _, ...context }: Context,
  { arrival, ports }: Attempt,
): Promise<Context | undefined> => {
  const { programme, partnership } = context;
  const { store } = ports;
  if (!partnership) return undefined;
  // Their seat was given a moment ago: what was read before that does not know it.
  const records = await loadRecords(store, programme, [partnership.id, recordOf(as)]);
  const home = records.get(partnership.id) as Context['partnership'];
  const state = (records.get(recordOf(as)) as Stored<Person> | undefined)?.state;
  const [account] = state?.accounts ?? [];
  if (!home || !state || !account) return undefined;
  return {
    ...context,
    partnership: home,
    me: as,
    standing: standing(home.state, as),
    where: { place, kind: 'channel' },
    asker: { account, name: state.name, home: false, guest: false },
    door: await store.frontDoor({ place, accounts: [account, ...accountsIn(ask)] }),
    fresh: derivedIds(arrival.fresh('again'), ports.hash),
  };
};

/**
 * Does in somebody's name what they had asked before they were let in; if it no longer can be, they ask again. It came
 * through their client: only what they may do now, and only where they were let in.
 */
const rerun = async (
  again: NonNullable<Done['again']>,
  context: Context,
  attempt: Attempt,
): Promise<void> => {
  const { ask } = again;
  const { arrival, ports } = attempt;
  if (isQuestion(ask) || isGeneral(ask) || ruleOf(ask).reach !== 'partnership') return;
  const elsewhere = 'in' in ask && ask.in !== undefined && ask.in !== context.partnership?.id;
  const theirs = elsewhere ? undefined : await theirContext(again, context, attempt);
  if (!theirs) return;
  const ready = await readied(ask, theirs, traceOf(theirs), ports);
  if ('kind' in ready) return;
  const { outcome, loaded, before } = await decided(ask, theirs, ready, attempt);
  if (outcome.kind !== 'done') return;
  const done = { ...outcome, ...both(before, { rows: [], ...outcome }) };
  const request = { ...arrival.request, key: `${arrival.request.key}/again` };
  await commit(done, { context: ready.context, records: loaded.records }, request, ports);
};
