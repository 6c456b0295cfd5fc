import { today } from '../calendar/days.ts';
import { contextOf } from '../engine/card-context.ts';
import { loadNeeds, roster } from '../engine/load.ts';
import { type Drawn, ready } from '../engine/ready-view.ts';
import { replyView } from '../engine/reply-view.ts';
import { type Saying, say } from '../language/saying.ts';
import type { Effect, Notice } from '../model/effect.ts';
import {
  type PartnershipId,
  type PlaceId,
  partnershipOf,
  type RecordId,
  recordOf,
  refOf,
} from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import type { Stored } from '../model/record.ts';
import { dayIn } from '../morning/day.ts';
import { drawDay } from '../morning/draw.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import type { Action } from './action/action.ts';
import { batchOf } from './action/batch.ts';
import { actionCard } from './action/card.ts';
import { weekOf } from './action/gather.ts';
import { stillWorthSaying } from './action/line.ts';
import { namedIn } from './action/naming.ts';
import { batchCard } from './action/view/batch.ts';
import { digestView } from './action/view/digest.ts';
import { newsSince } from './counts.ts';
import { asMeeting, asReminder, drawMeeting } from './meeting/draw.ts';
import { nextMeetingLine } from './meeting/gather.ts';
import { stillTrue } from './meeting/line.ts';
import type { Meeting } from './meeting/meeting.ts';
import { partnershipCard, welcomeView } from './partnership/card.ts';
import type { Partnership } from './partnership/partnership.ts';
import { numbersOf } from './policy.ts';
import { asCard, asResult, asWanted, drawPoll } from './poll/draw.ts';
import { voteLines } from './poll/gather.ts';
import { asNotice, asReview, drawReview } from './review/draw.ts';
import { isOpen, type Review } from './review/review.ts';

const load = (effect: Effect, ports: DeliverPorts) => (needs: Parameters<typeof loadNeeds>[0]) =>
  loadNeeds(needs, { store: ports.store, programme: effect.programme });

/** The partnership, the subjects and the people they name, as they are now. */
const around = async (
  effect: Effect,
  id: PartnershipId,
  subjects: readonly RecordId[],
  ports: DeliverPorts,
) => {
  const loaded = await load(effect, ports)({ records: [recordOf(id), ...subjects] });
  const partnership = loaded.records.get(recordOf(id)) as Stored<Partnership> | undefined;
  if (!partnership) return undefined;
  const actions = subjects.flatMap((one) => {
    const record = loaded.records.get(one);
    return record?.kind === 'action' ? [record as Stored<Action>] : [];
  });
  const named =
    subjects.length > 0
      ? namedIn(
          actions.map(({ state }) => state),
          partnership.state,
        )
      : roster(partnership.state);
  const { people } = await load(effect, ports)({ people: named });
  return { partnership, actions, people };
};

/** The card of a subject in a place, from its newest state; undefined where there is nothing (any longer) to show. */
export const drawSubject = async (
  effect: Effect,
  subject: RecordId,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const day = dayIn(subject);
  if (day) return drawDay(effect, day, place, ports);
  const id = partnershipOf(subject);
  if (!id) return undefined;
  if (refOf(subject)?.startsWith('M-'))
    return drawMeeting(effect, subject, place, asMeeting, ports);
  if (refOf(subject)?.startsWith('R-')) return drawReview(effect, subject, place, asReview, ports);
  if (refOf(subject)?.startsWith('P-')) return drawPoll(effect, subject, place, asCard, ports);
  const batch = batchOf(subject);
  const subjects = batch?.records ?? (subject === recordOf(id) ? [] : [subject]);
  const found = await around(effect, id, subjects, ports);
  if (!found) return undefined;
  const { partnership, actions, people } = found;
  const context = contextOf(partnership, people, place, ports.now());
  const [first] = actions;
  const view = batch
    ? batchCard(actions, context)
    : subjects.length > 0
      ? first && actionCard(first, context)
      : partnershipCard(
          partnership,
          context,
          await numbersOf(effect.programme, id, context.today, context.locale, ports.store),
        );
  return ready(view, { effect, place, people, partnership: id }, ports);
};

const drawDigest = async (
  effect: Effect,
  week: string,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { partnership: id } = effect;
  if (!id) return undefined;
  const told = await weekOf(ports.store, effect.programme, id, week);
  const votes = await voteLines(ports.store, effect.programme, id, {
    now: ports.now(),
    locale: localeOf(place),
  });
  const next = await nextMeetingLine(ports.store, effect.programme, id, {
    locale: localeOf(place),
    year: false,
  });
  const actions = [...told.finished, ...told.due, ...told.late];
  const found = await around(
    effect,
    id,
    actions.map((one) => one.id),
    ports,
  );
  if (!found) return undefined;
  const context = contextOf(found.partnership, found.people, place, ports.now());
  return ready(
    digestView({ ...told, votes, ...(next ? { nextMeeting: next.line } : {}) }, context),
    { effect, place, people: found.people, partnership: id },
    ports,
  );
};

const drawBack = async (
  effect: Effect,
  { partnership: id, since }: Extract<Notice, { notice: 'back' }>,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const found = await around(effect, id, [], ports);
  if (!found) return undefined;
  const { name, zone } = found.partnership.state;
  const news = await newsSince(effect.programme, id, since, ports.store);
  const saying = say('place.back', { ...news, since: today(since, zone) });
  const show: Offer = {
    label: say('label.show', {}),
    about: name,
    ask: { ask: 'partnership.show', in: id },
  };
  const within = { effect, place, people: found.people, partnership: id };
  return ready(replyView({ saying, offers: [show] }, localeOf(place)), within, ports);
};

/** A line held back overnight must not speak of a thing that is over. */
const worthSaying = async (
  effect: Effect,
  saying: Saying,
  about: RecordId,
  ports: DeliverPorts,
): Promise<boolean> => {
  const { records } = await load(effect, ports)({ records: [about] });
  const record = records.get(about);
  if (record?.kind === 'meeting') return stillTrue(record.state as Meeting, saying);
  if (record?.kind === 'review') return isOpen(record.state as Review);
  return record?.kind !== 'action' || stillWorthSaying(record.state as Action, saying, effect.to);
};

/** A notice as it is said now; undefined where there is nothing (any longer) to say. */
export const drawNotice = async (
  effect: Effect,
  notice: Notice,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const within = { effect, place, people: new Map(), partnership: effect.partnership };
  switch (notice.notice) {
    case 'welcome':
      return ready(welcomeView(localeOf(place)), within, ports);
    case 'back':
      return drawBack(effect, notice, place, ports);
    case 'digest':
      return drawDigest(effect, notice.week, place, ports);
    case 'meeting':
      return drawMeeting(effect, notice.meeting, place, asReminder(notice), ports);
    case 'review':
      return drawReview(effect, notice.review, place, asNotice(notice.step), ports);
    case 'result':
      return drawPoll(effect, notice.poll, place, asResult, ports);
    case 'vote-wanted':
      return drawPoll(effect, notice.poll, place, asWanted(notice.seat), ports);
    case 'line': {
      const { saying, offers = [], about } = notice;
      if (about && !(await worthSaying(effect, saying, about, ports))) return undefined;
      return ready(replyView({ saying, offers }, localeOf(place)), within, ports);
    }
  }
};
