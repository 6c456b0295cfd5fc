import type { Ask } from '../ask.ts';
import { deciders, type FeatureCommand, isGeneral, isQuestion } from '../features.ts';
import { partnershipIdOf, type RecordId, recordOf } from '../ids.ts';
import { type Saying, say } from '../language/saying.ts';
import { loadNeeds, loadRecords } from '../load.ts';
import { called } from '../naming.ts';
import { type Answer, type Offer, type Outcome, type Reply, refused } from '../outcome.ts';
import { allows, ruleOf } from '../permissions.ts';
import { noticed } from '../person/used.ts';
import type { Ports } from '../ports.ts';
import type { Stored } from '../record.ts';
import type { Trace } from '../request.ts';
import type { Loaded, Scene } from '../scene.ts';
import { spoken } from '../speak.ts';
import { wake } from '../wake.ts';
import { acrossView, goesAcross } from './across.ts';
import { admission } from './admission.ts';
import { answer } from './answer.ts';
import type { Arrival } from './arrive.ts';
import { doneAtOnce } from './at-once.ts';
import { isRemembered, isScene, rememberChoice, sceneFor, whichOne } from './choose.ts';
import { commit } from './commit.ts';
import { lastDone } from './last.ts';
import { isOfOwnSeat } from './lately.ts';
import { prepared, toldOf } from './prepare.ts';
import { both, loadedWith } from './proposal.ts';
import { repeated } from './repeated.ts';
import { rollsJoined } from './rolls.ts';

/** What reading a line adds to its answer. */
export interface Added {
  readonly notes?: readonly Saying[] | undefined;
  readonly offers?: readonly Offer[] | undefined;
}
export type Performed = Answer | 'conflict';

/** How a reply is spoken to the one who asked. */
export const speaking = (scene: Scene | undefined, arrival: Arrival, ports: Ports) => ({
  locale: arrival.request.locale,
  ports,
  now: arrival.now,
  ...(scene ? { programme: scene.programme } : {}),
  ...(scene?.partnership ? { partnership: partnershipIdOf(scene.partnership.id) } : {}),
});

const withAdded = (reply: Reply, { notes = [], offers = [] }: Added): Reply => ({
  ...reply,
  ...(notes.length > 0 ? { lines: [...(reply.lines ?? []), ...notes] } : {}),
  ...(offers.length > 0 ? { offers: [...(reply.offers ?? []), ...offers] } : {}),
});

/** Why the role does not reach, and whose does. */
export const notAllowed = async (ask: Ask, scene: Scene, ports: Ports): Promise<Reply> => {
  const { chair, clerk } = scene.partnership?.state ?? {};
  const officers = [chair, clerk].filter((person) => person !== undefined);
  const { people } = await loadNeeds({ people: officers }, { ...scene, store: ports.store });
  const name = (person: typeof chair) => person && people.get(person)?.state.name;
  if (ruleOf(ask).right !== 'chair or clerk') {
    const named = name(chair);
    return refused(say('members-only', named === undefined ? {} : { chair: named })).reply;
  }
  const titles = [
    ...(chair ? [`${name(chair) ?? 'the chair'} (chair)`] : []),
    ...(clerk && clerk !== chair ? [`${name(clerk) ?? 'the clerk'} (clerk)`] : []),
  ];
  return refused(say('chair-or-clerk-only', { names: titles })).reply;
};

const drawn = async (outcome: Outcome, scene: Scene, ports: Ports): Promise<Outcome> => {
  if (outcome.kind !== 'draw' || !scene.partnership) return outcome;
  const { letter, count, make } = outcome;
  const id = partnershipIdOf(scene.partnership.id);
  const numbers = await ports.store.draw(scene.programme, id, letter, count);
  return make(numbers.map((number) => `${letter}-${number}`));
};

/** What a command must know, the asker's own record always among it; what is at hand is not read twice. */
const load = (
  ask: FeatureCommand,
  scene: Scene,
  ports: Ports,
  known: readonly Stored[] = [],
): Promise<Loaded> => {
  const needs = deciders[ask.ask].needs?.(ask as never, scene) ?? {};
  const records = [...(needs.records ?? []), recordOf(scene.me)];
  return loadNeeds({ ...needs, records }, { ...scene, store: ports.store, known });
};

const ownRecord = ({ belongings }: Arrival, { programme, me }: Scene): Stored[] =>
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
const wokenNow = (id: RecordId, { programme }: Scene, ports: Ports): Promise<unknown> =>
  wake({ due: 'record', programme, id }, ports).catch(() => undefined);

