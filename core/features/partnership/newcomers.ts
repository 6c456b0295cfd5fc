import { addDays, today } from '../../calendar/days.ts';
import { replyView } from '../../engine/reply-view.ts';
import { say, sentence } from '../../language/saying.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import type { DayContext, DayReader, DayThing } from '../../model/day-thing.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { dayEffect, type Leaving, leavingOn, nextMorning } from '../../morning/day.ts';
import { called } from '../../subject/names.ts';
import { buttonsOf } from '../../view/button.ts';
import { text } from '../../view/view.ts';
import { type Here, here } from './names.ts';
import type { Partnership } from './partnership.ts';
import { keeper } from './standing.ts';

/** Once a day the keeper of the list hears that people came in by acting. */
export const newcomers = (context: Context): EffectDraft[] => {
  const { state } = here(context);
  const to = keeper(state);
  return to === undefined ? [] : [dayEffect(to, nextMorning(context.now, state))];
};

/** In whose message it stands that somebody came in then. */
const tellingOf = (state: Partnership, since: string): Leaving =>
  leavingOn(addDays(today(since, state.zone), 1), state);

/** A new keeper hears of those who came in and of whom the one before has not heard yet. */
export const newcomersUntold = (keeper: PersonId, { state }: Here, now: At): EffectDraft[] => {
  const tellings = state.seats
    .filter(({ came }) => came === 'act')
    .map(({ since }) => tellingOf(state, since))
    .filter(({ at }) => at > now);
  return [...new Map(tellings.map((one) => [one.day, one])).values()].map((one) =>
    dayEffect(keeper, one),
  );
};

/** So many lists in one row, each behind a button. */
const abreast = 4;

/** Whether somebody came in who is told of on this day. */
const cameFor = (state: Partnership, { day, names }: Omit<DayReader, 'people'>): boolean =>
  state.seats.some(
    ({ came, holder, since }) =>
      came === 'act' &&
      holder !== undefined &&
      !names.includes(holder) &&
      tellingOf(state, since).day === day,
  );

const thing = (homes: readonly StoredPartnership[], { locale }: DayContext): DayThing => {
  const partnerships = homes.map(({ state }) => state.name);
  const [partnership = ''] = partnerships;
  const saying =
    homes.length === 1
      ? say('partnership.newcomers', { partnership })
      : say('partnership.newcomers-several', { partnerships });
  const offers = homes.map(
    ({ id, state }): Offer => ({
      label:
        homes.length === 1
          ? say('label.partnership.people', {})
          : say('label.text', { text: called(state) }),
      about: state.name,
      ask: { ask: 'partnership.people', in: id },
    }),
  );
  return {
    sort: 'news',
    open: true,
    asks: true,
    row: { spans: [text(sentence(saying, locale))], buttons: buttonsOf(offers, locale) },
    clause: sentence(say('partnership.newcomers-clause', { partnerships }), locale),
    alone: replyView({ saying, offers }, locale),
  };
};

/** What stands in a keeper's message of a day of the people who came in since the last one. */
export const newcomerThings = (
  homes: readonly StoredPartnership[],
  reader: Omit<DayReader, 'people'>,
  context: DayContext,
): DayThing[] => {
  const entered = homes.filter(
    ({ state }) => keeper(state) === reader.person && cameFor(state, reader),
  );
  const rows = Math.ceil(entered.length / abreast);
  return Array.from({ length: rows }, (_, at) =>
    thing(entered.slice(at * abreast, (at + 1) * abreast), context),
  );
};
