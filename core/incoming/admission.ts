import { accountRow, personIn } from '../engine/account-rows.ts';
import { loadNeeds } from '../engine/load.ts';
import { admit } from '../features/partnership/decide/admit.ts';
import { seating } from '../features/partnership/seats.ts';
import { ruleOf } from '../features/permissions.ts';
import type { Ask } from '../features/shapes.ts';
import { say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Known } from '../model/chat-facts.ts';
import type { Context } from '../model/context.ts';
import { type AccountId, partnershipIdOf, personId, recordOf } from '../model/ids.ts';
import { type Refused, refused } from '../model/outcome.ts';
import type { Trace } from '../model/trace.ts';
import type { Ports } from '../ports/ports.ts';
import { both, contextWith, nothing, type Proposal } from './proposal.ts';

/** Who comes in with a command, before it is decided: its asker by a first act, and people it names. */
export interface Admission {
  readonly context: Context;
  readonly proposal: Proposal;
}

/** What the chat says of the asker, where its payload did not. */
export const lookedUp = async (context: Context, ports: Ports): Promise<Context | Refused> => {
  const { asker, where } = context;
  const known = await ports.directory.account(asker.account, where.place);
  if (!known) return refused(say('not-looked-up', {}));
  return { ...context, asker: { ...asker, ...defined(known) } };
};

/** Standing inside already, or asking what anyone may. */
const needsNoDoor = (ask: Ask, { partnership, standing }: Context): boolean => {
  const { right } = ruleOf(ask);
  return !partnership || standing !== 'outside' || right === 'anyone' || right === 'asked';
};

const asker = async (
  ask: Ask,
  context: Context,
  trace: Trace,
  ports: Ports,
): Promise<Admission | Refused> => {
  if (needsNoDoor(ask, context)) return { context, proposal: nothing };
  const seen = await lookedUp(context, ports);
  if ('kind' in seen) return seen;
  const loaded = await loadNeeds(
    { people: 'roster', records: [recordOf(context.me)] },
    { ...seen, store: ports.store },
  );
  const admitted = admit(seen, loaded, ask);
  if (admitted.kind === 'refused') return admitted;
  return { context: contextWith(seen, admitted, trace), proposal: admitted };
};

/** Accounts that a command names as owners and nobody has met yet. */
const strangers = (ask: Ask, context: Context): AccountId[] => {
  const named =
    ask.ask === 'action.create'
      ? ask.items.flatMap(({ owner, with: others = [] }) => [owner, ...others])
      : ask.ask === 'action.assign' || ask.ask === 'action.change'
        ? [ask.owner]
        : [];
  const accounts = named.flatMap((who) =>
    who && 'account' in who ? [who.account as AccountId] : [],
  );
  return [...new Set(accounts)].filter(
    (account) =>
      account !== context.asker.account && !personIn(context.door, account, context.programme),
  );
};

const met = (account: AccountId, known: Known, index: number, context: Context): Proposal => {
  const { partnership } = context;
  if (!partnership) return nothing;
  const person = personId(context.fresh('met', index));
  const { name, email } = known;
  return {
    changes: [
      {
        record: partnership.id,
        kind: 'partnership',
        events: seating(partnership.state, person, { came: 'listed' }),
      },
      {
        record: recordOf(person),
        kind: 'person',
        fresh: true,
        events: [
          { event: 'PersonKnown', account, name, ...defined({ email }) },
          { event: 'PartnershipJoined', partnership: partnershipIdOf(partnership.id) },
        ],
      },
    ],
    effects: [],
    rows: [accountRow(context, account, person)],
  };
};

/**
 * Home accounts named by a member in an open partnership are listed by that (rules: Coming in);
 * others stay names.
 */
const named = async (
  ask: Ask,
  admission: Admission,
  trace: Trace,
  ports: Ports,
): Promise<Admission> => {
  const { partnership, where, standing } = admission.context;
  if (partnership?.state.door !== 'channels' || standing === 'outside' || standing === 'observer') {
    return admission;
  }
  let { context, proposal } = admission;
  for (const [index, account] of strangers(ask, context).slice(0, 10).entries()) {
    const known = await ports.directory.account(account, where.place);
    if (!known?.home || known.guest) continue;
    const more = met(account, known, index, context);
    proposal = both(proposal, more);
    context = contextWith(context, more, trace);
  }
  return { context, proposal };
};

/** Lets in whom a command brings, or says why its asker stays outside. */
export const admission = async (
  ask: Ask,
  context: Context,
  trace: Trace,
  ports: Ports,
): Promise<Admission | Refused> => {
  const first = await asker(ask, context, trace, ports);
  return 'kind' in first ? first : named(ask, first, trace, ports);
};

/** A question is answered to those whom a command would let in, and writes nothing. */
export const provisional = async (
  ask: Ask,
  context: Context,
  ports: Ports,
): Promise<Context | Refused> => {
  const first = await asker(ask, context, { at: context.now, by: context.me }, ports);
  return 'kind' in first ? first : first.context;
};
