import { today } from '../calendar/days.ts';
import { addressEffects } from '../engine/address-effects.ts';
import { derivedIds } from '../engine/derived-ids.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import { say, sentence } from '../language/saying.ts';
import type { StoredPartnership } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import type { PersonId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Sent } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { inHours } from '../subject/line.ts';
import { officers } from '../subject/standing.ts';
import { untold, untoldOffers, untoldTo } from '../subject/untold.ts';
import { dropped, settle } from './settling.ts';

type Refused = Extract<Sent, { kind: 'refused' }>;

/** The partnership whose chair and clerk hear of it, and who of them: another than the one to whom it was. */
const homeOf = async (
  { programme, partnership, to }: Effect,
  ports: DeliverPorts,
): Promise<{ home: StoredPartnership; officers: readonly PersonId[] } | undefined> => {
  const person = to.startsWith('person:')
    ? await personNow(programme, to as PersonId, ports)
    : undefined;
  const ids = partnership ? [partnership] : (person?.state.partnerships ?? []);
  const found = await loadRecords(ports.store, programme, ids);
  for (const id of ids) {
    const home = found.get(id) as StoredPartnership | undefined;
    const others = home ? officers(home.state).filter((one) => one !== (person?.id ?? to)) : [];
    if (home && (others.length > 0 || id === partnership)) return { home, officers: others };
  }
  return undefined;
};

/** Chair and clerk hear of it by their own messages, as one where several come within ten minutes. */
const tell = async (
  effect: Effect,
  home: StoredPartnership,
  to: readonly PersonId[],
  ports: DeliverPorts,
) => {
  const { store } = ports;
  const { programme } = effect;
  const now = ports.now();
  const person = effect.to.startsWith('person:')
    ? await personNow(programme, effect.to as PersonId, ports)
    : undefined;
  const what = untold(effect, home, person?.state.name);
  const about = sentence(untoldTo(what), localeOf());
  const { zone } = home.state;
  // Once a day, also where two at once find nothing told; what a person has had posted again is told again.
  const when = effect.refused === undefined ? today(now, zone) : `${effect.id}.${effect.attempt}`;
  const lines = to.map((one) =>
    inHours(
      {
        to: one,
        name: `untold/${effect.to}/${what.why}/${when}`,
        body: {
          kind: 'notice',
          notice: {
            notice: 'line',
            saying: say('untold', what),
            offers: untoldOffers(effect, home, what, about),
            together: true,
          },
        },
      },
      now,
      home.state,
    ),
  );
  const messages = lines.map((one) => ({ ...one, to: one.to as PersonId, partnership: home.id }));
  const fresh = derivedIds(ports.fresh(16), ports.hash);
  const effects = addressEffects(messages, { now, programme, fresh });
  await store.commit({ programme, now, records: [], rows: [], effects });
};

/** Keeps the first of its place and reason for chair and clerk, and tells them once; what follows it is let go. */
const keep = async (
  effect: Effect,
  state: Extract<Effect['state'], { is: 'uncertain' | 'refused' }>,
  ports: DeliverPorts,
): Promise<void> => {
  const { programme, to } = effect;
  const at = await homeOf(effect, ports);
  const waits = at ? await ports.store.uncertain(programme, at.home.id) : [];
  const same = waits.some(
    (one) =>
      one.to === to &&
      one.state.is === state.is &&
      (one.state.is !== 'refused' || state.is !== 'refused' || one.state.why === state.why),
  );
  if (state.is === 'refused' && (!at || same))
    return void (await dropped(effect, state.why, ports));
  const partnership = at ? { partnership: at.home.id } : {};
  const before = { ...effect, ...partnership };
  const change = state.is === 'refused' ? { refused: effect.refused ?? state.at } : {};
  // Told first, by a name that stands once: who stops between the two tells nobody twice.
  if (at && !same) await tell({ ...before, state }, at.home, at.officers, ports);
  await settle(before, { ...change, state }, ports);
};

/** A chat refuses it for good: logged by its code, kept, and told once to chair and clerk. */
export const refusedForGood = async (
  effect: Effect,
  { why, code }: Refused,
  ports: DeliverPorts,
): Promise<void> => {
  const { programme, to, id } = effect;
  ports.refused({ programme, to, id, why, ...(code === undefined ? {} : { code }) });
  const reason = { is: 'refused', why, at: ports.now() } as const;
  await keep(effect, code === undefined ? reason : { ...reason, code }, ports);
};

/** In doubt for good: it waits for chair and clerk, who are told once. */
export const doubted = (effect: Effect, ports: DeliverPorts): Promise<void> =>
  keep(effect, { is: 'uncertain', at: ports.now() }, ports);
