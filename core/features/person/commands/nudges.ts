import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { set } from '../decide/settle.ts';

export const nudges = /* @__PURE__ */ ask('person.nudges', () => ({
  ...within(),
  nudges: z.enum(['daily', 'weekly', 'late', 'none']),
}));

/** How often Folkmoot writes to the asker by itself; nobody else is told. */
export const nudgesRule = () =>
  command(nudges, {
    right: 'anyone',
    reach: 'programme',
    introduces: true,
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
  });
