import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';
import { offers, onlyLead } from '../here.ts';
import { isLead, programmeNeeds } from '../programme.ts';

/** The programme's view as a file. */
export const file = /* @__PURE__ */ ask('programme.file', within);

/** Links to the programme's view, for its lead; they are opened from a partnership in which they sit. */
export const fileRule = ({ homes }: AllIn) =>
  question(file, {
    right: 'anyone',
    reach: 'programme',
    answer: async (_, context, read) => {
      const loaded = await read.load(programmeNeeds());
      if (!isLead(context, loaded)) return onlyLead(loaded, context);
      const { all } = await homes(context, read);
      const here = all.find(({ id }) => id === context.partnership?.id) ?? all[0];
      if (!here) return refused(say('programme.file-needs-place', {}), [offers.overview()]);
      return fileView({ of: 'programme' }, { ...context, partnership: here });
    },
  });
