import type { Ask } from '../../core/model/register.ts';
import type { Examples, Of, Prepared } from './examples.ts';
import type { Southport } from './southport.ts';

const schedule: Ask = {
  ask: 'meeting.schedule',
  title: 'Area Partnership',
  day: '2027-01-14',
  time: '10:00',
  place: 'Town Hall',
};
const ref = 'M-1';

const form = (name: string): Ask => ({ ask: 'form', form: `meeting.${name}`, given: { ref } });

/** Priya has set M-1. */
const scheduled =
  (then: (on: Southport) => ReturnType<Prepared>): Prepared =>
  async (on) => {
    await on.ask('priya', schedule);
    return then(on);
  };

export const meetingExamples: Examples<Of<'meeting'>> = {
  'meeting.schedule': () => ({
    who: 'priya',
    ask: schedule,
    form: {
      opens: { ask: 'form', form: 'meeting.schedule' },
      values: { title: 'Area Partnership', day: '2027-01-14', time: '10:00' },
    },
  }),
  'meeting.attend': scheduled(() => ({ who: 'sam', ask: { ask: 'meeting.attend', ref } })),
  'meeting.apologies': scheduled(() => ({
    who: 'sam',
    ask: { ask: 'meeting.apologies', ref, why: 'on leave' },
  })),
  'meeting.instead': scheduled(async (on) => {
    await on.ask('sam', { ask: 'meeting.apologies', ref });
    return {
      who: 'sam',
      ask: { ask: 'meeting.instead', ref, name: 'Ravi' },
      form: { opens: form('instead'), values: { name: 'Ravi' } },
    };
  }),
  'meeting.add': scheduled(() => ({
    who: 'mia',
    ask: { ask: 'meeting.add', ref, item: 'The youth club' },
    form: { opens: form('add'), values: { item: 'The youth club' } },
  })),
  'meeting.item': scheduled(async (on) => {
    await on.ask('mia', { ask: 'meeting.add', ref, item: 'The youth club' });
    return {
      who: 'mia',
      ask: { ask: 'meeting.item', ref, item: 'The youth club', to: 'off' },
      form: { opens: form('item'), values: { item: 'The youth club', to: 'off' } },
    };
  }),
  'meeting.move': scheduled(() => ({
    who: 'priya',
    ask: { ask: 'meeting.move', ref, day: '2027-01-21', sure: true },
  })),
  'meeting.change': scheduled(() => ({
    who: 'priya',
    ask: { ask: 'meeting.change', ref, place: 'Library', sure: true },
    form: {
      opens: form('change'),
      values: { title: 'Area Partnership', day: '2027-01-14', time: '10:00', place: 'Library' },
    },
  })),
  'meeting.cancel': scheduled(() => ({
    who: 'priya',
    ask: { ask: 'meeting.cancel', ref, why: 'snow', sure: true },
  })),
  'meeting.restore': scheduled(async (on) => {
    await on.ask('priya', { ask: 'meeting.cancel', ref, sure: true });
    return { who: 'priya', ask: { ask: 'meeting.restore', ref } };
  }),
  'meeting.undo': scheduled(() => ({ who: 'priya', ask: { ask: 'meeting.undo', ref } })),
  'meeting.bring': scheduled(() => ({ who: 'mia', ask: { ask: 'meeting.bring', ref } })),
};
