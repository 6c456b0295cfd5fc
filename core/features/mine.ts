import { loadNeeds } from '../engine/load.ts';
import { say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context, Partnership, Person } from '../model/context.ts';
import type { Reading } from '../model/feature.ts';
import { recordOf, refOf } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import { shownRef } from '../subject/names.ts';
import { shownIn } from '../subject/thing.ts';
import { nudgeItems } from './action/gather.ts';
import { offers, thingOf } from './action/offers.ts';
import { isLive } from './action/steps.ts';
import { meetingsOf } from './meeting/gather.ts';
import { chairOffers, waitsForChair } from './partnership/chair-asked.ts';
import type { MineRow } from './person/view.ts';
import { votesWanted } from './poll/gather.ts';
import { reviewsLed, reviewsWaiting, toldOf, type Waiting } from './review/gather.ts';
import {
  askChair,
  continueOffer,
  offers as reviewOffers,
  thingOf as reviewThing,
  verdictOffers,
} from './review/offers.ts';

/** Everything open with the asker's name on it, with what can be done about it from anywhere. */
export const mineRows = async (context: Context, read: Reading): Promise<readonly MineRow[]> => {
  const person = (await read.load({ people: [context.me] })).people.get(context.me);
  if (!person) return [];
  const homes = await homesOf(person, read);
  const { store } = read;
  const { locale, me, now, programme } = context;
  const seen = { now, locale, place: context.where.place };
  const waiting = await reviewsWaiting(store, programme, me);
  return [
    ...homes.filter(({ state }) => waitsForChair(state, [me])).map(chairRow(context)),
    ...waiting.map(reviewRow(context)),
    ...(await toldRows(homes, context, read)),
    ...(await votesWanted(store, programme, me, homes, seen)),
    ...(await meetingsOf(store, programme, me, homes, seen)),
    ...(await actionRows(person, context, read)),
  ];
};

const homesOf = async (
  { state }: Stored<Person>,
  { load }: Reading,
): Promise<Stored<Partnership>[]> => {
  const { records } = await load({ records: state.partnerships.map(recordOf) });
  return state.partnerships.flatMap(
    (id) => records.get(recordOf(id)) ?? [],
  ) as Stored<Partnership>[];
};

const actionRows = async (
  person: Stored<Person>,
  { locale, programme, today, where }: Context,
  { store }: Reading,
): Promise<MineRow[]> => {
  const items = await nudgeItems(store, programme, person, today);
  return items
    .filter(({ record }) => isLive(record.state))
    .map(({ record, partnership }) => {
      const ref = refOf(record.id) ?? '';
      const shown = shownRef(ref, partnership.state, where.place);
      const thing = thingOf(record, partnership, shown);
      const blocked = record.state.standing.is === 'blocked';
      return {
        ref: shown,
        title: record.state.title,
        ...defined({
          due: record.state.due,
          state: blocked ? sentence(say('mine.blocked', {}), locale) : undefined,
        }),
        offers: blocked
          ? [offers.unblock(thing), offers.done(thing)]
          : [offers.done(thing), offers.newDate(thing)],
      };
    });
};

const chairRow =
  ({ locale }: Context) =>
  (home: Stored<Partnership>): MineRow => ({
    ref: home.state.word,
    title: sentence(say('partnership.named-chair-title', {}), locale),
    offers: chairOffers(home),
  });

const titled = (partnership: Stored<Partnership>, { locale }: Context): string =>
  sentence(say('review.title', { partnership: partnership.state.name }), locale);

/** A review that waits, as it stands among its chair's things. */
const reviewRow =
  (context: Context) =>
  ({ record, partnership }: Waiting): MineRow => {
    const thing = reviewThing(record, partnership);
    return {
      ref: shownIn(record, partnership, context.where.place),
      title: titled(partnership, context),
      due: record.state.due,
      offers: [...verdictOffers(thing).slice(0, 1), continueOffer(record.state, thing)],
    };
  };

/** The reviews of which the clerk was told that nobody has answered them. */
const toldRows = async (
  homes: readonly Stored<Partnership>[],
  context: Context,
  { store }: Reading,
): Promise<MineRow[]> => {
  const { me, programme, where } = context;
  const told = (await reviewsLed(store, programme, me, homes)).filter((one) => toldOf(one, me));
  const people = told.flatMap(({ partnership }) => partnership.state.chair ?? []);
  const loaded = await loadNeeds({ people }, { store, programme });
  return told.map(({ record, partnership }) => ({
    ref: shownIn(record, partnership, where.place),
    title: titled(partnership, context),
    due: record.state.due,
    offers: [
      ...askChair(partnership, loaded.people),
      reviewOffers.show(reviewThing(record, partnership)),
    ],
  }));
};
