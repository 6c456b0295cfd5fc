import { isDay } from '../../../calendar/days.ts';
import { day as dayField } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, within } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { set } from '../decide/settle.ts';

export const away = /* @__PURE__ */ ask('person.away', () => ({
  ...within(),
  until: day().optional(),
}));

/** What is wrong with a day until which somebody is away; nothing where it is a day to come. */
const notAhead = (until: string, { today }: Pick<Context, 'today'>): Saying | undefined => {
  if (!isDay(until)) return say('no-such-day', {});
  return until <= today ? say('person.away-past', { until }) : undefined;
};

/** Nudges wait until that day; without a day the asker is back. */
export const awayRule = () =>
  command(away, {
    right: 'anyone',
    example: { topic: 'people', rank: 20, typed: say('example.people.away', {}) },
    reach: 'programme',
    introduces: true,
    decide: ({ until }, context) => {
      const wrong = until === undefined ? undefined : notAhead(until, context);
      if (wrong) {
        return refused(wrong, [
          {
            label: say('label.pick', {}),
            ask: { ask: 'form', form: 'person.away' },
            opens: 'form',
          },
        ]);
      }
      const saying = until === undefined ? say('person.back', {}) : say('person.away', { until });
      const back: Offer = { label: say('label.person.back', {}), ask: { ask: 'person.away' } };
      return set(
        context,
        { event: 'AwaySet', ...defined({ until }) },
        saying,
        until === undefined ? [] : [back],
      );
    },
    forms: [
      form({ words: { save: 'form.save' } }, 'person.away', {
        anywhere: true,
        title: 'form.away',
        fields: {
          until: dayField({
            label: 'form.away-until',
            hint: 'form.away-hint',
            check: (until, { context }) => notAhead(until, context),
          }),
        },
        ask: (values) => ({ ask: 'person.away', ...values }),
      }),
    ],
  });
