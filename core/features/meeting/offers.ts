import { type Saying, say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Partnership } from '../../model/context.ts';
import type { Ref } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import type { Ask } from '../shapes.ts';
import type { Meeting } from './meeting.ts';

/** A meeting as its buttons name it. */
export interface Thing {
  readonly in: string;
  readonly ref: Ref;
  readonly title: string;
  /** The version the buttons are drawn from, and the round they answer. */
  readonly seen?: number;
  readonly round?: number;
  /** With the partnership's short word, where several stand in one message. */
  readonly shown?: string;
}

/** How the buttons of a meeting name it; `shown` where a bare reference could be another partnership's. */
export const thingOf = (
  { state, version }: Pick<Stored<Pick<Meeting, 'title' | 'round'>>, 'state' | 'version'>,
  ref: Ref,
  partnership: Pick<Stored<Partnership>, 'id'>,
  shown = ref,
): Thing => ({
  in: partnership.id,
  ref,
  title: state.title,
  seen: version,
  round: state.round,
  shown,
});

const about = ({ shown, ref, title }: Thing): string => `${shown ?? ref} ${title}`;
const at = ({ in: within, ref, seen }: Thing) => defined({ in: within, ref, seen });

const offer =
  (label: Saying, ask: (thing: Thing) => Ask) =>
  (thing: Thing): Offer => ({ label, about: about(thing), ask: ask(thing) });

const opener =
  (label: Saying, form: string) =>
  (thing: Thing, more: Readonly<Record<string, string>> = {}): Offer => ({
    label,
    about: about(thing),
    ask: {
      ask: 'form',
      in: thing.in,
      form,
      given: {
        ref: thing.ref,
        ...(thing.seen === undefined ? {} : { seen: String(thing.seen) }),
        ...more,
      },
    },
    opens: 'form',
  });

/** Everything a meeting can be asked, as buttons. Each says which meeting it is, for those who hear it. */
export const offers = {
  attending: offer(say('label.meeting.attending', {}), (thing) => ({
    ask: 'meeting.attend',
    ...defined({ in: thing.in, ref: thing.ref, round: thing.round }),
  })),
  apologies: offer(say('label.meeting.apologies', {}), (thing) => ({
    ask: 'meeting.apologies',
    ...defined({ in: thing.in, ref: thing.ref, round: thing.round }),
  })),
  who: offer(say('label.meeting.who', {}), (thing) => ({
    ask: 'meeting.who',
    in: thing.in,
    ref: thing.ref,
  })),
  agenda: offer(say('label.meeting.agenda', {}), (thing) => ({
    ask: 'meeting.agenda',
    in: thing.in,
    ref: thing.ref,
  })),
  show: offer(say('label.show', {}), (thing) => ({
    ask: 'meeting.show',
    in: thing.in,
    ref: thing.ref,
  })),
  history: offer(say('label.history', {}), (thing) => ({
    ask: 'meeting.history',
    in: thing.in,
    ref: thing.ref,
  })),
  cancel: offer(say('label.meeting.cancel', {}), (thing) => ({
    ask: 'meeting.cancel',
    ...at(thing),
  })),
  undo: offer(say('label.undo', {}), ({ in: within, ref }) => ({
    ask: 'meeting.undo',
    in: within,
    ref,
  })),
  bring: offer(say('label.meeting.bring', {}), ({ in: within, ref }) => ({
    ask: 'meeting.bring',
    in: within,
    ref,
  })),
  add: opener(say('label.meeting.add', {}), 'meeting.add'),
  move: opener(say('label.meeting.move', {}), 'meeting.change'),
  change: opener(say('label.change', {}), 'meeting.change'),
  pickDate: opener(say('label.pick', {}), 'meeting.change'),
  instead: opener(say('label.meeting.instead', {}), 'meeting.instead'),
};

/** Takes back the last answer of a seat. */
export const undoAnswer = (thing: Thing, seat: string): Offer => ({
  label: say('label.undo', {}),
  about: about(thing),
  ask: { ask: 'meeting.undo', in: thing.in, ref: thing.ref, seat },
});

/** The form in which a meeting is made, with what is known already in it. */
export const newMeeting = (
  within: string,
  label: Saying,
  known: Readonly<Record<string, string>> = {},
): Offer => ({
  label,
  ...(known.title === undefined ? {} : { about: known.title }),
  ask: { ask: 'form', in: within, form: 'meeting.schedule', given: known },
  opens: 'form',
});

/** The same once more, on another day. */
export const anew = ({ title, time, ends, place }: Meeting, within: string): Offer =>
  newMeeting(
    within,
    say('label.meeting.schedule-again', {}),
    defined({ title, time, ends, place }),
  );

/** A button that asks nothing. */
export const neverMind = (label: Saying = say('label.never-mind', {})): Offer => ({
  label,
  ask: { ask: 'never-mind' },
});
