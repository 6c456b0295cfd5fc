import type { Examples, Of, Prepared } from './examples.ts';
import type { Southport } from './southport.ts';

const clause = {
  ask: 'terms.set-clause',
  number: 1,
  heading: 'Purpose',
  text: 'We light the streets.',
} as const;

/** Priya has written the first clause. */
const written =
  (then: (on: Southport) => ReturnType<Prepared>): Prepared =>
  async (on) => {
    await on.ask('priya', clause);
    return then(on);
  };

export const termsExamples: Examples<Of<'terms'>> = {
  'terms.set-clause': () => ({
    who: 'priya',
    ask: clause,
    form: {
      opens: { ask: 'form', form: 'terms.clause' },
      values: {
        number: '1',
        heading: 'Quorum',
        text: 'Half of us must come.',
        kind: 'share',
        figure: 'half',
        of: 'filled',
      },
    },
  }),
  'terms.take-out': written(() => ({
    who: 'priya',
    ask: { ask: 'terms.take-out', number: 1, sure: true },
  })),
  'terms.fork': () => ({
    who: 'priya',
    ask: { ask: 'terms.fork', template: 'informal' },
    form: { opens: { ask: 'form', form: 'terms.fork' }, values: { template: 'informal' } },
  }),
  'terms.agree': written(() => ({
    who: 'priya',
    ask: { ask: 'terms.agree', day: '2027-02-01' },
    form: { opens: { ask: 'form', form: 'terms.agree' }, values: { day: '2027-02-01' } },
  })),
};
