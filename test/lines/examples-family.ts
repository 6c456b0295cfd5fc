import type { Examples, Of } from './examples.ts';

/** One example of every command of families. */
export const familyExamples: Examples<Of<'family'>> = {
  'family.add-ward': () => ({
    who: 'priya',
    ask: { ask: 'family.add-ward', wards: ['Ainsdale'], from: '2027-05-01' },
    line: '/partnership add ward Ainsdale from 1 May 2027',
    form: {
      opens: { ask: 'form', form: 'family.add-ward' },
      values: { wards: 'Ainsdale', from: '2027-05-01' },
    },
  }),
  'family.take-out': async (on) => {
    await on.ask('priya', { ask: 'family.add-ward', wards: ['Ainsdale'] });
    return {
      who: 'priya',
      ask: { ask: 'family.take-out', wards: ['Ainsdale'], on: '2027-05-01' },
      line: '/partnership take out ward Ainsdale as of 1 May 2027',
      form: {
        opens: { ask: 'form', form: 'family.take-out', given: { ward: 'Ainsdale' } },
        values: { ward: 'Ainsdale', on: '2027-05-01' },
      },
    };
  },
  'family.parent': (on) => ({
    who: 'priya',
    ask: { ask: 'family.parent', parent: on.formby },
    form: {
      opens: { ask: 'form', form: 'family.parent' },
      values: { parent: on.formby },
    },
  }),
  'family.goes-on': (on) => ({
    who: 'asha',
    ask: { ask: 'family.goes-on', into: on.formby, sure: true },
  }),
  'family.bring-register': () => ({
    who: 'priya',
    ask: {
      ask: 'family.bring-register',
      rows: [{ row: 2, name: 'Southport', kind: 'Area partnership' }],
    },
    form: {
      opens: { ask: 'form', form: 'family.bring-register' },
      values: { rows: 'Name\tKind\nSouthport\tArea partnership' },
    },
    writes: false,
  }),
  'family.let-go': async (on) => {
    await on.ask('mia', { ask: 'family.parent', in: on.formby, parent: on.id });
    return { who: 'priya', ask: { ask: 'family.let-go', child: on.formby } };
  },
};
