import type { Action } from './action/action.ts';
import { nudgeItems } from './action/gather.ts';
import { openList } from './action/kind.ts';
import { shownRef } from './action/naming.ts';
import { offers, thingOf } from './action/offers.ts';
import { isLive } from './action/steps.ts';
import { addDays, today } from './calendar/days.ts';
import type { Reading } from './feature.ts';
import { given } from './given.ts';
import {
  type Day,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  partnershipOf,
  recordOf,
  refOf,
} from './ids.ts';
import type { ReadContext } from './language/reading.ts';
import { say, sentence } from './language/saying.ts';
import { loadRecords } from './load.ts';
import { meetingsOf, nextMeetingLine } from './meeting/gather.ts';
import type { MineRow } from './person/view.ts';
import { votesWanted } from './poll/gather.ts';
import type { Store } from './ports.ts';
import type { Stored } from './record.ts';
import { reviewsWaiting, type Waiting } from './review/gather.ts';
import { continueOffer, thingOf as reviewThing, shownIn, verdictOffers } from './review/offers.ts';
import { nextPart } from './review/review.ts';
import type { Numbers, Partnership, Person, Scene } from './scene.ts';

/** Where features meet: what one says of another. */

/** The short facts that a partnership's own card shows of its actions. */
export const numbersOf = async (
  programme: ProgrammeId,
  partnership: PartnershipId,
  day: Day,
  store: Store,
): Promise<Numbers> => {
  const [open, overdue, nextMeeting] = await Promise.all([
    store.count(programme, openList(partnership)),
    store.count(programme, openList(partnership), day),
    nextMeetingLine(store, programme, partnership, { locale: 'en-GB', year: true }),
  ]);
  return { open, overdue, ...given({ nextMeeting }) };
};

/** The open actions with a person's name on them, in every partnership of a programme. */
export const actionsOf = async (
  programme: ProgrammeId,
  person: PersonId,
  store: Store,
): Promise<Stored<Action>[]> => {
  const ids = await store.ofPerson(programme, person, 100);
  const records = await loadRecords(store, programme, ids);
  return [...records.values()].filter((stored) => stored.kind === 'action') as Stored<Action>[];
};

/** The numbers of the partnership in question. */
export const numbersIn = async (scene: Scene, read: Reading): Promise<Numbers> => {
  const { partnership, programme, today: day } = scene;
  if (!partnership) return { open: 0, overdue: 0 };
  return numbersOf(programme, partnership.id as string as PartnershipId, day, read.store);
};

/** Everything open with the asker's name on it, with what can be done about it from anywhere. */
export const mineRows = async (scene: Scene, read: Reading): Promise<readonly MineRow[]> => {
  const person = (await read.load({ people: [scene.me] })).people.get(scene.me);
  if (!person) return [];
  const items = await nudgeItems(read.store, scene.programme, person, scene.today);
  const actions = items
    .filter(({ record }) => isLive(record.state))
    .map(({ record, partnership }): MineRow => {
      const ref = refOf(record.id) ?? '';
      const shown = shownRef(ref, partnership.state, scene.where.place);
      const thing = thingOf(record, ref, partnership, shown);
      return {
        ref: shown,
        title: record.state.title,
        ...given({ due: record.state.due }),
        offers: [offers.done(thing), offers.newDate(thing)],
      };
    });
  const reviews = (await reviewsWaiting(read.store, scene.programme, scene.me)).map(
    reviewRow(scene),
  );
  return [
    ...reviews,
    ...(await votesOf(person, scene, read)),
    ...(await meetingRows(person, scene, read)),
    ...actions,
  ];
};

/** The votes still wanted of somebody, in every partnership of theirs. */
const votesOf = async (
  { state }: Stored<Person>,
  scene: Scene,
  { store, load }: Reading,
): Promise<readonly MineRow[]> => {
  const { records } = await load({ records: state.partnerships.map(recordOf) });
  const homes = state.partnerships.flatMap((id) => records.get(recordOf(id)) ?? []);
  const seen = { now: scene.now, place: scene.where.place };
  return votesWanted(store, scene.programme, scene.me, homes as Stored<Partnership>[], seen);
};

/** The next meeting of each partnership of somebody's, with what their seat says. */
const meetingRows = async (
  { state }: Stored<Person>,
  scene: Scene,
  { store, load }: Reading,
): Promise<readonly MineRow[]> => {
  const { records } = await load({ records: state.partnerships.map(recordOf) });
  const homes = state.partnerships.flatMap((id) => records.get(recordOf(id)) ?? []);
  const seen = { locale: scene.locale, place: scene.where.place };
  return meetingsOf(store, scene.programme, scene.me, homes as Stored<Partnership>[], seen);
};

/** Days in which a plain answer may still be meant for the last nudge. */
const answeredWithin = 4;

/** What somebody was last nudged about: words in a direct message are read against it. */
export const nudgedLately = async (
  programme: ProgrammeId,
  person: PersonId,
  now: string,
  store: Store,
): Promise<NonNullable<ReadContext['lastNudged']>> => {
  const actions = await actionsOf(programme, person, store);
  const recent = (stored: Stored<Action>) =>
    (stored.state.nudged.at(-1) ?? '') >=
    addDays(today(now, stored.state.clock.zone), -answeredWithin);
  const last = actions
    .filter(recent)
    .map(({ state }) => state.nudged.at(-1) ?? '')
    .sort()
    .at(-1);
  return actions
    .filter(({ state }) => last !== undefined && state.nudged.at(-1) === last)
    .flatMap(({ id, state }) => {
      const [ref, partnership] = [refOf(id), partnershipOf(id)];
      return ref && partnership ? [{ ref, partnership, title: state.title }] : [];
    });
};

/** A review that waits, as it stands among its chair's things. */
const reviewRow =
  ({ where, locale }: Scene) =>
  ({ record, partnership }: Waiting): MineRow => {
    const thing = reviewThing(record, partnership);
    return {
      ref: shownIn(record, partnership, where.place),
      title: sentence(say('review.title', { partnership: partnership.state.name }), locale),
      due: record.state.due,
      offers: [...verdictOffers(thing).slice(0, 1), continueOffer(record.state, thing)],
    };
  };

/** The review of which words in somebody's direct messages may be the answer. */
export const reviewOpenTo = async (
  programme: ProgrammeId,
  person: PersonId,
  store: Store,
): Promise<ReadContext['reviewOpen']> => {
  const [waiting] = await reviewsWaiting(store, programme, person);
  const ref = waiting && refOf(waiting.record.id);
  if (!waiting || !ref) return undefined;
  const { record, partnership } = waiting;
  return {
    ref,
    partnership: partnership.id as string as PartnershipId,
    partnershipName: partnership.state.name,
    next: nextPart(record.state) ?? 'change',
  };
};
