import type { Ask } from '../../core/model/register.ts';
import type { Example, Examples, Of } from './examples.ts';
import type { Southport } from './southport.ts';

const form = (name: string, ref = 'A-1'): Ask => ({
  ask: 'form',
  form: `action.${name}`,
  given: { ref },
});

/** After Priya has given A-1 to Mia, who is asked whether that is fine. */
const given = async (on: Southport): Promise<Example> => {
  const owner = { person: on.person.mia };
  await on.ask('priya', { ask: 'action.assign', ref: 'A-1', owner });
  return { who: 'mia', ask: { ask: 'action.accept', ref: 'A-1' } };
};

export const actionExamples: Examples<Of<'action'>> = {
  'action.create': () => ({
    who: 'mia',
    ask: { ask: 'action.create', items: [{ title: 'Fix the gate', due: '2027-01-08' }] },
    line: '/action Fix the gate by Friday',
    form: {
      opens: { ask: 'form', form: 'action.create' },
      values: { title: 'Fix the gate', due: '2027-01-08' },
    },
    further: [
      {
        opens: {
          ask: 'action.create',
          items: [{ title: 'Gate' }, { title: 'Shed' }],
          line: 1,
          turn: 'change',
        },
        values: { title: 'Fix the gate', owner: 'no-one' },
      },
      {
        opens: { ask: 'form', form: 'action.bring-in' },
        values: { rows: 'Fix the gate by Friday' },
      },
    ],
  }),
  'action.done': () => ({
    who: 'sam',
    ask: { ask: 'action.done', ref: 'A-1' },
    line: '/action done A-1 lit last night',
  }),
  'action.outcome': async (on) => {
    await on.ask('sam', { ask: 'action.done', ref: 'A-1' });
    return {
      who: 'sam',
      ask: { ask: 'action.outcome', ref: 'A-1', outcome: 'Lit.' },
      form: { opens: form('done'), values: { outcome: 'Lit.' } },
    };
  },
  'action.due': () => ({
    who: 'sam',
    ask: { ask: 'action.due', ref: 'A-1', due: '2027-01-15' },
    line: '/action due A-1 15 January',
    form: { opens: form('due'), values: { due: '2027-01-15' } },
  }),
  'action.assign': (on) => ({
    who: 'priya',
    ask: { ask: 'action.assign', ref: 'A-1', owner: { person: on.person.mia } },
    line: '/action assign A-1 @mia',
    form: { opens: form('assign'), values: { owner: on.person.mia } },
  }),
  'action.take': () => ({
    who: 'mia',
    ask: { ask: 'action.take', ref: 'A-2' },
    line: '/action take A-2',
  }),
  'action.accept': given,
  'action.decline': async (on) => ({
    ...(await given(on)),
    ask: { ask: 'action.decline', ref: 'A-1' },
  }),
  'action.note': () => ({
    who: 'mia',
    ask: { ask: 'action.note', ref: 'A-1', text: 'Two coats on.' },
    line: '/action note A-1 two coats on',
    form: { opens: form('note'), values: { text: 'Two coats on.' } },
  }),
  'action.block': () => ({
    who: 'sam',
    ask: { ask: 'action.block', ref: 'A-1', reason: 'waiting for paint' },
    line: '/action block A-1 waiting for paint',
    form: { opens: form('block'), values: { reason: 'waiting for paint' } },
  }),
  'action.unblock': () => ({
    who: 'sam',
    ask: { ask: 'action.unblock', ref: 'A-4' },
    line: '/action unblock A-4',
  }),
  'action.snooze': () => ({
    who: 'sam',
    ask: { ask: 'action.snooze', ref: 'A-1', until: '2027-01-18' },
    line: '/action snooze A-1 until 18 January',
  }),
  'action.drop': () => ({
    who: 'priya',
    ask: { ask: 'action.drop', ref: 'A-1', reason: 'made twice', sure: true },
    line: '/action drop A-1 made twice',
    form: { opens: form('drop'), values: { reason: 'made twice' } },
  }),
  'action.give-all': async (on) => {
    const { person } = await on.look();
    return {
      who: 'priya',
      ask: { ask: 'action.give-all', of: person.sam, owner: { person: person.mia } },
      form: {
        opens: { ask: 'form', form: 'action.give-all', given: { of: person.sam } },
        values: { owner: person.mia },
      },
    };
  },
  'action.drop-all': async (on) => {
    for (const ref of ['A-1', 'A-5'])
      await on.ask('priya', { ask: 'action.due', ref, due: '2027-01-05' });
    await on.world.to('2027-01-06T08:00:00.000Z');
    return { who: 'priya', ask: { ask: 'action.drop-all', refs: ['A-1', 'A-5'] } };
  },
  'action.done-all': () => ({
    who: 'sam',
    ask: { ask: 'action.done-all', refs: ['A-1', 'A-5'] },
  }),
  'action.reopen': () => ({
    who: 'sam',
    ask: { ask: 'action.reopen', ref: 'A-3' },
    line: '/action reopen A-3',
  }),
  'action.change': (on) => ({
    who: 'sam',
    ask: { ask: 'action.change', ref: 'A-1', title: 'Another column' },
    form: {
      opens: form('change'),
      values: { title: 'Another column', owner: on.person.sam },
    },
  }),
  'action.looks-done': () => ({ who: 'mia', ask: { ask: 'action.looks-done', ref: 'A-1' } }),
  'action.undo': async (on) => {
    await on.ask('sam', { ask: 'action.done', ref: 'A-1' });
    return { who: 'sam', ask: { ask: 'action.undo', ref: 'A-1' }, line: '/action undo A-1' };
  },
  'action.bring': () => ({ who: 'mia', ask: { ask: 'action.bring', ref: 'A-1' } }),
};
