import { addDays, mondayOf, morning } from '../../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { defined } from '../../../lib/defined.ts';
import type { Person, StoredPartnership, StoredPerson } from '../../../model/context.ts';
import type { DayContext, DayThing } from '../../../model/day-thing.ts';
import { byNumber, type Day, refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { wishOffers } from '../../../morning/view.ts';
import { called, teller } from '../../../subject/names.ts';
import { label, type Thing, wishing } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import type { Row, View } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { dateChips, offers, thingOf } from '../offers.ts';
import { isLate, type Part, stillNagging } from '../steps.ts';
import { nameIt } from './parts.ts';

/** An action with somebody's name on it, and the partnership it belongs to. */
export interface NudgeItem {
  readonly record: Stored<Action>;
  readonly partnership: StoredPartnership;
  readonly part: Part;
}
interface Face extends NudgeItem {
  readonly ref: string;
  readonly thing: Thing;
  readonly due: Day | undefined;
}

const face = ({ record, partnership, part }: NudgeItem): Face => {
  const own = refOf(record.id) ?? '';
  const ref = `${partnership.state.word} ${own}`;
  return {
    record,
    partnership,
    part,
    ref,
    thing: thingOf(record, partnership, ref),
    due: record.state.due,
  };
};

/** The days on which a message looks ahead to the whole week: the weekly one's, and the day somebody is back. */
const looksAhead = ({ nudges, awayUntil }: Person, day: Day, { record }: NudgeItem): boolean => {
  const { nation } = record.state.clock;
  if (awayUntil !== undefined && workingDayOnOrAfter(awayUntil, nation) === day) return true;
  return nudges === 'weekly' && workingDayOnOrAfter(mondayOf(day), nation) === day;
};

/** Whether this person wants to hear of this thing on this day. */
const wantedBy = (person: Person, day: Day, item: NudgeItem): boolean => {
  const { state } = item.record;
  if (person.nudges === 'none' || (person.awayUntil ?? '') > day) return false;
  const sunday = addDays(mondayOf(day), 6);
  if (looksAhead(person, day, item)) {
    const awake = state.snoozedUntil === undefined || state.snoozedUntil <= day;
    const week = addDays(day, -6);
    const soon =
      state.due === undefined ? state.nudged.some((one) => one >= week) : state.due <= sunday;
    return state.standing.is === 'open' && item.part !== 'helper' && awake && soon;
  }
  if (person.nudges === 'weekly') return false;
  return stillNagging(state, day, item.part) && (person.nudges !== 'late' || isLate(state, day));
};

/** Whether it was put to this person on that day; of others than its owner only the last nudge is known. */
const wasPut = ({ part, record: { state } }: NudgeItem, day: Day): boolean =>
  part === 'owner' ? state.nudged.includes(day) : state.nudged.at(-1) === day;

/** Something that was in this morning's message and needs nothing more today. */
const wasIn = (item: NudgeItem, day: Day): boolean =>
  wasPut(item, day) || (item.part === 'owner' && wasFinished(item, day));
const wasFinished = ({ record: { state } }: NudgeItem, day: Day): boolean =>
  state.standing.is === 'done' &&
  state.due !== undefined &&
  state.due < day &&
  state.standing.finished.at >= morning(day, state.clock.zone);

/** Whether it stood in this person's message of that day, as far as is known afterwards. */
export const stoodIn = (person: Person, day: Day, item: NudgeItem): boolean => {
  if (person.nudges === 'none' || (person.awayUntil ?? '') > day) return false;
  if (person.nudges === 'weekly' && !looksAhead(person, day, item)) return false;
  return wantedBy(person, day, item) || wasIn(item, day);
};

/** What else is said of it to somebody whose own it is not. */
const partSaid = ({ part, record: { state } }: Face) =>
  defined({
    helps: part === 'helper' ? (true as const) : undefined,
    organisation:
      part === 'asked' && state.owner && 'organisation' in state.owner
        ? state.owner.organisation
        : undefined,
  });

const openRow = (item: Face, context: DayContext): Row => ({
  spans: [
    nameIt(
      item.record,
      teller(context.locale)(
        'action.nudge.row',
        defined({
          title: item.record.state.title,
          ref: item.ref,
          due: item.due,
          today: context.today,
          ...partSaid(item),
        }),
      ),
    ),
  ],
  buttons: buttonsOf(workOffers(item, context).slice(0, 1), context.locale),
});
/** What is not beside its row stands under the message once for all of them, in the order of the first. */
const restOffers = ({ part }: Face, { day }: DayContext): Offer[] =>
  restsOf[part === 'asked' ? 'asked' : 'own'].map(([code, wish]) => ({
    label: label(code),
    ask: { ask: 'action.which', wish, day },
  }));
const restsOf = {
  own: [
    ['label.action.new-date', 'date'],
    ['label.action.blocked', 'block'],
    ['label.action.not-mine', 'decline'],
  ],
  asked: [
    ['label.action.done', 'done'],
    ['label.action.new-date', 'date'],
    ['label.action.blocked', 'block'],
  ],
} as const;
const workOffers = ({ thing, part, due }: Face, { today }: DayContext): Offer[] => {
  if (part === 'asked')
    return [offers.take(thing), offers.done(thing), offers.newDate(thing), offers.block(thing)];
  return due === undefined
    ? [offers.done(thing), ...dateChips(thing, today), offers.pickDate(thing)]
    : [offers.done(thing), offers.newDate(thing), offers.block(thing), offers.notMine(thing)];
};

/** One line, with no praise and no tally. */
const settledRow = (item: Face, context: DayContext): Row => {
  const { record, ref, thing } = item;
  const { state } = record;
  const tell = teller(context.locale);
  const { title } = state;
  if (state.standing.is === 'done') {
    return {
      spans: [nameIt(record, tell('action.nudge.done', { title, ref }))],
      buttons: buttonsOf([offers.undo(thing)], context.locale),
    };
  }
  const how =
    state.standing.is === 'blocked'
      ? ({ how: 'blocked' } as const)
      : state.snoozedUntil !== undefined
        ? ({ how: 'snoozed', day: state.snoozedUntil } as const)
        : defined({ how: 'dated' as const, day: state.due });
  return { spans: [nameIt(record, tell('action.nudge.settled', { title, ref, ...how }))] };
};

const oneThing = (only: Face, context: DayContext): View => {
  const line = teller(context.locale)(
    'action.nudge.one',
    defined({
      title: only.record.state.title,
      ref: only.thing.ref,
      where: called(only.partnership.state),
      due: only.due,
      today: context.today,
      ...partSaid(only),
    }),
  );
  return {
    aloud: line,
    blocks: [
      { kind: 'text', spans: [nameIt(only.record, line)] },
      {
        kind: 'buttons',
        buttons: buttonsOf(wishing(workOffers(only, context)), context.locale),
        more: buttonsOf(wishOffers, context.locale),
      },
    ],
  };
};

const openThing = (item: Face, asks: boolean, context: DayContext): DayThing => ({
  sort: 'action',
  of: item.record.id,
  open: true,
  asks,
  row: openRow(item, context),
  rest: restOffers(item, context),
  clause: teller(context.locale)(
    'action.nudge.clause',
    defined({ title: item.record.state.title, due: item.due, today: context.today }),
  ),
  alone: oneThing(item, context),
});
const settledThing = (item: Face, context: DayContext): DayThing => ({
  sort: 'action',
  open: false,
  asks: false,
  row: settledRow(item, context),
  clause: '',
});

/**
 * A person's actions in their message of a day, the soonest first (rules: Morning message). What is
 * late joins the others of a morning, and starts none; what was done, put off or handed on since is
 * one line where the message stands.
 */
export const actionThings = (
  person: StoredPerson,
  day: Day,
  items: readonly NudgeItem[],
  context: DayContext,
): DayThing[] => {
  const soonest = items
    .map(face)
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)) || byNumber(a.record.id, b.record.id));
  const asks = (item: NudgeItem) => wasPut(item, day) || looksAhead(person.state, day, item);
  if (!soonest.some(asks)) return [];
  const open = soonest.filter((item) => wantedBy(person.state, day, item));
  const settled = context.stands
    ? soonest.filter((item) => !open.includes(item) && wasIn(item, day))
    : [];
  return [
    ...open.map((item) => openThing(item, asks(item), context)),
    ...settled.map((item) => settledThing(item, context)),
  ];
};
/** What has no day comes last. */
const orderOf = ({ due }: Face): string => due ?? '~';
