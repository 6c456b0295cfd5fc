import { personIn } from '../engine/account-rows.ts';
import type { Arrival } from '../engine/arrival.ts';
import { contextFor } from '../engine/context-for.ts';
import { loadNeeds, NewerVersionError } from '../engine/load.ts';
import { isOlder, newsOf, toldAt, withNews } from '../engine/news.ts';
import { shownSince } from '../engine/real-name.ts';
import { repeated } from '../engine/repeated.ts';
import { happens, openIn } from '../features/in.ts';
import { defined } from '../lib/defined.ts';
import type { Context, Loaded } from '../model/context.ts';
import { type At, type PartnershipId, type ProgrammeId, refOf } from '../model/ids.ts';
import type { Answer, Performed } from '../model/outcome.ts';
import type { Happening } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';
import { commit } from './commit.ts';
import { told } from './tell.ts';

const silence: Answer = { kind: 'nothing' };

/** How many open things carry the name of the person behind an account, by partnership. */
const openOf = async (happening: Happening, context: Context, loaded: Loaded, ports: Ports) => {
  const person = 'account' in happening ? loaded.personOf(happening.account) : undefined;
  const all = person ? await ports.store.ofPerson(context.programme, person, 100) : [];
  return (partnership: PartnershipId): number => openIn(partnership, all);
};

/**
 * Things that happen to places and people (rules: Places that change): decided as commands are,
 * with nobody to answer.
 */
export const happen = async (
  happening: Happening,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed> => {
  const { request } = arrival;
  const found = await contextFor({ ask: 'never-mind' }, arrival, ports);
  if ('kind' in found) return silence;
  const context: Context = { ...found, partnership: undefined };
  const own = { context, loaded: await known(happening, context, ports) };
  const others = await Promise.all(
    alsoThere(happening, context).map(async (programme) => {
      const account = 'account' in happening ? happening.account : request.asker.account;
      const me = personIn(context.lookup, account, programme) ?? context.me;
      const there = { ...context, programme, me };
      return { context: there, loaded: await known(happening, there, ports) };
    }),
  );
  const at = toldAt(request, context.now);
  const isLate = ({ context, loaded }: typeof own) =>
    isOlder(at, newsOf(happening, context, loaded));
  if ([own, ...others].some(isLate)) return silence;
  for (const { context: there, loaded } of others) {
    const { install } = there.lookup;
    // Its own programme writes the rows of the workspace and the account.
    const gone =
      install && happening.happened === 'uninstalled'
        ? { ...install, row: { ...install.row, ...leftBy(happening, context.now) } }
        : undefined;
    const lookup = { ...there.lookup, ...defined({ install: gone }) };
    const key = `${request.key}/${there.programme}`;
    const asked = { ...arrival, request: { ...request, key } };
    const elsewhere = { context: { ...there, lookup }, loaded };
    const done = await decided(happening, elsewhere, asked, ports);
    if (done === 'conflict') return done;
  }
  return decided(happening, own, arrival, ports, at);
};

/** What its own programme writes into the row of a workspace. */
const leftBy = ({ lost }: Extract<Happening, { happened: 'uninstalled' }>, now: At) =>
  lost ? { shut: now } : { gone: true as const };

/** A happening with all that it is decided by. */
interface Known {
  readonly context: Context;
  readonly loaded: Loaded;
}

const known = async (happening: Happening, context: Context, ports: Ports): Promise<Loaded> => {
  const { needs } = happens();
  const loaded = await loadNeeds(needs(happening, context), { ...context, store: ports.store });
  if ([...(ports.store.newer ?? [])].some((id) => refOf(id) === undefined)) {
    throw new NewerVersionError('A newer version wrote what it is about.');
  }
  return loaded;
};

/** The other programmes that it is about: those that show in a workspace from which the app is taken, or of an account's person. */
const alsoThere = (happening: Happening, { programme, lookup }: Context): ProgrammeId[] => {
  const those = (): readonly ProgrammeId[] => {
    switch (happening.happened) {
      case 'uninstalled':
        return lookup.install?.row?.also ?? [];
      case 'account-left':
      case 'account-renamed':
        return (lookup.accounts.get(happening.account)?.row?.people ?? []).map(
          (one) => one.programme,
        );
      default:
        return [];
    }
  };
  return those().filter((other) => other !== programme);
};

/** Decides and writes it; `at`: when it was told, for the programme that keeps that. */
const decided = async (
  happening: Happening,
  { context, loaded }: Known,
  arrival: Arrival,
  ports: Ports,
  at?: At,
): Promise<Performed> => {
  const { request } = arrival;
  const open = await openOf(happening, context, loaded, ports);
  const decided = happens().decide(happening, context, loaded, open);
  const outcome =
    decided.kind === 'done' && at !== undefined
      ? { ...decided, rows: withNews(decided.rows ?? [], happening, context, at) }
      : decided;
  if (outcome.kind === 'done') {
    const { changes, rows = [] } = outcome;
    const { programme } = context;
    const shown = await shownSince(changes, loaded.records, { programme, store: ports.store });
    const effects = [...outcome.effects, ...shown];
    if (changes.length + effects.length + rows.length === 0) return silence;
    const written = await commit(
      { ...outcome, effects },
      { context, records: loaded.records },
      request,
      ports,
    );
    return written.kind === 'conflict' ? 'conflict' : silence;
  }
  return outcome.kind === 'refused' ? told(outcome.reply, { arrival }, ports) : silence;
};

/**
 * A line whose words its author has changed: what was done by it stands, and they are told so. It is known by the card
 * that hangs under it, or by the answer under its key. Undefined where nothing was done and the line may be read.
 */
export const changedLine = async (
  message: string,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed | undefined> => {
  const { lookup, request } = arrival;
  const isLine = request.input.kind === 'typed';
  const hangs = isLine ? undefined : lookup.thread;
  const before = hangs ? undefined : await repeated(arrival, ports);
  if (!hangs && !before) return isLine ? undefined : silence;
  const { thread: _, ...rest } = lookup;
  const about = { ...rest, ...defined({ thread: hangs ?? before?.made }) };
  return happen({ happened: 'edited', message }, { ...arrival, lookup: about }, ports);
};
