import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';

/** Every partnership of the programme and how they relate, as a file. */
export const register = /* @__PURE__ */ ask('family.register', within);

/** Links to the register of the programme, for a chair or a clerk of any of its partnerships. */
export const registerRule = () =>
  question(register, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 38,
      typed: say('example.family.register', {}),
      guarded: true,
    },
    answer: async (_, context) => fileView({ of: 'register' }, context),
  });
