import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';

export const file = /* @__PURE__ */ ask('partnership.file', within);

/** Links to the list of people as a file and as a table. */
export const fileRule = () =>
  question(file, {
    right: 'observer',
    ofPeople: true,
    answer: async (_, context) => fileView({ of: 'people' }, context),
  });
