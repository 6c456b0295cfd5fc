import { isKnown, personIn } from '../engine/account-rows.ts';
import type { Belonging } from '../engine/arrival.ts';
import { shut } from '../engine/closed.ts';
import { forbidden } from '../engine/forbidden.ts';
import { loadNeeds } from '../engine/load.ts';
import { numbered, someoneOn } from '../engine/nameless.ts';
import { contextAfter, foreseen, nothing, together } from '../engine/proposal.ts';
import { seatsFollowed } from '../engine/seat-changes.ts';
import { traceOf } from '../engine/trace-of.ts';
import { accessOf, admits, type FeatureCommand, featuresIn } from '../features/in.ts';
import { say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import { visible } from '../lib/visible.ts';
import type { Known } from '../model/chat-facts.ts';
import type { Context, Loaded, StoredPartnership } from '../model/context.ts';
import { type AccountId, isAtHome, type PersonId, type RecordId } from '../model/ids.ts';
import { type Done, type Refused, refused } from '../model/outcome.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Stored } from '../model/record.ts';
import type { Ask } from '../model/register.ts';
import { type Access, allows, type Right } from '../model/rights.ts';
import type { Trace } from '../model/trace.ts';
import type { Ports } from '../ports/ports.ts';
import { beforeBallot } from './late-address.ts';

/** Who comes in with a command, before it is decided: its asker by a first act, and people it names. */
export interface Admitted {
  /** As it was read, and as it will be once they are in. */
  readonly before: Context;
  readonly context: Context;
  /** Who does it, when and from where. */
  readonly trace: Trace;
  /** What is written with the command for it. */
  readonly proposal: Proposal;
  /** Records that it changes, as they were read besides the partnership. */
  readonly read: ReadonlyMap<RecordId, Stored>;
  /** All that it changes, as it will be. */
  readonly after: ReadonlyMap<RecordId, Stored>;
  /** Of those that were read the ones that follow from a change of seats. */
  readonly followed: readonly Stored[];
}

/** The asker waits at the door, which is written in place of what they asked. */
export interface AtTheDoor {
  readonly kind: 'waits';
  readonly done: Done;
  readonly admitted: Admitted;
  readonly loaded: Loaded;
}

const unchanged = (context: Context): Admitted => ({
  before: context,
  context,
  trace: traceOf(context),
  proposal: nothing,
  read: new Map(),
  after: new Map(),
  followed: [],
});

const readIn =
  ({ partnership }: Context, read: ReadonlyMap<RecordId, Stored>) =>
  (id: RecordId): Stored | undefined =>
    id === partnership?.id ? partnership : read.get(id);

/** The same once this is written too. */
const withProposal = (admitted: Admitted, more: Proposal): Admitted => {
  const { before, context, trace, read, after } = admitted;
  const known = readIn(before, read);
  const changed = foreseen(more.changes, (id) => after.get(id) ?? known(id), trace);
  return {
    ...admitted,
    context: contextAfter(context, changed),
    proposal: together(admitted.proposal, more),
    after: new Map([...after, ...changed]),
  };
};

/** What the chat says of the asker, where its payload did not; a guest or a stranger is whom either calls so (rules: Coming in). */
const lookedUp = async (context: Context, ports: Ports): Promise<Context | Refused> => {
  const { asker, where, partnership } = context;
  const known = await ports.directory.account(asker.account, where.place);
  if (!known) return refused(say('not-looked-up', {}));
  const home =
    known.home &&
    (asker.home || !isAtHome(asker.account, [where], where)) &&
    (!partnership || isAtHome(asker.account, partnership.state.places, where));
  const guest = asker.guest || known.guest;
  const { name, ...facts } = known;
  if (visible.test(name)) {
    const { unnamed: _, ...named } = asker;
    return { ...context, asker: { ...named, ...defined(known), home, guest } };
  }
  const seen = { ...asker, ...defined(facts), home, guest };
  if (asker.unnamed === undefined || isKnown(context)) return { ...context, asker: seen };
  const { unnamed } = await numbered(known, { ...context, store: ports.store });
  const called = someoneOn(asker.account, { ...facts, ...defined({ unnamed }) });
  return { ...context, asker: { ...seen, name: called, ...defined({ unnamed }) } };
};

/** Who was taken off may be the asker by another account. */
const formerOf = ({ state }: StoredPartnership): readonly PersonId[] =>
  (state.former ?? []).map(({ person }) => person);

/** Lets the asker in by a first act; whoever stands inside, or asks what anyone may, needs no letting in. */
export const admitAsker = async (
  ask: Ask,
  right: Right,
  context: Context,
  ports: Ports,
): Promise<Admitted | Refused | AtTheDoor> => {
  const { partnership, standing } = context;
  if (!partnership || standing !== 'outside' || right === 'anyone' || right === 'asked') {
    return unchanged(context);
  }
  const seen = await lookedUp(context, ports);
  if ('kind' in seen) return seen;
  const loaded = await loadNeeds(
    { people: 'roster', records: [seen.me, ...(seen.asker.email ? formerOf(partnership) : [])] },
    { ...seen, store: ports.store },
  );
  const decided = admits().asker(seen, loaded, ask);
  if ('kind' in decided && decided.kind === 'done') {
    return { kind: 'waits', done: decided, admitted: unchanged(seen), loaded };
  }
  if ('kind' in decided) return decided;
  return withProposal({ ...unchanged(seen), read: loaded.records }, decided);
};

/** Home accounts that a member names in an open partnership become people of it without a seat (rules: Coming in); others stay names. */
const admitNamed = async (ask: Ask, admitted: Admitted, ports: Ports): Promise<Admitted> => {
  const { lookup, asker, programme, where } = admitted.context;
  const accounts = featuresIn.flatMap(({ owners }) => owners?.(ask) ?? []);
  const strangers = [...new Set(accounts)].filter(
    (account) => account !== asker.account && !personIn(lookup, account, programme),
  );
  if (strangers.length === 0) return admitted;
  const { meetsNamed, named } = admits();
  if (!meetsNamed(admitted.context)) return admitted;
  const places = admitted.context.partnership?.state.places ?? [];
  const told = await Promise.all(
    strangers.slice(0, mostNamed).map(async (account) => ({
      account,
      known: await ports.directory.account(account, where.place),
    })),
  );
  const met = await Promise.all(
    told.flatMap(({ account, known }) => {
      if (!known?.home || known.guest || !isAtHome(account, places, where)) return [];
      return [withNumber(account, known, admitted.context, ports)];
    }),
  );
  // Only by an address may somebody be on the list already.
  const { partnership } = admitted.context;
  const needs =
    partnership && met.some(({ known }) => known.email)
      ? ({ people: 'roster', records: formerOf(partnership) } as const)
      : {};
  const { people } = await loadNeeds(needs, { ...admitted.context, store: ports.store });
  return met.reduce(
    (all, { account, known }, index) =>
      withProposal(all, named(account, known, index, all.context, people)),
    admitted,
  );
};
/** With a number where the chat tells no name. */
const withNumber = async (account: AccountId, known: Known, context: Context, ports: Ports) => ({
  account,
  known: visible.test(known.name)
    ? known
    : await numbered(known, { ...context, store: ports.store }),
});
/** So many people are met by one command at the most. */
const mostNamed = 10;

/** What follows where seats are given by this is decided and written with it. */
const withFollowed = async (admitted: Admitted, ports: Ports): Promise<Admitted> => {
  const { before, proposal, read, after } = admitted;
  if (proposal.changes.length === 0) return admitted;
  const asked = { ...before, store: ports.store };
  const seats = { read: readIn(before, read), after };
  const followed = await seatsFollowed(proposal.changes, seats, featuresIn, asked);
  if (!followed) return admitted;
  const more = followed.records.map((record) => [record.id, record] as const);
  const also = { read: new Map([...read, ...more]), followed: followed.records };
  return withProposal({ ...admitted, ...also }, followed.proposal);
};

/** The facts of the world that some asks need before they are decided. */
const withFacts = async (
  { introduces, coded, sized }: Access,
  context: Context,
  ports: Ports,
): Promise<Context | Refused> => {
  const seen = introduces && !isKnown(context) ? await lookedUp(context, ports) : context;
  if ('kind' in seen || !(coded || sized)) return seen;
  const { asker, where, now } = seen;
  const [tries, channel] = await Promise.all([
    coded ? ports.store.tries(asker.account, now) : undefined,
    sized && where.kind === 'channel' ? ports.directory.channel(where.place) : undefined,
  ]);
  return { ...seen, ...defined({ tries, channel }) };
};

/** The same before a vote: of whoever is in it is looked whether they may be somebody else who is. */
const admitVoter = async (
  ask: Ask,
  right: Right,
  context: Context,
  ports: Ports,
  belongings: readonly Belonging[],
): Promise<Admitted | Refused | AtTheDoor> => {
  const { programme, me, standing } = context;
  const own = belongings.find((one) => one.programme === programme && one.person === me)?.record;
  if (!own || standing === 'outside') return admitAsker(ask, right, context, ports);
  const before = await beforeBallot(ask, context, own, ports);
  const admitted = unchanged(context);
  if (!before) return admitted;
  const { waits, loaded, learnt } = before;
  if (waits) return { kind: 'waits', done: waits, admitted, loaded };
  return withProposal({ ...admitted, read: loaded.records }, learnt);
};

/** Lets in whom a command brings, asks whether they may, and learns what must be known of the world; or says why not. */
export const admit = async (
  ask: FeatureCommand,
  context: Context,
  ports: Ports,
  belongings: readonly Belonging[] = [],
): Promise<Admitted | Refused | AtTheDoor> => {
  const rule = accessOf(ask);
  const closed = await shut(rule, context, ports);
  if (closed) return closed;
  if (context.owns) return unchanged(context);
  const first = rule.ballot?.(ask, context)
    ? await admitVoter(ask, rule.right, context, ports, belongings)
    : await admitAsker(ask, rule.right, context, ports);
  if ('kind' in first) return first;
  const named = await admitNamed(ask, first, ports);
  const theirs = rule.byWhoDid?.(named.context) && allows('member', named.context.standing);
  const why = theirs ? undefined : await forbidden(ask, rule.right, named.context, ports);
  if (why) return why;
  const ready = await withFacts(rule, named.context, ports);
  return 'kind' in ready ? ready : withFollowed({ ...named, context: ready }, ports);
};
