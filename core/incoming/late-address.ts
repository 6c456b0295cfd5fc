import { loadNeeds } from '../engine/load.ts';
import { foreseen, loadedAfter, nothing } from '../engine/proposal.ts';
import { traceOf } from '../engine/trace-of.ts';
import { admits } from '../features/in.ts';
import type { Context, Loaded, StoredPerson } from '../model/context.ts';
import type { Done } from '../model/outcome.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Ask } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import { addressOf } from '../subject/addresses.ts';

/** What is known before a vote counts: what was learnt of its asker, and whether it waits. */
export interface BeforeBallot {
  readonly learnt: Proposal;
  readonly loaded: Loaded;
  readonly waits?: Done;
}

/** The address of the asker's account, where the chat gives one that is not known yet. It is no reason to keep a vote waiting that it does not answer. */
const lateAddress = async (
  { asker: { account }, where }: Context,
  { state }: StoredPerson,
  { directory }: Ports,
): Promise<string | undefined> => {
  if (!state.accounts.includes(account) || addressOf(state, account) !== undefined)
    return undefined;
  const { late = directory.account } = directory;
  return (await late(account, where.place))?.email;
};

/** Looks whether whoever votes may be somebody else who is known, by an address that their chat gives only now (rules: One person). Undefined where there is nothing to know, which costs nothing. */
export const beforeBallot = async (
  ask: Ask,
  context: Context,
  own: StoredPerson,
  ports: Ports,
): Promise<BeforeBallot | undefined> => {
  const email = await lateAddress(context, own, ports);
  if (email === undefined && own.state.perhaps === undefined) return undefined;
  ports.stale?.();
  const { late } = admits();
  const { account } = context.asker;
  const within = { ...context, store: ports.store };
  const loaded = await loadNeeds(late.needs(own.id), within);
  const learnt =
    email === undefined
      ? nothing
      : late.learnt({ person: own.id, account, email, now: context.now }, loaded);
  const after = foreseen(learnt.changes, (id) => loaded.records.get(id), traceOf(context));
  const waits = late.waits(context, loadedAfter(loaded, after, learnt), ask);
  if (!waits) return { learnt, loaded };
  const asked = new Set(learnt.effects.map(({ name }) => name));
  const effects = waits.effects.filter(({ name }) => !asked.has(name));
  return {
    learnt,
    loaded,
    waits: {
      ...waits,
      changes: [...learnt.changes, ...waits.changes],
      effects: [...learnt.effects, ...effects],
    },
  };
};
