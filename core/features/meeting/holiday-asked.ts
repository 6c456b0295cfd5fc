import { addDays, today } from '../../calendar/days.ts';
import { holidayOn } from '../../calendar/holidays.ts';
import { replyView } from '../../engine/reply-view.ts';
import { say, sentence } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DayContext, DayReader, DayThing } from '../../model/day-thing.ts';
import type { EffectDraft } from '../../model/effect.ts';
import { type At, type Day, type ProgrammeId, refOf } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import { dayEffect, leavingOn, nextMorning } from '../../morning/day.ts';
import type { Store } from '../../ports/store.ts';
import { buttonsOf } from '../../view/button.ts';
import { text } from '../../view/view.ts';
import { holidayOffers } from './decide/dates.ts';
import { meetingsAhead } from './gather.ts';
import type { Meeting } from './meeting.ts';
import { offers, thingOf } from './offers.ts';

const keeper = ({ state }: StoredPartnership) => state.clerk ?? state.chair;

/** The next of a series came by itself and falls on a bank holiday: the clerk is asked the next working morning. */
export const holidayAsked = (
  { day, clock }: Pick<Meeting, 'day' | 'clock'>,
  partnership: StoredPartnership,
  now: At,
): EffectDraft[] => {
  const to = keeper(partnership);
  const asks = to !== undefined && holidayOn(day, clock.nation) !== undefined;
  return asks ? [dayEffect(to, nextMorning(now, clock))] : [];
};

/** Whether it was made by itself on the day before this message, and nobody has moved it since. */
const askedOn = ({ state }: Stored<Meeting>, day: Day): boolean => {
  const { clock, made, round } = state;
  const told = leavingOn(addDays(today(made.at, clock.zone), 1), clock);
  return made.by === undefined && round === 1 && told.day === day;
};

const thing = (
  record: Stored<Meeting>,
  partnership: StoredPartnership,
  { locale }: DayContext,
): DayThing | undefined => {
  const { title, day, clock } = record.state;
  const holiday = holidayOn(day, clock.nation);
  if (holiday === undefined) return undefined;
  const own = refOf(record.id) ?? '';
  const ref = `${partnership.state.word} ${own}`;
  const about = `${ref} ${title}`;
  const again = {
    about,
    pick: offers.pickDate(thingOf(record, own, partnership, ref)),
    on: (to: Day) =>
      ({
        ask: 'meeting.move',
        in: partnership.id,
        ref: own,
        seen: record.version,
        day: to,
      }) as const,
  };
  const ways = holidayOffers(record.state, again).map((one): Offer => ({ ...one, about }));
  const saying = say('meeting.holiday-told', { title, ref, day, holiday });
  return {
    sort: 'news',
    open: true,
    asks: true,
    row: { spans: [text(sentence(saying, locale))], buttons: buttonsOf(ways, locale) },
    clause: sentence(say('meeting.holiday-clause', { title, ref }), locale),
    alone: replyView({ saying, offers: ways }, locale),
  };
};

/** What stands in a keeper's message of a day of meetings that fall on a bank holiday. */
export const holidayThings = async (
  store: Store,
  programme: ProgrammeId,
  homes: readonly StoredPartnership[],
  reader: Pick<DayReader, 'person' | 'day'>,
  context: DayContext,
): Promise<DayThing[]> => {
  const found = await Promise.all(
    homes
      .filter((home) => keeper(home) === reader.person)
      .map(async (home) => {
        const ahead = await meetingsAhead(store, programme, home.id);
        return ahead
          .filter((record) => askedOn(record, reader.day))
          .flatMap((record) => thing(record, home, context) ?? []);
      }),
  );
  return found.flat();
};
