import type { Ask } from '../../core/model/register.ts';
import type { Examples, Of, Prepared } from './examples.ts';
import type { Southport } from './southport.ts';

const begin: Ask = { ask: 'review.start', sure: true };
const ref = 'R-1';

/** Asha has begun R-1. */
const begun =
  (then: (on: Southport) => ReturnType<Prepared>): Prepared =>
  async (on) => {
    await on.ask('asha', begin);
    return then(on);
  };

export const reviewExamples: Examples<Of<'review'>> = {
  'review.start': () => ({ who: 'asha', ask: begin }),
  'review.ask-chair': () => ({ who: 'sam', ask: { ask: 'review.ask-chair' }, writes: false }),
  'review.answer': begun(() => ({
    who: 'asha',
    ask: { ask: 'review.answer', ref, verdict: 'keep-on' },
  })),
  'review.say': begun(() => ({
    who: 'asha',
    ask: { ask: 'review.say', ref, part: 'well', text: 'The lamps are lit', after: 'later' },
    form: {
      opens: { ask: 'form', form: 'review.well', given: { ref } },
      values: { text: 'The lamps are lit', after: 'later' },
    },
    further: (['not', 'change'] as const).map((part) => ({
      opens: { ask: 'form', form: `review.${part}`, given: { ref } },
      values: { text: 'The lamps are lit', after: 'later' },
    })),
  })),
  'review.send': begun(async (on) => {
    const said = {
      part: 'change',
      text: 'More of it',
      verdict: 'with-changes',
      after: 'later',
    } as const;
    await on.ask('asha', { ask: 'review.say', ref, ...said });
    return { who: 'asha', ask: { ask: 'review.send', ref } };
  }),
  'review.help': begun(() => ({ who: 'asha', ask: { ask: 'review.help', ref } })),
  'review.next-week': begun(() => ({ who: 'asha', ask: { ask: 'review.next-week', ref } })),
  'review.undo': begun(async (on) => {
    await on.ask('asha', { ask: 'review.answer', ref, verdict: 'keep-on' });
    return { who: 'asha', ask: { ask: 'review.undo', ref } };
  }),
};
