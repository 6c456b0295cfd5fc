import type { Commit, Committed } from '../../../core/model/commit.ts';
import type { At, ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import type { Found } from '../../../core/model/kind.ts';
import type { Stored } from '../../../core/model/record.ts';
import type { Store } from '../../../core/ports/store.ts';
import * as made from '../../contract/made.ts';
import type { Random } from '../random.ts';
import { type Also, type Deed, type Hand, later, uncertain } from './hand.ts';
import * as seen from './seen.ts';
import { nothing, type Way } from './serial.ts';

const { southport, channel, account, install, asha } = made;

const committed: Also<Committed> = (answer, met, run) => {
  if (answer instanceof Error) return [];
  // Of two rows that stand, the table may tell of either where one is busy.
  if (answer.kind === 'repeat' && met.troubles > 0)
    return [{ run, fits: (model) => (model as Committed).kind === 'repeat' }];
  if (answer.kind !== 'conflict' || !uncertain(met)) return [];
  const done: Way = { run, fits: (model) => (model as Committed).kind !== 'conflict' };
  return met.unseen > 0 ? [nothing, done] : [nothing];
};
const foundBy = (random: Random, now: At): Found => ({
  ...(random.chance(0.8) ? { due: later(now, 3600 * (random.below(4) - 1)) } : {}),
  ...(random.chance(0.5)
    ? { list: { group: random.pick(seen.groups), order: random.pick(['a', 'b', 'a b']) } }
    : {}),
  ...(random.chance(0.4) ? { person: asha } : {}),
});

/** What one may be told of a record before it is written: as it stands, late, or nothing. */
const before = async (hand: Hand, programme: ProgrammeId, id: RecordId) => {
  const { random } = hand;
  if (random.chance(0.4))
    return hand.look(async (store) => (await store.load(programme, [id], { stale: true })).get(id));
  const kept = await hand.use<ReadonlyMap<RecordId, Stored>>(`load ${id}`, (store) =>
    store.load(programme, [id]),
  );
  return random.chance(0.1) ? undefined : kept?.get(id);
};

const rowsFor = async (hand: Hand, programme: ProgrammeId): Promise<Commit['rows']> => {
  const { random } = hand;
  if (random.chance(0.5)) return [];
  const asked = { install, place: channel, accounts: [account] };
  const door = random.chance(0.3)
    ? await hand.look((store) => store.lookUp({ ...asked, stale: true }))
    : await hand.look((store) => store.lookUp(asked));
  // Read a moment before somebody else wrote it.
  const ago = random.chance(0.2) ? 1 : 0;
  const at = (row: { readonly n: number } | undefined) => Math.max(0, (row?.n ?? 0) - ago);
  const home = {
    programme,
    partnerships: [southport],
    ...(random.chance(0.5) ? { name: 'x' } : {}),
  };
  const people = [{ programme, person: asha }];
  return random.pick<Commit['rows'][number][]>([
    [
      {
        door: 'place',
        id: channel,
        n: at(door.place),
        row: random.chance(0.2) ? undefined : home,
      },
    ],
    [{ door: 'account', id: account, n: at(door.accounts.get(account)), row: { people } }],
    [{ door: 'install', id: install, n: at(door.install), row: { programme } }],
    [{ door: 'word', id: 'southport', n: 0, row: { partnership: southport } }],
  ]);
};

/** What somebody decides from what they read, written or not. */
export const decides: Deed = async (hand) => {
  const { random, now } = hand;
  const programme = hand.programme();
  const ids = [...new Set([hand.record(), random.pick(seen.records)])];
  const were: (Stored | undefined)[] = [];
  for (const id of ids) were.push(await before(hand, programme, id));
  const rows = await rowsFor(hand, programme);
  const state = { at: now, of: random.below(1000) };
  const key = random.pick(seen.keys);
  const born = () =>
    made.effect(hand.effect(), {
      programme,
      to: hand.place(),
      due: later(now, 3600 * random.below(3)),
      partnership: random.pick(seen.partnerships),
    });
  const effects = [
    ...new Map(
      Array.from({ length: random.below(3) }, born).map((one) => [
        `${one.id}${one.to}`,
        { effect: one, ifNew: random.chance(0.7) },
      ]),
    ).values(),
  ];
  const commit: Commit = {
    programme,
    now,
    ...(random.chance(0.6)
      ? {
          request: {
            key,
            ...(random.chance(0.3) ? { alsoKeys: [random.pick(seen.keys)] } : {}),
            ...(random.chance(0.2) ? { offer: 'offer' } : {}),
            reply: made.reply(`${random.below(1000)}`),
          },
        }
      : {}),
    records: ids.map((id, index) => made.next(id, state, were[index], foundBy(random, now))),
    rows,
    effects,
    ...(random.chance(0.15) ? { renamedIn: [random.pick(seen.partnerships)] } : {}),
    ...(random.chance(0.15)
      ? { ballots: [{ poll: seen.poll, key: random.pick(['b-1', 'b-2']), choice: 'yes' }] }
      : {}),
  };
  const told = `commit ${programme} ${ids.join(' and ')} after ${were.map((one) => one?.version)}`;
  const asked = (store: Store) => store.commit(commit);
  await hand.use(told, asked, committed);
  if (random.chance(0.3)) await hand.use(`${told} once more`, asked, committed);
};
