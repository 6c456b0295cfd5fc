import { addDays } from '../../calendar/days.ts';
import { type Saying, say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { Day, PersonId } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import {
  asking,
  drawnFrom,
  label,
  thingOf as nameThing,
  offer,
  opener,
  spoken,
  type Thing,
} from '../../subject/thing.ts';
import type { Action, ActionEvent } from './action.ts';

/** How the buttons of an action name it; `shown` where a bare reference could be another partnership’s. */
export const thingOf = (
  record: Stored<Pick<Action, 'title'>>,
  partnership: StoredPartnership,
  shown?: string,
): Thing => nameThing(record, partnership, record.state.title, shown);

/** Everything an action can be asked, as buttons. Each says which action it is, for those who hear it. */
export const offers = {
  done: offer('label.action.done', 'action.done', drawnFrom),
  take: offer('label.action.take', 'action.take', drawnFrom),
  fine: offer('label.action.fine', 'action.accept', drawnFrom),
  notMine: offer('label.action.not-mine', 'action.decline', drawnFrom),
  unblock: offer('label.action.unblock', 'action.unblock', drawnFrom),
  reopen: offer('label.action.reopen', 'action.reopen', drawnFrom),
  drop: offer('label.action.drop', 'action.drop', drawnFrom),
  undo: offer('label.undo', 'action.undo'),
  show: offer('label.show', 'action.show'),
  history: offer('label.history', 'action.history'),
  asText: offer('label.as-text', 'action.as-text'),
  bring: offer('label.action.bring', 'action.bring'),
  newDate: opener('label.action.new-date', 'action.due'),
  pickDate: opener('label.pick', 'action.due'),
  block: opener('label.action.blocked', 'action.block'),
  change: opener('label.change', 'action.change'),
  give: opener('label.action.give', 'action.assign'),
  choose: opener('label.action.choose', 'action.assign'),
  note: opener('label.action.note', 'action.note'),
  whatChanged: opener('label.action.what-changed', 'action.done'),
  otherReason: opener('label.action.other-reason', 'action.drop'),
};

/** A day on a button: "Today", "Friday 8 January". */
export const dayLabel = (day: Day, today: Day): Saying =>
  day === today ? label('label.today') : say('label.day', { day, weekday: true, year: false });

/** "1 week", "2 weeks": a due date in one press. */
export const dateChips = (thing: Thing, today: Day): Offer[] =>
  (
    [
      ['label.action.one-week', 7],
      ['label.action.two-weeks', 14],
    ] as const
  ).map(([code, days]) =>
    asking(code, thing, { ask: 'action.due', ...drawnFrom(thing), due: addDays(today, days) }),
  );

/** "Tell Sam it looks done". */
export const tellOwner = (thing: Thing, who: string): Offer =>
  asking(say('label.action.tell-owner', { who }), thing, {
    ask: 'action.looks-done',
    ...drawnFrom(thing),
  });

/** The asker takes it, or gives it to themselves where giving is theirs. */
export const giveTo = (thing: Thing, person: PersonId): Offer =>
  asking('label.action.take', thing, {
    ask: 'action.assign',
    ...drawnFrom(thing),
    owner: { person },
  });

/** Done as it is: the line about what changed is left out. */
export const skip = (thing: Thing): Offer => ({
  label: label('label.action.skip'),
  about: spoken(thing),
  ask: { ask: 'never-mind', done: thing.shown ?? thing.ref },
});

/** In sight and behind More, in the same order everywhere (rules: Card of an action). */
export const liveOffers = (action: Action, thing: Thing): { offers: Offer[]; more: Offer[] } => {
  const rest = [offers.note(thing), offers.history(thing), offers.drop(thing)];
  if (!action.owner) {
    return {
      offers: [offers.take(thing), offers.choose(thing), offers.done(thing)],
      more: [offers.newDate(thing), offers.change(thing), offers.block(thing), ...rest],
    };
  }
  const blocked = action.standing.is === 'blocked';
  return {
    offers: blocked
      ? [offers.unblock(thing), offers.done(thing), offers.newDate(thing), offers.notMine(thing)]
      : [offers.done(thing), offers.newDate(thing), offers.block(thing), offers.notMine(thing)],
    more: [offers.change(thing), offers.give(thing), ...rest],
  };
};

const instead: Readonly<Partial<Record<ActionEvent['event'], keyof typeof offers>>> = {
  ActionCreated: 'drop',
  ActionDone: 'reopen',
  ActionDropped: 'reopen',
  ActionDueSet: 'newDate',
  ActionBlocked: 'unblock',
  ActionUnblocked: 'block',
};
/** What puts it right once it can no longer be taken back. */
export const putsRight = (did: ActionEvent['event'], thing: Thing): Offer =>
  offers[instead[did] ?? 'change'](thing);

/** The list without any filter. */
export const allActions = (within: string): Offer => ({
  label: label('label.all-actions'),
  ask: { ask: 'action.list', in: within },
});
