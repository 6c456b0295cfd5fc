import { wrong } from '../../../forms/declared.ts';
import { day as dayField } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { day, scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import { family } from '../forms.ts';
import { here } from '../names.ts';

export const pause = /* @__PURE__ */ ask('partnership.pause', () => ({
  ...scope(),
  until: day().optional(),
}));

/** Any day, for the pause itself or for a review that is answered with it. */
const pauseForm = form(family, 'partnership.pause', {
  title: (at) => say('form.pause', { partnership: here(at.context).state.name }),
  fields: { until: dayField({ label: 'field.pause-until', required: true }) },
  carries: ({ values }) => ({ review: values.review }),
  ask: ({ until }, { context, carried }) => {
    if (until === undefined) return wrong('until', say('no-such-day', {}));
    const { id } = within(context);
    const review = line(carried('review'));
    return review === undefined
      ? { ask: 'partnership.pause', in: id, until }
      : { ask: 'review.answer', in: id, ref: review, verdict: 'pause', until };
  },
});

/** Nudges, digests and prompts stop until a day; votes run on, and dates stay. */
export const pauseRule = ({ stops }: AllIn) =>
  command(pause, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 60,
      typed: say('example.partnership.pause', {}),
      guarded: true,
    },
    needs: (_, context) => ({ ...stops.needs(context), people: [context.me] }),
    decide: ({ until }, context, loaded) => {
      const { id } = here(context);
      if (until === undefined) {
        return stops.untilAsked(context, {
          pause: (day) => ({ ask: 'partnership.pause', in: id, until: day }),
        });
      }
      const stop = stops.pause(context, loaded, until);
      return 'kind' in stop ? stop : { kind: 'done', ...stop };
    },
    forms: [pauseForm],
  });
