import { placeId } from '../../core/model/ids.ts';
import type { Examples, Of } from './examples.ts';
import type { Southport } from './southport.ts';

const offices = {
  firstOffice: 'Executive Member for Corporate Services',
  secondOffice: 'Assistant Chief Executive',
};
const nameKeys = ({ person }: Southport) =>
  ({ ask: 'programme.name-keys', first: person.asha, second: person.mia, ...offices }) as const;

/** A partnership that waits for the keys of Asha and Mia. */
const proposed = async (on: Southport): Promise<string> => {
  await on.ask('priya', nameKeys(on));
  const setup = { ask: 'partnership.setup', name: 'Whitby', chair: { name: 'Ravi' } } as const;
  const answer = await on.ask('priya', setup, placeId('slack', 'T1', 'C8'));
  const [, id = ''] = /"in":"(pt-[^"]+)"/.exec(JSON.stringify(answer)) ?? [];
  return id;
};

/** One example of every command about a programme as a whole; Priya made it. */
export const programmeExamples: Examples<Of<'programme'>> = {
  'programme.hand-on': (on) => ({
    who: 'priya',
    ask: { ask: 'programme.hand-on', person: on.person.asha },
    form: {
      opens: { ask: 'form', form: 'programme.hand-on' },
      values: { person: on.person.asha },
    },
  }),
  'programme.take-on': async (on) => {
    await on.ask('priya', { ask: 'programme.hand-on', person: on.person.asha });
    return { who: 'asha', ask: { ask: 'programme.take-on' } };
  },
  'programme.decline': async (on) => {
    await on.ask('priya', { ask: 'programme.hand-on', person: on.person.asha });
    return { who: 'asha', ask: { ask: 'programme.decline' } };
  },
  'programme.name-keys': (on) => ({
    who: 'priya',
    ask: nameKeys(on),
    form: {
      opens: { ask: 'form', form: 'programme.name-keys' },
      values: {
        first: on.person.asha,
        'first-office': offices.firstOffice,
        second: on.person.mia,
        'second-office': offices.secondOffice,
      },
    },
  }),
  'programme.end-keys': async (on) => {
    await on.ask('priya', nameKeys(on));
    return { who: 'priya', ask: { ask: 'programme.end-keys', sure: true } };
  },
  'programme.turn-key': async (on) => {
    const area = await proposed(on);
    return { who: 'asha', ask: { ask: 'programme.turn-key', in: on.id, area, turn: 1 } };
  },
  'programme.refuse-key': async (on) => {
    const area = await proposed(on);
    const reason = 'The coast is not covered.';
    return {
      who: 'asha',
      ask: { ask: 'programme.refuse-key', area, turn: 1, reason },
      form: {
        opens: { ask: 'form', form: 'programme.refuse-key', given: { area, turn: '1' } },
        values: { reason },
      },
    };
  },
  'programme.phase': () => ({
    who: 'priya',
    ask: { ask: 'programme.phase', phase: 'groundwork' },
    line: '/partnership phase groundwork',
    form: {
      opens: { ask: 'form', form: 'programme.phase' },
      values: { phase: 'groundwork' },
    },
  }),
  'programme.ask-again': async (on) => {
    const area = await proposed(on);
    const reason = 'The coast is not covered.';
    await on.ask('asha', { ask: 'programme.refuse-key', area, turn: 1, reason });
    return { who: 'priya', ask: { ask: 'programme.ask-again', in: area } };
  },
};
