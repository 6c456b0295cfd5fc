import { isKnown, personIn } from '../engine/account-rows.ts';
import type { Ask, Command } from '../features/shapes.ts';
import type { Context, Loaded } from '../model/context.ts';
import type { AccountId } from '../model/ids.ts';
import type { Refused } from '../model/outcome.ts';
import type { Ports } from '../ports/ports.ts';
import { lookedUp } from './admission.ts';

/** Asks by which somebody outside every partnership becomes somebody. */
const introductions: ReadonlySet<string> = new Set([
  'partnership.setup',
  'partnership.join',
  'partnership.ask-to-join',
  'person.link',
  'person.link-with',
  'person.away',
  'person.nudges',
  'person.reach-here',
]);
/** Asks that depend on how many people read along. */
const sized: ReadonlySet<string> = new Set(['partnership.setup', 'partnership.join']);
const coded: ReadonlySet<string> = new Set(['partnership.join', 'person.link-with']);

/** The facts some asks need of the world before they are decided. */
export const prepared = async (
  { ask }: Command,
  context: Context,
  ports: Ports,
): Promise<Context | Refused> => {
  const seen =
    introductions.has(ask) && !isKnown(context) ? await lookedUp(context, ports) : context;
  if ('kind' in seen) return seen;
  const { asker, where, now } = seen;
  const [tries, channel] = await Promise.all([
    coded.has(ask) ? ports.store.tries(asker.account, now) : undefined,
    sized.has(ask) && where.kind === 'channel' ? ports.directory.channel(where.place) : undefined,
  ]);
  return { ...seen, ...(tries === undefined ? {} : { tries }), ...(channel ? { channel } : {}) };
};

/** Looked up at once at the most. */
const mostNames = 30;

/** The accounts that an ask names. */
export const accountsIn = (ask: Ask): AccountId[] => {
  const found = JSON.stringify(ask).matchAll(/"account":"((?:slack|teams):[^"@]+)"/g);
  return [...new Set([...found].map(([, account]) => account as AccountId))].slice(0, mostNames);
};

/** What the chat says of the accounts that a command names and nobody here has met. */
export const toldOf = async (
  ask: Ask,
  context: Context,
  loaded: Loaded,
  ports: Ports,
): Promise<NonNullable<Loaded['told']>> => {
  const unknown = accountsIn(ask).filter(
    (account) => !personIn(context.door, account, context.programme) && !loaded.personOf(account),
  );
  const known = await Promise.all(
    unknown.map(async (account) => {
      if (account === context.asker.account) return [account, context.asker] as const;
      return [account, await ports.directory.account(account, context.where.place)] as const;
    }),
  );
  const told = new Map(known);
  return (account) => told.get(account);
};
