import type { DueKey } from '../../../core/model/due-key.ts';
import type { Card, Effect } from '../../../core/model/effect.ts';
import type { At } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import * as made from '../../contract/made.ts';
import type { Random } from '../random.ts';
import { decides } from './decides.ts';
import { type Deed, type Hand, later, perhaps, unheard } from './hand.ts';
import * as seen from './seen.ts';

const { southport, channel, account, install, asha } = made;

const states = (random: Random, now: At): Effect['state'] =>
  random.pick<Effect['state']>([
    { is: 'waiting' },
    { is: 'claimed', until: later(now, 60) },
    { is: 'sent', at: now },
    { is: 'uncertain', at: now },
    { is: 'refused', why: 'place-gone', at: now },
  ]);

const settles: Deed = async (hand) => {
  const { random, now } = hand;
  const [programme, to] = [hand.programme(), hand.place()];
  const id = made.effect(hand.effect()).id;
  const one = await hand.use(`effect ${id}`, (store) => store.effect(programme, to, id));
  if (!one) return;
  const { attempt } = one;
  const put = { ...one, attempt: attempt + 1, due: later(now, 60), state: states(random, now) };
  await hand.use(`settle ${id} as ${put.state.is}`, (store) => store.settle(put, one), unheard);
};

const cards: Deed = async (hand) => {
  const { random } = hand;
  const programme = hand.programme();
  const place = hand.place();
  const partnership = hand.partnership();
  const subject = made.action(1, partnership);
  const stands = await hand.use(`card of ${subject}`, (store) =>
    store.card(programme, subject, place),
  );
  if (stands && random.chance(0.25)) {
    // As it stands, or as it stood before somebody else put another one.
    const others: readonly Partial<Card>[] = [{ version: stands.version - 1 }, { press: 0 }];
    const old = { ...stands, ...random.pick([{}, {}, ...others]) };
    await hand.use(`card drop ${old.version} of ${subject}`, (store) =>
      store.dropCard(programme, old),
    );
    return;
  }
  const version = (stands?.version ?? 0) + 1;
  // Nothing was posted yet when the first is put.
  const messages = stands ? [...seen.messagesOf(programme, partnership), stands.message] : [];
  const message = random.pick([...messages, undefined]);
  const card: Card = made.card(version, {
    subject,
    place,
    press: random.below(1_000_000),
    ...(message === undefined ? {} : { message }),
  });
  const put = (store: Store) => store.putCard(programme, card);
  await hand.use(`card put ${version} of ${subject}`, put, unheard, perhaps(put));
};

/** A partnership is marked as changed, looked after, or fails. */
const hourly: Deed = async ({ random, now, use, ...hand }) => {
  const [programme, partnership] = [hand.programme(), hand.partnership()];
  const some = [random.pick(seen.records.slice(0, 3))];
  const key: Exclude<DueKey, { due: 'effect' }> = { due: 'hourly', programme, partnership };
  const what = random.below(5);
  if (what < 3)
    await use(`changed ${programme} ${partnership}`, (store) =>
      store.changed(programme, partnership, some, now),
    );
  else if (what < 4)
    await use(`looked after ${programme} ${partnership}`, (store) =>
      store.lookedAfter(programme, partnership, now),
    );
  else await backsOff(use, key, now);
};
const backsOff = (
  use: Hand['use'],
  key: Exclude<DueKey, { due: 'effect' }>,
  now: At,
): Promise<unknown> =>
  use(
    `back off ${key.due}`,
    (store) => store.backOff(key, now),
    // Another copy may have put it off meanwhile: it counts the same fault.
    (answer, _, run) => (Number(answer) > 0 ? [{ run, fits: (model) => model === 0 }] : []),
  );
const rests: Deed = async ({ random, now, use, ...hand }) => {
  const [programme, id] = [hand.programme(), hand.record()];
  const until = later(now, 3600 * (1 + random.below(3)));
  if (random.chance(0.5)) await backsOff(use, { due: 'record', programme, id }, now);
  else await use(`put off ${id}`, (store) => store.putOff(programme, id, now, until));
};

const names: Deed = async ({ random, use, ...hand }) => {
  const [programme, id] = [hand.programme(), hand.partnership()];
  const kept = await use(`names of ${id}`, (store) => store.names(programme, id));
  if (!kept) return;
  const people = [{ person: asha, name: `Asha ${random.below(100)}` }];
  const turn = Math.max(0, kept.turn - random.below(2));
  const keep = (store: Store) => store.keepNames(programme, id, { turn, people });
  await use(`keep names of ${id}`, keep, undefined, perhaps(keep));
};

/** What the last one to write it wins. */
const hints: Deed = async ({ random, now, use, programme: of }) => {
  const [programme, partnership] = [of(), southport];
  const brief = { at: now, day: '2027-01-08', open: random.below(9), late: 0 };
  const url = `https://smba.example/${random.below(100)}`;
  const which = random.below(5);
  const keep = async (store: Store) => {
    if (which === 0)
      return store.chose(account, { place: channel, programme, partnership, at: now });
    if (which === 1)
      return store.chose(account, { programme, partnership, place: channel, at: now });
    if (which === 1) return store.seen(install, url);
    if (which === 2) return store.addressed(channel, url);
    if (which === 3) return store.keepDraft(programme, 'draft', url, now);
    return store.keepBrief(programme, partnership, { ...brief, soon: [], votes: [], unchanged: 0 });
  };
  await use(`hint ${which}`, keep, undefined, perhaps(keep));
};

/** Numbers and turns: one whose answer was lost is left out, never given twice. */
const counts: Deed = async ({ random, now, use, ...hand }) => {
  const [programme, place] = [hand.programme(), hand.place()];
  const partnership = hand.partnership();
  const which = random.below(3);
  const many = 1 + random.below(3);
  const count = async (store: Store): Promise<unknown> => {
    if (which === 0) return store.takeNumbers(programme, partnership, 'A', many);
    if (which === 1) return store.wrongTry(account, now);
    return store.pace(place, now, 1000);
  };
  await use(`count ${which}`, count, undefined, () => perhaps(count)(true));
};

/** What people and processes do with a store. */
export const deeds: readonly Deed[] = [
  ...[decides, decides, decides, settles, settles, cards],
  ...[hourly, hourly, rests, names, hints, counts],
];
/** What a history is mostly about, so that things meet that are rarely done. */
export const themes: readonly (readonly Deed[])[] = [
  [decides],
  [decides, rests, rests],
  [settles, decides],
  [cards],
  [hourly],
  [names, hints, counts],
];
