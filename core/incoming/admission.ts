import { accountRow, personIn } from '../engine/account-rows.ts';
import { loadNeeds } from '../engine/load.ts';
import type { Ask } from '../features/asks.ts';
import { admit } from '../features/partnership/decide/admit.ts';
import { seating } from '../features/partnership/seats.ts';
import { ruleOf } from '../features/permissions.ts';
import { say } from '../language/saying.ts';
import { given } from '../lib/defined.ts';
import type { Known } from '../model/chat-facts.ts';
import type { Scene } from '../model/context.ts';
import { type AccountId, partnershipIdOf, personId, recordOf } from '../model/ids.ts';
import { type Refused, refused } from '../model/outcome.ts';
import type { Trace } from '../model/trace.ts';
import type { Ports } from '../ports/ports.ts';
import { both, nothing, type Proposal, sceneWith } from './proposal.ts';

/** Who comes in with a command, before it is decided: its asker by a first act, and people it names. */
export interface Admission {
  readonly scene: Scene;
  readonly proposal: Proposal;
}

/** What the chat says of the asker, where its payload did not. */
export const lookedUp = async (scene: Scene, ports: Ports): Promise<Scene | Refused> => {
  const { asker, where } = scene;
  const known = await ports.directory.account(asker.account, where.place);
  if (!known) return refused(say('not-looked-up', {}));
  return { ...scene, asker: { ...asker, ...given(known) } };
};

/** Standing inside already, or asking what anyone may. */
const needsNoDoor = (ask: Ask, { partnership, standing }: Scene): boolean => {
  const { right } = ruleOf(ask);
  return !partnership || standing !== 'outside' || right === 'anyone' || right === 'asked';
};

const asker = async (
  ask: Ask,
  scene: Scene,
  trace: Trace,
  ports: Ports,
): Promise<Admission | Refused> => {
  if (needsNoDoor(ask, scene)) return { scene, proposal: nothing };
  const seen = await lookedUp(scene, ports);
  if ('kind' in seen) return seen;
  const loaded = await loadNeeds(
    { people: 'roster', records: [recordOf(scene.me)] },
    { ...seen, store: ports.store },
  );
  const admitted = admit(seen, loaded, ask);
  if (admitted.kind === 'refused') return admitted;
  return { scene: sceneWith(seen, admitted, trace), proposal: admitted };
};

/** Accounts that a command names as owners and nobody has met yet. */
const strangers = (ask: Ask, scene: Scene): AccountId[] => {
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
    (account) => account !== scene.asker.account && !personIn(scene.door, account, scene.programme),
  );
};

const met = (account: AccountId, known: Known, index: number, scene: Scene): Proposal => {
  const { partnership } = scene;
  if (!partnership) return nothing;
  const person = personId(scene.fresh(910 + index));
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
          { event: 'PersonKnown', account, name, ...given({ email }) },
          { event: 'PartnershipJoined', partnership: partnershipIdOf(partnership.id) },
        ],
      },
    ],
    effects: [],
    rows: [accountRow(scene, account, person)],
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
  const { partnership, where, standing } = admission.scene;
  if (partnership?.state.door !== 'channels' || standing === 'outside' || standing === 'observer') {
    return admission;
  }
  let { scene, proposal } = admission;
  for (const [index, account] of strangers(ask, scene).slice(0, 10).entries()) {
    const known = await ports.directory.account(account, where.place);
    if (!known?.home || known.guest) continue;
    const more = met(account, known, index, scene);
    proposal = both(proposal, more);
    scene = sceneWith(scene, more, trace);
  }
  return { scene, proposal };
};

/** Lets in whom a command brings, or says why its asker stays outside. */
export const admission = async (
  ask: Ask,
  scene: Scene,
  trace: Trace,
  ports: Ports,
): Promise<Admission | Refused> => {
  const first = await asker(ask, scene, trace, ports);
  return 'kind' in first ? first : named(ask, first, trace, ports);
};

/** A question is answered to those whom a command would let in, and writes nothing. */
export const provisional = async (
  ask: Ask,
  scene: Scene,
  ports: Ports,
): Promise<Scene | Refused> => {
  const first = await asker(ask, scene, { at: scene.now, by: scene.me }, ports);
  return 'kind' in first ? first : first.scene;
};
