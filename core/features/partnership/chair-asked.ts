import { addDays, today } from '../../calendar/days.ts';
import { loadNeeds } from '../../engine/load.ts';
import { replyView } from '../../engine/reply-view.ts';
import { say, sentence } from '../../language/saying.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import type { DayContext, DayReader, DayThing } from '../../model/day-thing.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DayRequest } from '../../model/feature-out.ts';
import type { Day, PersonId } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { dayEffect, dayShown, leavingOn, nextMorning } from '../../morning/day.ts';
import { buttonsOf } from '../../view/button.ts';
import { text } from '../../view/view.ts';
import { whoIs } from './names.ts';
import type { Partnership } from './partnership.ts';

/** The chair is asked once, the next working morning, whether that is right (rules: Setting up). */
export const chairAsked = (
  chair: PersonId,
  clock: Pick<Partnership, 'zone' | 'nation'>,
  { now }: Context,
): EffectDraft => dayEffect(chair, nextMorning(now, clock));

/** The day in whose message the chair of now was asked; undefined where nobody had to be. */
const askedOn = ({ chairNamed, ...state }: Partnership): Day | undefined =>
  chairNamed && leavingOn(addDays(today(chairNamed.at, state.zone), 1), state).day;

/** That message with their answer in it. */
export const chairAnswered = (chair: PersonId, state: Partnership): EffectDraft[] => {
  const day = askedOn(state);
  return day === undefined ? [] : [dayShown(chair, day)];
};

/** "That's right", "Not me". */
export const chairOffers = ({ id, state }: StoredPartnership): Offer[] =>
  ([true, false] as const).map((mine) => ({
    label: mine ? say('label.partnership.right', {}) : say('label.partnership.not-me', {}),
    about: state.name,
    ask: { ask: 'partnership.chair-answer', mine, in: id },
  }));

const thing = (home: StoredPartnership, { people }: DayReader, context: DayContext): DayThing => {
  const { name, chairConfirmed, chairNamed } = home.state;
  const open = chairConfirmed === undefined;
  const saying = open
    ? say('partnership.named-chair', { partnership: name, by: whoIs(people, chairNamed?.by) })
    : say('partnership.chair-confirmed', { partnership: name });
  const offers = open ? chairOffers(home) : [];
  const buttons = buttonsOf(offers, context.locale);
  return {
    sort: 'other',
    open,
    asks: true,
    row: { spans: [text(sentence(saying, context.locale))], ...(open ? { buttons } : {}) },
    clause: sentence(say('partnership.named-chair-clause', { partnership: name }), context.locale),
    alone: replyView({ saying, offers }, context.locale),
  };
};

/** Whether somebody was named as chair by another. */
const isNamed = ({ chair, chairNamed }: Partnership, names: readonly PersonId[]): boolean =>
  chair !== undefined &&
  names.includes(chair) &&
  !(chairNamed?.by !== undefined && names.includes(chairNamed.by));

/** Whether their word on it is still wanted. */
export const waitsForChair = (state: Partnership, names: readonly PersonId[]): boolean =>
  isNamed(state, names) && state.chairNamed !== undefined && state.chairConfirmed === undefined;

/** Where somebody was named as chair by another, and hears of it on that day. */
const toldOn = (
  homes: readonly StoredPartnership[],
  { names, day }: Omit<DayReader, 'people'>,
): StoredPartnership[] =>
  homes.filter(({ state }) => isNamed(state, names) && askedOn(state) === day);

/** What stands in somebody's message of a day of being named as chair by another. */
export const chairThings = (
  homes: readonly StoredPartnership[],
  reader: DayReader,
  context: DayContext,
): DayThing[] =>
  toldOn(homes, reader)
    .map((home) => thing(home, reader, context))
    .filter(({ open }) => open || context.stands);

/** The same, with the names of those who named them. */
export const chairDay = async (request: DayRequest): Promise<readonly DayThing[]> => {
  const { programme, store, homes, reader, context } = request;
  const named = toldOn(homes, reader).flatMap(({ state }) => state.chairNamed?.by ?? []);
  const { people } = await loadNeeds({ people: [...new Set(named)] }, { store, programme });
  return chairThings(homes, { ...reader, people }, context);
};
