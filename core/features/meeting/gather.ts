import { today } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { StoredPartnership } from '../../model/context.ts';
import {
  type Day,
  type PartnershipId,
  type PersonId,
  type ProgrammeId,
  type RecordId,
  type Ref,
  refOf,
} from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { Locale } from '../../model/locale.ts';
import type { Stored } from '../../model/record.ts';
import type { Ask } from '../../model/register.ts';
import type { Store } from '../../ports/store.ts';
import { shownRef } from '../../subject/names.ts';
import { seatOf } from '../../subject/seats.ts';
import type { Meeting } from './meeting.ts';
import type { Next } from './reads/next.ts';
import type { Rsvp } from './rsvp.ts';
import { slotFrom } from './rule.ts';
import { comingList } from './shapes.ts';
import { isSet, startOf } from './steps.ts';
import { placeAloud } from './view/parts.ts';

/** Meetings looked at to find the next: those that are over leave the list with their last minute. */
export const ahead = 3;

/** More than anybody sets ahead, and a bound on what one question may read. */
const mostMeetings = 50;

/** The meetings of a partnership that come next, the soonest first. The index finds them, their records decide. */
export const meetingsAhead = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  limit = mostMeetings,
): Promise<Stored<Meeting>[]> => {
  const { ids } = await store.listed(programme, comingList(partnership), { limit });
  const records = ids.length > 0 ? await loadRecords(store, programme, ids) : new Map();
  return ids.flatMap((id: RecordId) => {
    const record = records.get(id);
    return record?.kind === 'meeting' && isSet(record.state) ? [record as Stored<Meeting>] : [];
  });
};

/** Of these the next few, in which the next one is. */
export const coming = (store: Store, programme: ProgrammeId, partnership: PartnershipId) =>
  meetingsAhead(store, programme, partnership, ahead);

/** The next meeting as the partnership's own card and its digest say it; one that has begun still is. */
export const nextMeetingLine = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  { locale, year }: { locale: Locale; year: boolean },
): Promise<{ ref: Ref; line: string } | undefined> => {
  const [next] = await coming(store, programme, partnership);
  if (!next) return undefined;
  const { day, time, place } = next.state;
  const line = say('meeting.line', defined({ day, time, place: placeAloud(place), year }));
  return { ref: refOf(next.id) ?? '', line: sentence(line, locale) };
};

/** What "the next meeting" means to somebody who types it now: during one, the one after it. */
export const nextMeetingDay = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  now: string,
): Promise<{ ref?: Ref; day: Day } | undefined> => {
  const meetings = await coming(store, programme, partnership);
  const next = meetings.find(({ state }) => startOf(state) > now);
  if (next) return defined({ ref: refOf(next.id), day: next.state.day });
  const { rule, slot, clock } = meetings[0]?.state ?? {};
  if (!rule || slot === undefined || !clock) return undefined;
  return { day: slotFrom(rule, slot, today(now, clock.zone)) };
};

/** The meetings of a partnership that have not begun, the soonest first. */
export const meetingsSet = async (
  store: Store,
  programme: ProgrammeId,
  { id, state }: StoredPartnership,
  { now, place }: { readonly now: string; readonly place: Parameters<typeof shownRef>[2] },
): Promise<readonly Next[]> => {
  const partnership = id;
  const all = await meetingsAhead(store, programme, partnership);
  const ahead = all.filter((one) => startOf(one.state) > now);
  return ahead.map((one) => {
    const ref = refOf(one.id) ?? '';
    const { title, day } = one.state;
    return { ref, shown: shownRef(ref, state, place), partnership, title, day };
  });
};

/** The last answer that somebody gave for their own seat to a meeting that comes next, and what takes it back. */
export const lastAnswer = async (
  store: Store,
  programme: ProgrammeId,
  me: PersonId,
  partnership: StoredPartnership,
): Promise<{ readonly at: string; readonly ask: Ask } | undefined> => {
  const seat = seatOf(partnership.state, me)?.id;
  if (seat === undefined) return undefined;
  const list = comingList(partnership.id);
  const { ids } = await store.listed(programme, list, { limit: ahead });
  const items = ids.map((id) => itemId(id, seat));
  const said = await loadRecords(store, programme, items);
  const own = ids.flatMap((id) => {
    const last = (said.get(itemId(id, seat))?.state as Rsvp | undefined)?.last;
    const ref = refOf(id) ?? '';
    return last?.by === me
      ? [{ at: last.at, ask: { ask: 'meeting.undo', in: partnership.id, ref, seat } as const }]
      : [];
  });
  return own.sort((one, other) => (one.at < other.at ? 1 : -1))[0];
};
