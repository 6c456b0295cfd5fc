import { loadRecords } from '../engine/load.ts';
import { ready } from '../engine/ready-view.ts';
import { replyView } from '../engine/reply-view.ts';
import { allOut, drawerOf, drawnNotice, worthSaying } from '../features/out.ts';
import type { Partnership } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect, Notice } from '../model/effect.ts';
import type { PlaceId, RecordId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import { dayIn } from '../morning/day.ts';
import { drawDigest } from '../morning/digest.ts';
import { drawDay } from '../morning/draw.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { isClosed, isStopped } from '../subject/stopped.ts';

/** The card of a subject in a place, from its newest state; undefined where there is nothing (any longer) to show. */
export const drawSubject = async (
  effect: Effect,
  subject: RecordId,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const day = dayIn(subject);
  if (day) return drawDay(effect, day, place, ports);
  return drawerOf(subject)?.(subject, { effect, place, ports, all: allOut });
};

/** A line decided with a command; one held back overnight must not speak of a thing that is over. */
const drawLine = async (
  effect: Effect,
  { saying, offers = [], about }: Extract<Notice, { notice: 'line' }>,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { programme, partnership, to } = effect;
  const record = about && (await loadRecords(ports.store, programme, [about])).get(about);
  if (record && !worthSaying(record, { saying, to })) return undefined;
  const within = { effect, place, people: new Map(), partnership };
  return ready(replyView({ saying, offers }, localeOf(place)), within, ports);
};

/** Whether the partnership was closed or paused since, so that this is not said any more (rules: Closing and pausing). */
const isHushed = async (
  { programme, partnership }: Effect,
  notice: Notice,
  { store }: DeliverPorts,
): Promise<boolean> => {
  const home = partnership && (await loadRecords(store, programme, [partnership])).get(partnership);
  const state = home?.state as Partnership | undefined;
  if (!state || !isStopped(state)) return false;
  if (!isClosed(state)) return notice.notice === 'digest' || notice.notice === 'review';
  return !(notice.notice === 'closed' || (notice.notice === 'line' && notice.afterClosing));
};

/** A notice as it is said now; undefined where there is nothing (any longer) to say. */
export const drawNotice = async (
  effect: Effect,
  notice: Notice,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  if (await isHushed(effect, notice, ports)) return undefined;
  switch (notice.notice) {
    case 'line':
      return drawLine(effect, notice, place, ports);
    case 'digest':
      return drawDigest(effect, notice.week, place, ports);
    default:
      return drawnNotice(notice.notice, notice, { effect, place, ports, all: allOut });
  }
};
