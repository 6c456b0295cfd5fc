import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { doctorView } from '../view/settings.ts';

export const doctor = /* @__PURE__ */ ask('partnership.doctor', scope);

export const doctorRule = () =>
  question(doctor, {
    right: 'chair or clerk',
    answer: async (_, context, read) => {
      const partnership = within(context);
      const doubted = await read.store.uncertain(context.programme, partnership.id);
      return doctorView(partnership, context, doubted);
    },
  });
