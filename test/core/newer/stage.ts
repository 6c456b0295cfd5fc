import { sha256 } from '../../../adapters/aws/hash.ts';
import { later } from '../../../core/calendar/instants.ts';
import { entry } from '../../../core/engine/journal.ts';
import { kinds } from '../../../core/features/shapes.ts';
import type { Effect, EffectBody } from '../../../core/model/effect.ts';
import { effectId, type RecordId, subjectId } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import {
  asha,
  cleo,
  onSlack,
  onTeams,
  type Somebody,
  sam,
  somebody,
} from '../../support/southport/people.ts';
import { linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

export const tess = somebody('Tess', 'teams');
export const chats = [
  ['slack', sam, onSlack],
  ['teams', tess, onTeams],
] as const;
/** The world of the test that runs. */
export let world: Southport;
export const thing = (ref: string) => subjectId(southport, ref);
export const hours = (count: number) => world.bot.to(later(world.bot.now(), count * 3600));
export const says = async (who: Somebody, line: string, place?: 'private') =>
  linesIn(viewOf(await world.says(who, line, place))).join(' ');
export const raw = async (id: RecordId) => (await world.store.load(council, [id])).get(id);

/** As a version to come has written it, due when it was due. */
export const ahead = async (
  id: RecordId,
  change: object = { v: 2 },
  events: readonly { event: string }[] = [{ event: 'DreamtOf' }],
) => {
  const before = await raw(id);
  if (!before) throw new Error(`no ${id}`);
  const { kind, version, head, state } = before;
  const link = { record: id, version: version + 1, events, salt: 's', previous: head };
  const { found } = kinds[kind];
  const now = world.bot.now();
  await world.store.commit({
    programme: council,
    now,
    rows: [],
    effects: [],
    records: [
      {
        id,
        kind,
        was: version,
        state: { ...(state as object), ...change },
        entry: entry(sha256, { ...link, trace: { at: now } }),
        found: found(kinds[kind].read(state), id),
      },
    ],
  });
};
/** An effect as a version to come may leave it. */
export const left = async (id: string, body: object, more: Partial<Effect> = {}) => {
  const now = world.bot.now();
  const effect: Effect = {
    id: effectId(id),
    programme: council,
    partnership: southport,
    to: onSlack,
    body: body as EffectBody,
    made: now,
    due: now,
    attempt: 0,
    state: { is: 'waiting' },
    ...more,
  };
  const { store } = world;
  const effects = [{ effect, ifNew: true }];
  await store.commit({ programme: council, now, rows: [], records: [], effects });
  return () => store.effect(council, effect.to, effect.id);
};

/** Two of each kind, in both chats. */
export const set = async (): Promise<void> => {
  world = await newSouthport({
    seats: [asha, cleo, sam, tess],
    places: [onSlack, onTeams],
    troubles: true,
  });
  for (const title of ['Sweep the path', 'Paint the shelter']) {
    await world.says(asha, `action ${title} by 8 January`);
  }
  await world.says(cleo, 'meeting schedule Panel 14 January 2027 10:00 Hall');
  await world.says(cleo, 'meeting schedule Walk 21 January 2027 10:00 Hall');
  await world.says(asha, 'poll "What first?" "Lights" "Benches" until 15 January 17:00');
  await world.says(asha, 'poll "What next?" "Paint" "Tar" until 16 January 17:00');
  await world.bot.to(later(world.bot.now(), 30));
};
