import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { lineView } from '../../../view/line-view.ts';

/** Thanks, hello, ok. */
export const courtesy = /* @__PURE__ */ ask('courtesy', within);

export const courtesyRule = () =>
  question(courtesy, {
    right: 'anyone',
    reach: 'anywhere',
    answer: async (_, { locale }) => lineView(say('courtesy', {}), [], locale),
  });
