import type { Ask, AskName } from '../../core/model/register.ts';
import {
  another,
  anotherHolder,
  clause,
  create,
  dayOf,
  finish,
  meeting,
  padded,
  poll,
  said,
  seat,
  title,
} from './adding.ts';
import type { Name } from './cast.ts';
import type { Southport } from './southport.ts';

/** One list that comes in pages. */
export interface Listed {
  readonly who: Name;
  /** As it is asked for while so many have been added. */
  readonly ask: (on: Southport, count: number) => Ask;
  /** What is there before there is anything of it. */
  readonly prepare?: (on: Southport) => Promise<unknown>;
  /** One more of it, by its number. */
  readonly add: (on: Southport, number: number) => Promise<unknown>;
  /** One of it goes, where one can. */
  readonly drop?: (on: Southport, number: number) => Promise<unknown>;
  /** What tells one that was added from the others; "Thing 07", unless said. */
  readonly item?: RegExp;
  /** As many as there can be; 45 unless said. */
  readonly most?: number;
}

/** Every list in pages, by its question; one that is not here fails the test. */
export const everyList: Readonly<Partial<Record<AskName, Listed>>> = {
  mine: {
    who: 'sam',
    ask: () => ({ ask: 'mine' }),
    add: create,
    drop: finish,
  },
  'action.list': {
    who: 'mia',
    ask: () => ({ ask: 'action.list' }),
    add: create,
    drop: finish,
  },
  'action.history': {
    who: 'mia',
    ask: () => ({ ask: 'action.history', ref: 'A-1' }),
    add: (on, number) => on.ask('mia', { ask: 'action.note', ref: 'A-1', text: title(number) }),
  },
  'meeting.list': {
    who: 'mia',
    ask: () => ({ ask: 'meeting.list' }),
    add: meeting,
    drop: (on, number) =>
      on.ask('priya', { ask: 'meeting.cancel', ref: `M-${number}`, sure: true }),
  },
  'meeting.agenda': {
    who: 'mia',
    ask: () => ({ ask: 'meeting.agenda', ref: 'M-1' }),
    prepare: meeting,
    add: (on, number) => on.ask('mia', { ask: 'meeting.add', ref: 'M-1', item: title(number) }),
    drop: (on, number) =>
      on.ask('mia', { ask: 'meeting.item', ref: 'M-1', item: title(number), to: 'off' }),
  },
  'meeting.who': {
    who: 'mia',
    ask: () => ({ ask: 'meeting.who', ref: 'M-1' }),
    prepare: meeting,
    add: async (on, number) => {
      await seat(on, number);
      const taken = { seat: `seat-${number + 8}` };
      await on.ask('priya', { ask: 'meeting.apologies', ref: 'M-1', for: taken });
    },
  },
  'meeting.history': {
    who: 'mia',
    ask: () => ({ ask: 'meeting.history', ref: 'M-1' }),
    prepare: meeting,
    add: (on, number) =>
      on.ask('priya', {
        ask: 'meeting.change',
        ref: 'M-1',
        place: `Room ${padded(number)}`,
        sure: true,
      } as Ask),
    item: /Room (\d\d)/,
  },
  'poll.list': {
    who: 'mia',
    ask: () => ({ ask: 'poll.list' }),
    add: poll,
  },
  'poll.history': {
    who: 'mia',
    ask: () => ({ ask: 'poll.history', ref: 'P-1' }),
    prepare: poll,
    add: (on, number) =>
      on.ask('mia', { ask: 'poll.move', ref: 'P-1', day: dayOf(number), sure: true } as Ask),
    item: /moved to \w+ (\d+ \w+ 2027)/,
  },
  // Whoever is listed after a poll has opened is on the roll of the next.
  'poll.who': {
    who: 'mia',
    ask: (_, count) => ({ ask: 'poll.who', ref: `P-${count + 1}` }),
    prepare: poll,
    add: async (on, number) => {
      await seat(on, number);
      await on.ask('priya', { ask: 'partnership.confirm-list' });
      await poll(on, number);
    },
  },
  'review.list': {
    who: 'mia',
    ask: () => ({ ask: 'review.list' }),
    add: async (on, number) => {
      await on.ask('asha', { ask: 'review.start', sure: true });
      await on.ask('asha', { ask: 'review.answer', ref: `R-${number}`, verdict: 'keep-on' });
    },
    item: /R-(\d+)/,
  },
  'review.history': {
    who: 'asha',
    ask: () => ({ ask: 'review.history', ref: 'R-1' }),
    prepare: (on) => on.ask('asha', { ask: 'review.start', sure: true }),
    add: said,
  },
  'partnership.people': {
    who: 'mia',
    ask: () => ({ ask: 'partnership.people' }),
    add: seat,
  },
  'partnership.seats': {
    who: 'mia',
    ask: () => ({ ask: 'partnership.seats' }),
    add: seat,
  },
  'partnership.held': {
    who: 'mia',
    ask: () => ({ ask: 'partnership.held', seat: 'seat-3' }),
    add: anotherHolder,
  },
  'partnership.organisations': {
    who: 'mia',
    ask: () => ({ ask: 'partnership.organisations' }),
    add: (on, number) =>
      on.ask('priya', { ask: 'partnership.add-seat', organisation: title(number) }),
  },
  'family.wards': {
    who: 'mia',
    ask: () => ({ ask: 'family.wards' }),
    add: (on, number) => on.ask('priya', { ask: 'family.add-ward', wards: [title(number)] }),
    drop: (on, number) => on.ask('priya', { ask: 'family.take-out', wards: [title(number)] }),
  },
  'family.tree': {
    who: 'priya',
    ask: () => ({ ask: 'family.tree' }),
    add: another,
    most: 29,
  },
  'programme.keys': {
    who: 'priya',
    ask: () => ({ ask: 'programme.keys' }),
    prepare: async (on) => {
      const { asha, mia } = on.person;
      const offices = { firstOffice: 'Executive Member', secondOffice: 'Chief Executive' };
      await on.ask('priya', { ask: 'programme.name-keys', first: asha, second: mia, ...offices });
    },
    add: another,
    most: 29,
  },
  'programme.overview': {
    who: 'priya',
    ask: () => ({ ask: 'programme.overview' }),
    add: another,
    most: 29,
  },
  'terms.show': {
    who: 'mia',
    ask: () => ({ ask: 'terms.show' }),
    add: clause,
    most: 29,
  },
  'terms.history': {
    who: 'mia',
    ask: () => ({ ask: 'terms.history' }),
    add: clause,
    most: 29,
  },
  'partnership.overview': {
    who: 'priya',
    ask: () => ({ ask: 'partnership.overview' }),
    add: another,
    most: 29,
  },
};
