import { isGone, namedBy } from './engine/arrival.ts';
import { isToBeDone } from './engine/copies.ts';
import { arrivingLate } from './engine/glance.ts';
import { knownAs } from './engine/known-as.ts';
import { NewerVersionError } from './engine/load.ts';
import { unread, withNotShown } from './engine/newer.ts';
import { answered, answering } from './engine/once.ts';
import { repeated } from './engine/repeated.ts';
import { shortForm, spoken } from './engine/reply-view.ts';
import { notInstalled } from './engine/sorry.ts';
import { StaleReadError, withStaleReads } from './engine/stale-store.ts';
import { tellRefused } from './engine/tell-refused.ts';
import {
  accessOf,
  type FeatureCommand,
  isGeneral,
  isQuestion,
  mayReadStale,
} from './features/in.ts';

import { admit } from './incoming/admit.ts';
import { doAgain } from './incoming/again.ts';
import { answer } from './incoming/answer.ts';
import { arrive } from './incoming/arrive.ts';
import { type Chosen, choose } from './incoming/choose.ts';
import { write } from './incoming/commit.ts';
import { decide } from './incoming/decide.ts';
import { doneAtOnce } from './incoming/general-commands.ts';
import { takeFile } from './incoming/give-file.ts';
import { changedLine, happen } from './incoming/platform-event.ts';
import { told, toldUnwritten } from './incoming/tell.ts';
import { understand } from './incoming/understand.ts';
import { say } from './language/saying.ts';
import { wellFormed } from './lib/well-formed.ts';
import type { PartnershipId, RecordId } from './model/ids.ts';
import type { Answer, Done, Performed } from './model/outcome.ts';
import type { Ask } from './model/register.ts';
import type { ReplyRefused } from './model/reply-refused.ts';
import type { Request } from './model/request.ts';
import type { Ports } from './ports/ports.ts';
import { looksFromOutside } from './subject/shown-people.ts';
import { wakeAtOnce } from './wake.ts';

/** A conflict is decided anew so often before the asker is told that it is busy. */
const tries = 6;
/** Milliseconds before the second try; doubled at each further one, with jitter. */
const firstPause = 10;

/** One round: its seed, the world as it reads it and as it is, and which asks it may do. */
interface Round {
  readonly seed: string;
  readonly ports: Ports;
  readonly world: Ports;
  readonly only?: PartnershipId;
  readonly may?: (ask: Ask) => boolean;
  /** A round before this one met another's commit. */
  readonly contended?: boolean;
}

/** One command: who comes in and may, what the rule says, one transaction, the answer. */
const command = async (
  ask: FeatureCommand,
  chosen: Chosen,
  { ports, world, contended }: Round,
): Promise<Performed> => {
  const { arrival, context, added } = chosen;
  // What reading the line adds may name people.
  const unsaid = () =>
    looksFromOutside(context) && !context.owns ? { ...chosen, added: {} } : chosen;
  const admitted = await admit(ask, context, ports, arrival.belongings);
  if ('kind' in admitted && admitted.kind === 'waits') {
    const { done, loaded } = admitted;
    const waits = { admitted: admitted.admitted, loaded, added: unsaid().added };
    const written = await write(done, waits, arrival.request, ports);
    return written.kind === 'conflict' ? 'conflict' : told(written.reply, chosen, ports);
  }
  if ('kind' in admitted) {
    const reply = unread(ask, chosen, ports) ?? admitted.reply;
    return toldUnwritten({ reply }, unsaid(), ports);
  }
  const decided = await decide(ask, admitted, arrival, { ...ports, contended: contended === true });
  if (decided === 'conflict') return 'conflict';
  const { outcome, loaded } = decided;
  const newer = outcome.kind === 'done' ? undefined : unread(ask, chosen, ports);
  if (newer) return toldUnwritten({ reply: newer }, unsaid(), ports);
  switch (outcome.kind) {
    case 'form':
      return { kind: 'form', form: await shortForm(outcome.form, { ports, ...context }) };
    case 'numbered':
      throw new Error(`${ask.ask} asked for a reference outside a partnership.`);
    case 'refused':
    case 'asked':
      return toldUnwritten(outcome, unsaid(), ports);
    case 'done': {
      const written = await write(outcome, { admitted, loaded, added }, arrival.request, ports);
      if (written.kind === 'conflict') return 'conflict';
      if (written.kind === 'committed' && (outcome.again ?? outcome.wakes))
        await afterwards(outcome, chosen, world);
      return outcome.opens
        ? { kind: 'form', form: outcome.opens }
        : told(written.reply, { arrival, context: admitted.context }, ports);
    }
  }
};

/** What is done at once after a commit, before anybody is answered; whatever goes wrong with a wake, it is still due. */
const afterwards = async ({ again, wakes }: Done, chosen: Chosen, world: Ports): Promise<void> => {
  if (again) await doAgain(again, chosen, world);
  const { programme } = chosen.context;
  if (wakes) await wakeAtOnce(programme, wakes, world).catch(() => undefined);
};

/** The message whose words were changed, where that is what came. */
const editedIn = ({ input, where }: Request): string | undefined => {
  if (input.kind === 'typed') return input.edited && where.message;
  return input.kind === 'happened' && input.happening.happened === 'edited'
    ? input.happening.message
    : undefined;
};

