import type { Ask } from '../../core/model/register.ts';
import type { Examples, Of } from './examples.ts';
import type { Southport } from './southport.ts';

const question = 'Which should come first?';
const options = ['Street lights', 'Youth club'];
const create: Ask = {
  ask: 'poll.create',
  question,
  options,
  day: '2027-01-08',
  time: '17:00',
};
const ref = 'P-1';

/** Mia has opened P-1. */
const opened = (on: Southport) => on.ask('mia', create);
/** Stan, who was not on the list when P-1 opened, has voted on it. */
const late = async (on: Southport) => {
  await opened(on);
  await on.ask('stan', { ask: 'partnership.ask-to-join' });
  const { person } = await on.look();
  await on.ask('priya', { ask: 'partnership.let-in', person: person.stan });
  await on.ask('stan', { ask: 'poll.vote', ref, option: 1 });
};
const tied = async (on: Southport) => {
  await opened(on);
  await on.ask('mia', { ask: 'poll.vote', ref, option: 1 });
  await on.ask('sam', { ask: 'poll.vote', ref, option: 2 });
  await on.ask('mia', { ask: 'poll.close', ref, sure: true });
  await on.world.settle();
};

export const pollExamples: Examples<Of<'poll'>> = {
  'poll.create': () => ({
    who: 'mia',
    ask: create,
    form: {
      opens: { ask: 'form', form: 'poll.create' },
      values: { question, options: options.join('\n') },
    },
  }),
  'poll.vote': async (on) => {
    await opened(on);
    return {
      who: 'sam',
      ask: { ask: 'poll.vote', ref, option: 2 },
      form: { opens: { ask: 'form', form: 'poll.vote', given: { ref } }, values: { option: '2' } },
    };
  },
  'poll.take-back': async (on) => {
    await opened(on);
    await on.ask('sam', { ask: 'poll.vote', ref, option: 2 });
    return { who: 'sam', ask: { ask: 'poll.take-back', ref } };
  },
  'poll.close': async (on) => {
    await opened(on);
    await on.ask('sam', { ask: 'poll.vote', ref, option: 2 });
    return { who: 'mia', ask: { ask: 'poll.close', ref, sure: true } };
  },
  'poll.cancel': async (on) => {
    await opened(on);
    return { who: 'mia', ask: { ask: 'poll.cancel', ref, sure: true } };
  },
  'poll.move': async (on) => {
    await opened(on);
    return {
      who: 'mia',
      ask: { ask: 'poll.move', ref, day: '2027-01-11', sure: true },
      form: {
        opens: { ask: 'form', form: 'poll.move', given: { ref } },
        values: { day: '2027-01-11', time: '17:00' },
      },
    };
  },
  'poll.remind': async (on) => {
    await opened(on);
    return { who: 'mia', ask: { ask: 'poll.remind', ref } };
  },
  'poll.next': async (on) => {
    await tied(on);
    return {
      who: 'asha',
      ask: { ask: 'poll.next', ref, option: 2 },
      form: { opens: { ask: 'form', form: 'poll.next', given: { ref } }, values: { option: '2' } },
    };
  },
  'poll.undo': async (on) => {
    await opened(on);
    return { who: 'mia', ask: { ask: 'poll.undo', ref } };
  },
  'poll.bring': async (on) => {
    await opened(on);
    return { who: 'mia', ask: { ask: 'poll.bring', ref } };
  },
  'poll.add': async (on) => {
    await late(on);
    return { who: 'asha', ask: { ask: 'poll.add', ref } };
  },
  'poll.turn-down': async (on) => {
    await late(on);
    return { who: 'asha', ask: { ask: 'poll.turn-down', ref } };
  },
};
