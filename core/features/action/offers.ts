import { addDays } from '../../calendar/days.ts';
import { type Code, type Saying, say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Partnership } from '../../model/context.ts';
import type { Day, PersonId, Ref } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import type { Ask } from '../shapes.ts';
import type { Action } from './action.ts';

/** An action as its buttons name it. */
export interface Thing {
  readonly in: string;
  readonly ref: Ref;
  readonly title: string;
  /** The version the buttons are drawn from. */
  readonly seen?: number;
  /** With the partnership's short word, where several stand in one message. */
  readonly shown?: string;
}

/** How the buttons of an action name it; `shown` where a bare reference could be another partnership’s. */
export const thingOf = (
  record: Stored<Action>,
  ref: Ref,
  partnership: Stored<Partnership>,
  shown = ref,
): Thing => ({
  in: partnership.id,
  ref,
  title: record.state.title,
  seen: record.version,
  shown,
});

type LabelOf<C> = C extends `label.${string}` ? C : never;
type PlainLabel = Exclude<
  LabelOf<Code>,
  | 'label.text'
  | 'label.action.all-of'
  | 'label.action.make-all'
  | 'label.action.make-this'
  | 'label.action.tell-owner'
  | 'label.action.give-to'
  | 'label.day'
  | 'label.time'
>;
/** A label that takes no values. */
export const label = (code: PlainLabel): Saying => say(code, {} as never);

const offer =
  (code: PlainLabel, ask: (thing: Thing) => Ask) =>
  (thing: Thing): Offer => ({
    label: label(code),
    about: `${thing.shown ?? thing.ref} ${thing.title}`,
    ask: ask(thing),
  });
const at = (thing: Thing) => defined({ in: thing.in, ref: thing.ref, seen: thing.seen });

/** Opens one of the forms about an action. */
const opener =
  (code: PlainLabel, form: string) =>
  (thing: Thing): Offer => ({
    label: label(code),
    about: `${thing.shown ?? thing.ref} ${thing.title}`,
    ask: {
      ask: 'form',
      in: thing.in,
      form,
      given: {
        ref: thing.ref,
        ...(thing.seen === undefined ? {} : { seen: String(thing.seen) }),
      },
    },
    opens: 'form',
  });

/** Everything an action can be asked, as buttons. Each says which action it is, for those who hear it. */
export const offers = {
  done: offer('label.action.done', (thing) => ({ ask: 'action.done', ...at(thing) })),
  take: offer('label.action.take', (thing) => ({ ask: 'action.take', ...at(thing) })),
  fine: offer('label.action.fine', (thing) => ({ ask: 'action.accept', ...at(thing) })),
  notMine: offer('label.action.not-mine', (thing) => ({ ask: 'action.decline', ...at(thing) })),
  unblock: offer('label.action.unblock', (thing) => ({ ask: 'action.unblock', ...at(thing) })),
  reopen: offer('label.action.reopen', (thing) => ({ ask: 'action.reopen', ...at(thing) })),
  drop: offer('label.action.drop', (thing) => ({ ask: 'action.drop', ...at(thing) })),
  undo: offer('label.undo', ({ in: within, ref }) => ({ ask: 'action.undo', in: within, ref })),
  show: offer('label.show', ({ in: within, ref }) => ({ ask: 'action.show', in: within, ref })),
  history: offer('label.history', ({ in: within, ref }) => ({
    ask: 'action.history',
    in: within,
    ref,
  })),
  asText: offer('label.as-text', ({ in: within, ref }) => ({
    ask: 'action.as-text',
    in: within,
    ref,
  })),
  bring: offer('label.action.bring', ({ in: within, ref }) => ({
    ask: 'action.bring',
    in: within,
    ref,
  })),
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
  ).map(([code, days]) => ({
    label: label(code),
    about: `${thing.shown ?? thing.ref} ${thing.title}`,
    ask: { ask: 'action.due', ...at(thing), due: addDays(today, days) },
  }));

/** "Tell Sam it looks done". */
export const tellOwner = (thing: Thing, who: string): Offer => ({
  label: say('label.action.tell-owner', { who }),
  about: `${thing.shown ?? thing.ref} ${thing.title}`,
  ask: { ask: 'action.looks-done', ...at(thing) },
});

/** The asker takes it, or gives it to themselves where giving is theirs. */
export const giveTo = (thing: Thing, person: PersonId): Offer => ({
  label: label('label.action.take'),
  about: `${thing.shown ?? thing.ref} ${thing.title}`,
  ask: { ask: 'action.assign', ...at(thing), owner: { person } },
});

/** Done as it is: the line about what changed is left out. */
export const skip = ({ ref, shown, title }: Thing): Offer => ({
  label: label('label.action.skip'),
  about: `${shown ?? ref} ${title}`,
  ask: { ask: 'never-mind', done: shown ?? ref },
});

/** A button that asks nothing. */
export const neverMind = (code: PlainLabel = 'label.never-mind'): Offer => ({
  label: label(code),
  ask: { ask: 'never-mind' },
});