/** The way in, step by step: who asks, what is meant, where, and then it is answered or done. */
const attempt = async (request: Request, round: Round): Promise<Performed> => {
  const { input } = request;
  const { seed, ports, only, may } = round;
  const edited = editedIn(request);
  const glances = input.kind === 'pressed' && accessOf(input.ask).glance ? input.ask : undefined;
  const seen = glances ? { ...ports, store: arrivingLate(ports.store, namedBy(glances)) } : ports;
  const arrival = await arrive(request, seed, seen, only);
  if (glances && isGone(arrival)) return { kind: 'nothing' };
  if (input.kind === 'submitted' && arrival.lookup.install?.row?.gone) return notInstalled(request);
  if (request.copy !== undefined) {
    const first = await isToBeDone(arrival, ports);
    if (first !== true) return first || { kind: 'nothing' };
  }
  const before = edited === undefined ? undefined : await changedLine(edited, arrival, ports);
  if (before) return before;
  if (input.kind === 'happened') return happen(input.happening, arrival, ports);
  const meant = await understand(input, arrival, ports);
  if (meant.kind === 'errors') {
    const before = await repeated(arrival, ports);
    return before ? told(before, { arrival }, ports) : meant;
  }
  if (meant.kind !== 'ask') {
    const reply = unread(input, { arrival }, ports) ?? meant.reply;
    return toldUnwritten({ reply }, { arrival }, ports);
  }
  if (may?.(meant.ask) === false) return 'conflict';
  const chosen = await choose(meant.ask, meant, arrival, ports);
  if (chosen === 'conflict') return chosen;
  if ('kind' in chosen) {
    const reply = unread(meant.ask, { arrival }, ports);
    if (reply) return toldUnwritten({ reply }, { arrival }, ports);
    const { newer } = ports.store;
    return newer?.size && chosen.kind === 'view'
      ? { ...chosen, view: withNotShown(chosen.view, newer, request) }
      : chosen;
  }
  const { ask } = chosen;
  const answers = 'once' in ask || input.kind === 'pressed';
  const once = answers ? answered(request, ask, ports.hash) : undefined;
  if (once !== undefined) {
    const arrival = await answering(once, ask, chosen, ports);
    if ('saying' in arrival) return toldUnwritten({ reply: arrival }, chosen, ports);
    return done({ ...chosen, arrival }, round);
  }
  return done(chosen, round);
};

/** What was asked, in the partnership that was meant: answered or done. */
const done = async (chosen: Chosen, round: Round): Promise<Performed> => {
  const { ask } = chosen;
  const { ports } = round;
  if (isQuestion(ask)) return answer(ask, chosen, ports);
  return isGeneral(ask) ? doneAtOnce(ask, chosen, ports) : command(ask, chosen, round);
};

/** A first round over stale reads, for what is most often done by the one it is asked of; undefined where it did not end with its commit. */
const staleAttempt = async (
  request: Request,
  seed: string,
  ports: Ports,
): Promise<Answer | undefined> => {
  const { input } = request;
  const only = input.kind === 'pressed' ? namedBy(input.ask) : undefined;
  const may = (ask: Ask) => accessOf(ask).ofOwnSeat?.(ask) === true;
  try {
    const performed = await attempt(request, {
      seed,
      ports: withStaleReads(ports),
      world: ports,
      may,
      ...(only ? { only } : {}),
    });
    return performed === 'conflict' ? undefined : performed;
  } catch (fault) {
    if (fault instanceof StaleReadError) return undefined;
    throw fault;
  }
};

/**
 * The one way in: everything asked, typed, pressed, submitted or happened, to what the asker is told.
 * Loads, decides, evolves and commits; decides anew after a conflict, and after a round over stale reads that did not
 * end with its commit. A refusal is an answer; only faults are thrown.
 */
export const handle = async (asked: Request, world: Ports): Promise<Answer> => {
  const request = wellFormed(asked);
  const ports = { ...world, store: { ...world.store, newer: new Set<RecordId>() } };
  try {
    return await handled(request, ports);
  } catch (fault) {
    // What happened in a chat is told again later, perhaps to a newer version.
    if (!(fault instanceof NewerVersionError) || request.input.kind === 'happened') throw fault;
    return spoken(
      { saying: say('newer', {}) },
      { locale: request.locale, ports, now: ports.now() },
    );
  }
};

const handled = async (asked: Request, ports: Ports): Promise<Answer> => {
  const request = asked.formerly ? await knownAs(asked, ports) : asked;
  const seed = ports.fresh(16);
  if (mayReadStale(request)) {
    const done = await staleAttempt(request, seed, ports);
    if (done) return done;
  }
  for (let round = 0; round < tries; round += 1) {
    if (round > 0) {
      const jitter = (Number.parseInt(ports.hash(`${seed}/${round}`).slice(0, 4), 16) % 100) / 100;
      await ports.pause(firstPause * 2 ** round * (0.5 + jitter));
    }
    const performed = await attempt(request, { seed, ports, world: ports, contended: round > 0 });
    if (performed !== 'conflict') return performed;
  }
  return spoken({ saying: say('busy', {}) }, { locale: request.locale, ports, now: ports.now() });
};

/** The chat refused what was answered: chair and clerk hear of it. */
export const replyRefused = async (
  request: Request,
  refusal: ReplyRefused,
  ports: Ports,
): Promise<void> => {
  const arrival = await arrive(await knownAs(request, ports), ports.fresh(16), ports);
  await tellRefused(arrival, refusal, ports);
};

/** Somebody takes a file that was offered to them; false where none was. */
export const fileTaken: typeof takeFile = (taken, ports) => takeFile(taken, ports);