/** Does a command: who may, what must be known, the rule, one transaction, the answer. */
const command = async (
  ask: FeatureCommand,
  scene: Scene,
  added: Added,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed> => {
  const { request } = arrival;
  const trace: Trace = { at: scene.now, by: scene.me, via: scene.where.place };
  /** Nothing was written; unless it was, when this same request came before. */
  const unwritten = async (reply: Reply, wrongTry?: true): Promise<Performed> => {
    if (ports.late) return 'conflict';
    const before = await repeated(arrival, ports, scene.programme);
    if (!before && wrongTry) await ports.store.wrongTry(scene.asker.account, scene.now);
    return spoken(before ?? withAdded(reply, added), speaking(scene, arrival, ports));
  };
  if (ports.late && scene.standing === 'outside') return 'conflict';
  const admitted = await admission(ask, scene, trace, ports);
  if ('kind' in admitted) return unwritten(admitted.reply);
  if (!allows(ruleOf(ask).right, admitted.scene.standing)) {
    return unwritten(await notAllowed(ask, admitted.scene, ports));
  }
  const ready = await prepared(ask, admitted.scene, ports);
  if ('kind' in ready) return unwritten(ready.reply);
  const came = await rollsJoined(admitted.proposal.changes, scene, trace, ports.store);
  const before = both(admitted.proposal, came.proposal);
  const loaded = withRecords(
    await load(ask, { ...ready, partnership: scene.partnership }, ports, ownRecord(arrival, scene)),
    came.polls,
  );
  const told = await toldOf(ask, ready, loaded, ports);
  const known = loadedWith({ ...loaded, told }, before, trace);
  const own = loaded.people.get(ready.me);
  const outcome = await drawn(deciders[ask.ask].decide(ask as never, ready, known), ready, ports);
  switch (outcome.kind) {
    case 'done': {
      const seen = own ? noticed(ready, own) : [];
      const joined = await rollsJoined(outcome.changes, ready, trace, ports.store);
      const proposal = both(both(before, { rows: [], ...outcome }), joined.proposal);
      const changes = [...proposal.changes, ...seen];
      const done = { ...outcome, ...proposal, changes, reply: withAdded(outcome.reply, added) };
      const records = withRecords(loaded, joined.polls);
      const written = await commit(done, ready, records, request, ports);
      if (written.kind === 'conflict') return 'conflict';
      if (written.kind === 'committed' && outcome.again) await rerun(outcome.again, arrival, ports);
      if (written.kind === 'committed' && outcome.wakes)
        await wokenNow(outcome.wakes, ready, ports);
      if (outcome.opens) return { kind: 'form', form: outcome.opens };
      const reply = written.kind === 'repeat' ? written.reply : done.reply;
      return spoken(reply, speaking(ready, arrival, ports));
    }
    case 'form':
      return { kind: 'form', form: outcome.form };
    case 'draw':
      throw new Error(`${ask.ask} asked for a reference outside a partnership.`);
    case 'refused':
      return unwritten(outcome.reply, outcome.wrongTry);
    case 'asked':
      return unwritten(outcome.reply);
  }
};

/** Does in somebody's name what they had asked before they were let in; if it no longer can be, they ask again. */
const rerun = async (
  { ask, as, place }: NonNullable<Extract<Outcome, { kind: 'done' }>['again']>,
  arrival: Arrival,
  ports: Ports,
): Promise<void> => {
  const scene = await sceneFor(ask, arrival, ports);
  if (!isScene(scene) || isQuestion(ask) || isGeneral(ask)) return;
  const request = { ...arrival.request, key: `${arrival.request.key}/again` };
  const where = { place, kind: 'channel' } as const;
  const home = scene.partnership?.id;
  // Their seat was given a moment ago: what was read before that does not know it.
  const records = home && (await loadRecords(ports.store, scene.programme, [home]));
  const theirs: Scene = {
    ...scene,
    partnership: home && (records?.get(home) as Scene['partnership']),
    me: as,
    standing: 'member',
    where,
    fresh: (index) => arrival.fresh(index + 5000),
  };
  const loaded = await load(ask, theirs, ports);
  const decided = deciders[ask.ask].decide(ask as never, theirs, loaded);
  const outcome = await drawn(decided, theirs, ports);
  if (outcome.kind === 'done') await commit(outcome, theirs, loaded, request, ports);
};

/** Said with everything that a remembered choice has placed (product 4.2), with the way to another. */
const withWhere = (added: Added, ask: Ask, { partnership }: Scene, arrival: Arrival): Added => {
  const { notes = [], offers = [] } = added;
  if (!partnership || !isRemembered(ask, arrival)) return added;
  const where = called(partnership.state);
  const change: Offer = {
    label: say('label.change-partnership', {}),
    about: where,
    ask: { ask: 'home', other: true },
  };
  return {
    ...added,
    notes: [...notes, say('in-partnership', { partnership: where })],
    offers: [...offers, change],
  };
};

/** Does or answers one ask. */
export const perform = async (
  ask: Ask,
  added: Added,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed> => {
  if (ports.late && !isOfOwnSeat(ask)) return 'conflict';
  const meant = ask.ask === 'undo' ? ((await lastDone(arrival, ports)) ?? ask) : ask;
  if (goesAcross(meant, arrival)) {
    return { kind: 'view', view: await acrossView(meant, arrival, ports), made: false };
  }
  const scene =
    meant.ask === 'home' && meant.other
      ? whichOne(arrival, (id) => ({ ask: 'home', in: id }))
      : await sceneFor(meant, arrival, ports);
  if (!isScene(scene)) {
    if (ports.late) return 'conflict';
    const reply = (await repeated(arrival, ports)) ?? scene.reply;
    return spoken(reply, speaking(undefined, arrival, ports));
  }
  await rememberChoice(arrival, ports);
  const more = withWhere(added, meant, scene, arrival);
  if (isQuestion(meant)) return answer(meant, scene, more, arrival, ports);
  if (!isGeneral(meant)) return command(meant, scene, more, arrival, ports);
  const reply = allows(ruleOf(meant).right, scene.standing)
    ? await doneAtOnce(meant, scene, arrival, ports)
    : await notAllowed(meant, scene, ports);
  return reply === 'conflict' ? reply : spoken(reply, speaking(scene, arrival, ports));
};
