import { admission } from './admission.ts';
import { answer } from './answer.ts';
import type { Arrival } from './arrive.ts';
import type { Ask, Command } from './ask.ts';
import { isQuestion } from './ask.ts';
import { isScene, sceneFor } from './choose.ts';
import { compose } from './compose.ts';
import { deciders } from './features.ts';
import { directAccount, type PartnershipId, partsOf, recordOf } from './ids.ts';
import { type Saying, say } from './language/saying.ts';
import { loadNeeds } from './load.ts';
import type { Answer, Done, Offer, Outcome, Reply } from './outcome.ts';
import { refused } from './outcome.ts';
import { allows, type Right, ruleOf } from './permissions.ts';
import type { Ports } from './ports.ts';
import type { Request, Trace } from './request.ts';
import type { Loaded, Scene } from './scene.ts';
import { spoken } from './speak.ts';

/** What reading a line adds to its answer. */
export interface Added {
  readonly notes?: readonly Saying[];
  readonly offers?: readonly Offer[];
}
export type Performed = Answer | 'conflict';

export const speaking = (scene: Scene | undefined, arrival: Arrival, ports: Ports) => ({
  locale: arrival.request.locale,
  ports,
  now: arrival.now,
  ...(scene ? { programme: scene.programme } : {}),
  ...(scene?.partnership ? { partnership: scene.partnership.id as string as PartnershipId } : {}),
});

const withAdded = (reply: Reply, added: Added): Reply => ({
  ...reply,
  ...(added.notes?.length ? { lines: [...(reply.lines ?? []), ...added.notes] } : {}),
  ...(added.offers?.length ? { offers: [...(reply.offers ?? []), ...added.offers] } : {}),
});

const whoCan: Readonly<Partial<Record<Right, Saying>>> = {
  observer: say('members-only', {}),
  member: say('members-only', {}),
  owner: say('members-only', {}),
  'chair or clerk': say('chair-or-clerk-only', {}),
};

/** The facts some asks need of the world before they are decided. */
const prepared = async (ask: Command, scene: Scene, ports: Ports): Promise<Scene> => {
  if (ask.ask === 'partnership.join' || ask.ask === 'person.link-with') {
    const [tries, channel] = await Promise.all([
      ports.store.tries(scene.asker.account, scene.now),
      scene.where.kind === 'channel' ? ports.directory.channel(scene.where.place) : undefined,
    ]);
    return { ...scene, tries, ...(channel ? { channel } : {}) };
  }
  if (ask.ask === 'partnership.setup') {
    const channel = await ports.directory.channel(scene.where.place);
    return channel ? { ...scene, channel } : scene;
  }
  return scene;
};

const drawn = async (outcome: Outcome, scene: Scene, ports: Ports): Promise<Outcome> => {
  if (outcome.kind !== 'draw' || !scene.partnership) return outcome;
  const { letter, count, then } = outcome;
  const id = scene.partnership.id as string as PartnershipId;
  const numbers = await ports.store.draw(scene.programme, id, letter, count);
  return then(numbers.map((number) => `${letter}-${number}`));
};

/** Where typed text is answered in its thread, the card itself is the answer (product 2.1). */
const replyTo = ({ where, input }: Request) => {
  const threaded = partsOf(where.place).platform === 'teams' && input.kind === 'typed';
  const message = where.thread ?? where.message;
  return threaded && message !== undefined && !directAccount(where.place)
    ? { replyTo: { place: where.place, message } }
    : {};
};

/** Writes what was decided, all of it or none. */
export const commit = async (
  done: Done,
  scene: Scene,
  loaded: Loaded,
  arrival: Arrival,
  ports: Ports,
): Promise<{ kind: 'committed' | 'conflict' } | { kind: 'repeat'; reply: Reply }> => {
  const { request } = arrival;
  const trace: Trace = { at: scene.now, by: scene.me, via: scene.where.place };
  const commit = compose(done, {
    scene,
    trace,
    hash: ports.hash,
    records: loaded.records,
    ...replyTo(request),
  });
  const written = await ports.store.commit({
    ...commit,
    request: {
      key: request.key,
      ...(request.alsoKeys ? { alsoKeys: request.alsoKeys } : {}),
      reply: done.reply,
    },
  });
  if (written.kind === 'committed') {
    const own = commit.records.find(({ id }) => id === done.reply.made) ?? commit.records[0];
    if (own) {
      const did = { programme: scene.programme, record: own.id, version: own.was + 1, at: scene.now };
      await ports.store.did(scene.asker.account, did).catch(() => undefined);
    }
  }
  return written;
};

/** Does a command: who may, what must be known, the rule, one transaction, the answer. */
const command = async (
  ask: Command,
  scene: Scene,
  added: Added,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed> => {
  const say = (reply: Reply) => spoken(withAdded(reply, added), speaking(scene, arrival, ports));
  const rule = ruleOf(ask);
  const admitted = await admission(ask, scene, ports);
  if ('reply' in admitted) return say(admitted.reply);
  if (!allows(rule.right, admitted.scene.standing)) {
    return say(refused(whoCan[rule.right] ?? whoCan.member as Saying).reply);
  }
  const ready = await prepared(ask, admitted.scene, ports);
  const decider = deciders[ask.ask];
  const needs = decider.needs?.(ask as never, ready) ?? {};
  const people = needs.people === 'roster' ? needs.people : [...(needs.people ?? []), ready.me];
  const within = { store: ports.store, programme: ready.programme, door: ready.door, partnership: ready.partnership };
  const loaded = admitted.joined(await loadNeeds({ ...needs, people, records: [...(needs.records ?? []), recordOf(ready.me)] }, within));
  const outcome = await drawn(decider.decide(ask as never, ready, loaded), ready, ports);
  switch (outcome.kind) {
    case 'done': {
      const done = { ...outcome, changes: [...admitted.changes, ...outcome.changes], rows: [...admitted.rows, ...(outcome.rows ?? [])], reply: withAdded(outcome.reply, added) };
      const written = await commit(done, scene, admitted.before(loaded), arrival, ports);
      if (written.kind === 'conflict') return 'conflict';
      return spoken(written.kind === 'repeat' ? written.reply : done.reply, speaking(ready, arrival, ports));
    }
    case 'form':
      return { kind: 'form', form: outcome.form };
    case 'draw':
      return 'conflict';
    case 'refused':
      if (outcome.wrongTry) await ports.store.wrongTry(scene.asker.account, scene.now);
      return say(outcome.reply);
    case 'asked':
      return say(outcome.reply);
  }
};

/** Does or answers one ask. */
export const perform = async (
  ask: Ask,
  added: Added,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed> => {
  const scene = await sceneFor(ask, arrival, ports);
  if (!isScene(scene)) return spoken(scene.reply, speaking(undefined, arrival, ports));
  return isQuestion(ask)
    ? answer(ask, scene, added, arrival, ports)
    : command(ask, scene, added, arrival, ports);
};
