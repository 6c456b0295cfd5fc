import { isDay } from '../../../calendar/days.ts';
import { knownAsker } from '../../../engine/account-rows.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { Decider } from '../../../model/feature.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Done, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import type { PersonEvent } from '../person.ts';
import type { PersonCommand } from '../shapes.ts';

type Of<Name extends PersonCommand['ask']> = Decider<Named<Name>>;

const set = (
  context: Context,
  event: PersonEvent,
  saying: Saying,
  offers: readonly Offer[] = [],
): Done => {
  const asker = knownAsker(context);
  return {
    kind: 'done',
    changes: [...asker.changes, { record: context.me, kind: 'person', events: [event] }],
    rows: asker.rows,
    effects: [],
    reply: { saying, offers },
  };
};

/** What is wrong with a day until which somebody is away; nothing where it is a day to come. */
export const notAhead = (until: string, { today }: Pick<Context, 'today'>): Saying | undefined => {
  if (!isDay(until)) return say('no-such-day', {});
  return until <= today ? say('person.away-past', { until }) : undefined;
};

/** Nudges wait until that day; without a day the asker is back. */
export const away: Of<'person.away'> = {
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
};

/** How often Folkmoot writes to the asker by itself; nobody else is told. */
export const nudges: Of<'person.nudges'> = {
  decide: ({ nudges }, context) =>
    set(
      context,
      { event: 'NudgesSet', nudges },
      say('person.nudges', { nudges }),
      nudges === 'daily'
        ? []
        : [
            {
              label: say('label.person.every-day', {}),
              ask: { ask: 'person.nudges', nudges: 'daily' },
            },
          ],
    ),
};

/** The asker's own messages come to the account they are using now. */
export const reachHere: Of<'person.reach-here'> = {
  decide: (_, context) =>
    set(
      context,
      { event: 'ReachSet', account: context.asker.account, chosen: true },
      say('person.reach-here', {}),
    ),
};
