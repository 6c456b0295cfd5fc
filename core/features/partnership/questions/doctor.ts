import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { awayFrom } from '../parked.ts';
import { doctorView } from '../view/settings.ts';

/** So many are named; the rows below are fewer. */
const mostNamed = 100;

export const doctor = /* @__PURE__ */ ask('partnership.doctor', scope);

export const doctorRule = () =>
  question(doctor, {
    right: 'chair or clerk',
    answer: async (_, context, read) => {
      const partnership = within(context);
      const waiting = await read.store.uncertain(context.programme, partnership.id);
      const people = waiting.flatMap(({ to }) =>
        to.startsWith('person:') ? [to as PersonId] : [],
      );
      const loaded = await read.load({ people: people.slice(0, mostNamed) });
      const away = await awayFrom(partnership, context, read);
      return doctorView(partnership, context, waiting, loaded.people, away);
    },
  });
