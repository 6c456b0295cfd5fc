import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { whoCanView } from '../view/settings.ts';

export const whoCan = /* @__PURE__ */ ask('partnership.who-can', scope);

export const whoCanRule = ({ deeds, rightOf }: AllIn) =>
  question(whoCan, {
    right: 'anyone',
    answer: async (_, context) => {
      const { state } = within(context);
      const rights = deeds.map(({ says, ask, right }) => ({
        says,
        right: right?.(state) ?? rightOf(ask),
      }));
      return whoCanView(state.name, rights, context.locale);
    },
  });
