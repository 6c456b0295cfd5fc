import { sha256 } from '../../adapters/aws/hash.ts';
import { entry } from '../../core/engine/journal.ts';
import { say } from '../../core/language/saying.ts';
import type { Commit, Committed, RecordWrite } from '../../core/model/commit.ts';
import type { Card, Effect } from '../../core/model/effect.ts';
import {
  type At,
  accountId,
  effectId,
  installId,
  partnershipId,
  personId,
  placeId,
  programmeId,
  type RecordId,
  subjectId,
} from '../../core/model/ids.ts';
import type { Found } from '../../core/model/kind.ts';
import type { Reply } from '../../core/model/offer.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';

/** Names and things that the contract's tests share. */
export const sefton = programmeId('sefton');
export const wirral = programmeId('wirral');
export const southport = partnershipId('southport');
export const bootle = partnershipId('bootle');
export const asha = personId('asha');
export const channel = placeId('slack', 'T1', 'C1');
export const teamsChannel = placeId('teams', 'tenant-1', '19:abc@thread.tacv2');
export const install = installId('slack', 'T1');
export const account = accountId('slack', 'T1', 'U1');

export const noon: At = '2027-01-08T12:00:00.000Z';
/** So many seconds after noon. */
export const later = (seconds: number): At =>
  new Date(Date.parse(noon) + seconds * 1000).toISOString();
export const day = 24 * 60 * 60;

export const action = (number: number, of = southport): RecordId => subjectId(of, `A-${number}`);
export const seat = (number: number, ref = 'P-5'): RecordId =>
  `${southport}/${ref}/seat-${number}` as RecordId;

/** The next version of a record, after `before`; a new record without it. */
export const next = (
  id: RecordId,
  state: unknown,
  before?: Stored,
  found: Found = {},
): RecordWrite => {
  const was = before?.version ?? 0;
  return {
    id,
    kind: 'action',
    was,
    state,
    found,
    entry: entry(sha256, {
      record: id,
      version: was + 1,
      trace: { at: noon, by: asha, via: channel },
      events: [{ event: 'ActionNoted' }],
      salt: `salt-${was}`,
      previous: before?.head ?? '',
    }),
  };
};

export const reply = (text: string): Reply => ({ saying: say('busy', {}), copy: text });

export const effect = (id: string, more: Partial<Effect> = {}): Effect => ({
  id: effectId(id),
  programme: sefton,
  partnership: southport,
  to: channel,
  body: { kind: 'card', subject: action(1) },
  made: noon,
  due: noon,
  attempt: 0,
  state: { is: 'waiting' },
  ...more,
});

export const card = (version: number, more: Partial<Card> = {}): Card => ({
  subject: action(1),
  place: channel,
  effect: effectId('e-1'),
  hash: `hash-${version}`,
  editedAt: noon,
  press: version,
  version,
  ...more,
});

const nothing: Commit = { programme: sefton, now: noon, records: [], rows: [], effects: [] };
/** A commit of only what is given. */
export const only = (parts: Partial<Commit>): Commit => ({ ...nothing, ...parts });

/** Commits as core does: tried again while the table is busy. */
export const commit = async (store: Store, parts: Partial<Commit>): Promise<Committed> => {
  let committed: Committed = { kind: 'conflict' };
  for (let round = 0; round < 6 && committed.kind === 'conflict'; round += 1)
    committed = await store.commit(only(parts));
  return committed;
};

/** One record as it stands now. */
export const stored = async (
  store: Store,
  id: RecordId,
  programme = sefton,
): Promise<Stored | undefined> => (await store.load(programme, [id])).get(id);

/** Writes a record's next version over what stands now. */
export const write = async (
  store: Store,
  id: RecordId,
  state: unknown,
  found: Found = {},
  programme = sefton,
): Promise<Committed> => {
  const record = next(id, state, await stored(store, id, programme), found);
  return store.commit(only({ programme, records: [record] }));
};
