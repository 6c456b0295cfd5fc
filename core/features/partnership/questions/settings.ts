import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { settingsForm } from '../forms/settings.ts';
import { settingsView } from '../view/settings.ts';

export const settings = /* @__PURE__ */ ask('partnership.settings', scope);

export const settingsRule = () =>
  question(settings, {
    right: 'chair or clerk',
    answer: async (_, context) => settingsView(within(context), context.locale),
    forms: [settingsForm],
  });
