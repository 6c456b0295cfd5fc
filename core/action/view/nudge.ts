import { addDays, morning } from '../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../calendar/holidays.ts';
import { given } from '../../given.ts';
import { type Day, type RecordId, refOf } from '../../ids.ts';
import { say } from '../../language/saying.ts';
import type { Offer } from '../../outcome.ts';
import type { Stored } from '../../record.ts';
import type { CardScene, Partnership, Person } from '../../scene.ts';
import { type Block, type Row, text, type View } from '../../view/view.ts';
import type { Action } from '../action.ts';
import { mondayOf } from '../kind.ts';
import { called, teller } from '../naming.ts';
import { label, offers, type Thing, thingOf } from '../offers.ts';
import { isLate, ownerOf, stillNagging } from '../steps.ts';
import { buttonsOf, rowBlocks } from './parts.ts';

/** An action with somebody's name on it, and the partnership it belongs to. */
export interface NudgeItem {
  readonly record: Stored<Action>;
  readonly partnership: Stored<Partnership>;
}
type NudgeScene = Pick<CardScene, 'now' | 'today' | 'locale'> & {
  /** The message of that day is there already, and is only brought up to date. */
  readonly stands: boolean;
};
interface Face extends NudgeItem {
  readonly ref: string;
  readonly thing: Thing;
  readonly due: Day;
}

/** Most rows of one message; the rest stands behind "All 9". */
const most = 5;

const face = ({ record, partnership }: NudgeItem): Face => {
  const own = refOf(record.id) ?? '';
  const ref = `${partnership.state.word} ${own}`;
  return {
    record,
    partnership,
    ref,
    thing: thingOf(record, own, partnership, ref),
    due: record.state.due ?? '',
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
    const soon = state.due !== undefined && state.due <= sunday;
    return state.standing.is === 'open' && ownerOf(state) !== undefined && awake && soon;
  }
  if (person.nudges === 'weekly') return false;
  return stillNagging(state, day) && (person.nudges !== 'late' || isLate(state, day));
};

/** Something that was in this morning's message and needs nothing more today. */
const wasIn = ({ record: { state } }: NudgeItem, day: Day): boolean =>
  state.nudged.includes(day) ||
  (state.standing.is === 'done' &&
    state.due !== undefined &&
    state.due < day &&
    state.standing.finished.at >= morning(day, state.clock.zone));

const openRow = ({ record, ref, thing, due }: Face, scene: NudgeScene): Row => ({
  spans: [
    text(
      teller(scene.locale)('action.nudge.row', {
        title: record.state.title,
        ref,
        due,
        today: scene.today,
      }),
    ),
  ],
  buttons: buttonsOf(workOffers(thing), scene.locale),
});
const workOffers = (thing: Thing): Offer[] => [
  offers.done(thing),
  offers.newDate(thing),
  offers.block(thing),
  offers.notMine(thing),
];

/** One line, with no praise and no tally. */
const settledRow = ({ record: { state }, ref, thing }: Face, scene: NudgeScene): Row => {
  const tell = teller(scene.locale);
  const { title } = state;
  if (state.standing.is === 'done') {
    return {
      spans: [text(tell('action.nudge.done', { title, ref }))],
      buttons: buttonsOf([offers.undo(thing)], scene.locale),
    };
  }
  const how =
    state.standing.is === 'blocked'
      ? ({ how: 'blocked' } as const)
      : state.snoozedUntil !== undefined
        ? ({ how: 'snoozed', day: state.snoozedUntil } as const)
        : given({ how: 'dated' as const, day: state.due });
  return { spans: [text(tell('action.nudge.settled', { title, ref, ...how }))] };
};

const ownOffers = (total: number): Offer[] => [
  ...(total > most
    ? [{ label: say('label.action.all-of', { count: total }), ask: { ask: 'mine' } } as const]
    : []),
  {
    label: label('label.action.away'),
    ask: { ask: 'form', form: 'person.away' },
    opens: 'form',
  },
  { label: label('label.action.less'), ask: { ask: 'person.less' } },
  { label: label('label.action.why'), ask: { ask: 'person.why' } },
];

const oneThing = (only: Face, scene: NudgeScene): View => {
  const line = teller(scene.locale)('action.nudge.one', {
    title: only.record.state.title,
    ref: only.thing.ref,
    where: called(only.partnership.state),
    due: only.due,
    today: scene.today,
  });
  return {
    aloud: line,
    blocks: [
      { kind: 'text', spans: [text(line)] },
      { kind: 'buttons', buttons: buttonsOf(workOffers(only.thing), scene.locale) },
      { kind: 'buttons', buttons: buttonsOf(ownOffers(1), scene.locale) },
    ],
  };
};

const severalThings = (
  open: readonly Face[],
  settled: readonly Face[],
  scene: NudgeScene,
): View => {
  const tell = teller(scene.locale);
  const shown = open.slice(0, most);
  const rows = [
    ...shown.map((one) => openRow(one, scene)),
    ...settled.slice(0, most).map((one) => settledRow(one, scene)),
  ];
  const nothing = tell('action.nudge.nothing-left', {});
  const title = open.length > 0 ? tell('action.nudge.title', { things: open.length }) : nothing;
  const things = shown.map(({ record, ref, due }) => ({
    title: record.state.title,
    ref,
    due,
    today: scene.today,
  }));
  const buttons: Block = {
    kind: 'buttons',
    buttons: buttonsOf(ownOffers(open.length), scene.locale),
  };
  return {
    aloud: open.length > 0 ? tell('action.nudge.aloud', { things, total: open.length }) : nothing,
    blocks: [
      { kind: 'title', text: title },
      ...rowBlocks(rows),
      ...(open.length > 0 ? [buttons] : []),
    ],
  };
};

/**
 * The one message of a person and a working day (product 6.6). Undefined where there is nothing to nag about
 * and no message of that day stands: what was done, put off or handed on since is never sent.
 */
export const nudgeCard = (
  person: Stored<Person>,
  day: Day,
  items: readonly NudgeItem[],
  scene: NudgeScene,
): View | undefined => {
  const soonest = items
    .map(face)
    .sort((a, b) => a.due.localeCompare(b.due) || byNumber(a.record.id, b.record.id));
  const open = soonest.filter((item) => wantedBy(person.state, day, item));
  const asked = open.some(
    (item) => item.record.state.nudged.includes(day) || looksAhead(person.state, day, item),
  );
  if (!scene.stands && !asked) return undefined;
  const settled = scene.stands
    ? soonest.filter((item) => !open.includes(item) && wasIn(item, day))
    : [];
  const [only] = open;
  return only && open.length === 1 && settled.length === 0
    ? oneThing(only, scene)
    : severalThings(open, settled, scene);
};
const byNumber = (a: RecordId, b: RecordId): number => a.localeCompare(b, 'en', { numeric: true });
