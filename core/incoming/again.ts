import { derivedIds } from '../engine/derived-ids.ts';
import { asNamed, loadRecords } from '../engine/load.ts';
import { accountsIn } from '../features/asks.ts';
import { accessOf, isGeneral, isQuestion } from '../features/in.ts';
import type { Context, StoredPerson } from '../model/context.ts';

import type { PersonId } from '../model/ids.ts';
import type { Done, Outcome } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import { standing } from '../subject/standing.ts';
import { admit } from './admit.ts';
import type { Chosen } from './choose.ts';
import { write } from './commit.ts';
import { decide } from './decide.ts';

type Again = NonNullable<Done['again']>;

/** The context as a newcomer stands in it: by their own account and standing, in the channel where they asked. */
const theirContext = async (
  { ask, as, place }: Again,
  { under: _, ...context }: Context,
  ports: Ports,
): Promise<Context | undefined> => {
  const { programme, partnership, fresh } = context;
  const { store, hash } = ports;
  if (!partnership) return undefined;
  // Their seat was given a moment ago: what was read before that does not know it.
  const records = await loadRecords(store, programme, [partnership.id, as]);
  const home = records.get(partnership.id) as Context['partnership'];
  const own = records.get(as) as StoredPerson | undefined;
  const [account] = own?.state.accounts ?? [];
  if (!home || !own || !account) return undefined;
  return {
    ...context,
    partnership: home,
    me: as,
    standing: standing(home.state, as),
    where: { place, kind: 'channel' },
    asker: { account, name: asNamed(own, home).state.name, home: false, guest: false },
    lookup: await store.lookUp({ place, accounts: [account, ...accountsIn(ask)] }),
    fresh: derivedIds(fresh('again'), hash),
  };
};

/** What cannot be done before they have said more is put to them, with what they had asked in its buttons. */
const doneOrTold = (outcome: Outcome, to: PersonId): Done | undefined => {
  if (outcome.kind === 'done') return outcome;
  if (outcome.kind !== 'asked') return undefined;
  const { reply } = outcome;
  const { saying, offers = [] } = reply;
  const notice = { notice: 'line', saying, offers } as const;
  return { kind: 'done', changes: [], effects: [{ to, body: { kind: 'notice', notice } }], reply };
};

/**
 * Does in somebody's name what they had asked before they were let in; if it no longer can be, they ask again. It came
 * through their client: only what they may do now, and only where they were let in.
 */
export const doAgain = async (
  again: Again,
  { context, arrival }: Chosen,
  ports: Ports,
): Promise<void> => {
  const { ask } = again;
  if (isQuestion(ask) || isGeneral(ask) || accessOf(ask).reach !== 'partnership') return;
  const elsewhere = 'in' in ask && ask.in !== undefined && ask.in !== context.partnership?.id;
  const theirs = elsewhere ? undefined : await theirContext(again, context, ports);
  const admitted = theirs && (await admit(ask, theirs, ports));
  if (!admitted || 'kind' in admitted) return;
  const decided = await decide(ask, admitted, arrival, ports);
  if (decided === 'conflict') return;
  const done = doneOrTold(decided.outcome, again.as);
  if (!done) return;
  const request = { ...arrival.request, key: `${arrival.request.key}/again` };
  await write(done, { admitted, loaded: decided.loaded }, request, ports);
};
