import { personIn } from '../engine/account-rows.ts';
import type { Arrival } from '../engine/arrival.ts';
import { askingWhoMay } from '../engine/forbidden.ts';
import { loadNeeds } from '../engine/load.ts';
import { numbered } from '../engine/nameless.ts';
import { type Contended, withNumbers } from '../engine/next-numbers.ts';
import { loadedAfter } from '../engine/proposal.ts';
import { accountsIn } from '../features/asks.ts';
import { commandRule, type FeatureCommand, featuresIn } from '../features/in.ts';
import { visible } from '../lib/visible.ts';
import type { Context, Loaded } from '../model/context.ts';
import type { AccountId } from '../model/ids.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import { looksFromOutside, saidTo } from '../subject/shown-people.ts';
import type { Admitted } from './admit.ts';

/** What the rule says, and all that it looked at, as it was read. */
export interface Decided {
  readonly outcome: Outcome;
  readonly loaded: Loaded;
}

/** Looked up at once at the most. */
const mostNames = 30;

/** What the chat says of the accounts that a command names and nobody here has met. */
const strangers = async (
  ask: FeatureCommand,
  { lookup, programme, asker, where }: Context,
  loaded: Loaded,
  { directory, store }: Ports,
): Promise<NonNullable<Loaded['told']>> => {
  const unknown = accountsIn(ask)
    .slice(0, mostNames)
    .filter((account) => !personIn(lookup, account, programme) && !loaded.personOf(account));
  const said = await Promise.all(
    unknown.map(async (account: AccountId) => {
      if (account === asker.account) return [account, asker] as const;
      const known = await directory.account(account, where.place);
      if (!known || visible.test(known.name)) return [account, known] as const;
      return [account, await numbered(known, { programme, store })] as const;
    }),
  );
  const known = new Map(said);
  return (account) => known.get(account);
};

/** What was read of a record is younger than what was read of its partnership: nothing is decided from the two. */
const isTorn = ({ partnership }: Context, { records }: Loaded): boolean =>
  partnership !== undefined &&
  [...records.values()].some(
    (record) =>
      record.id.startsWith(`${partnership.id}/`) &&
      featuresIn.some(({ readAfter }) => readAfter?.(record, partnership)),
  );

/** What is asked back or refused, as it may be said to who was not let in by it: they are an outsider still. */
const asSaid = (outcome: Outcome, before: Context, again: () => Outcome): Outcome => {
  if (!looksFromOutside(before)) return outcome;
  const said = again();
  return said.kind === 'done' || said.kind === 'numbered' ? outcome : said;
};

/** Loads what the command must know, the asker's own record among it, and asks its rule; 'conflict' where the reads do not fit together. */
export const decide = async (
  ask: FeatureCommand,
  { before, context, proposal, followed, after }: Admitted,
  { belongings }: Pick<Arrival, 'belongings'>,
  ports: Contended,
): Promise<Decided | 'conflict'> => {
  const rule = commandRule(ask);
  const { programme, me } = context;
  const own = belongings.flatMap((one) =>
    one.record && one.programme === programme && one.person === me ? [one.record] : [],
  );
  const asRead = { ...context, partnership: before.partnership };
  const needs = rule.needs(asRead);
  const loaded = await loadNeeds(
    { ...needs, records: [...(needs.records ?? []), me] },
    { ...asRead, store: ports.store, known: [...own, ...followed] },
  );
  if (isTorn(before, loaded)) return 'conflict';
  const told = await strangers(ask, context, loaded, ports);
  const known = loadedAfter({ ...loaded, told }, after, proposal);
  const made = await withNumbers(rule.decide(context, known), context, loaded, ports);
  const again = () => rule.decide(context, saidTo(before, known, { asked: ask }));
  const outcome = made.kind === 'done' ? made : asSaid(made, before, again);
  if (outcome.kind !== 'refused' || !outcome.lacks) return { loaded, outcome };
  return { loaded, outcome: await askingWhoMay(outcome, ask, context, ports) };
};
