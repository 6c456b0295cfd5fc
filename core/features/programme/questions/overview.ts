import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { paged, within } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { onlyLead, partnershipsIn } from '../here.ts';
import { isLead, programmeNeeds } from '../programme.ts';
import { overviewView } from '../view/overview.ts';

/** All the partnerships of the programme, a line each, for whoever leads it. */
export const overview = /* @__PURE__ */ ask('programme.overview', () => ({
  ...within(),
  ...paged(100),
}));

/** The programme as its lead sees it; nobody else sees partnerships in which they do not sit (rules: Programme). */
export const overviewRule = ({ brief, homes }: AllIn) =>
  question(overview, {
    right: 'anyone',
    reach: 'programme',
    example: {
      topic: 'partnership',
      rank: 40,
      typed: say('example.programme.overview', {}),
    },
    answer: async (asked, context, read) => {
      const loaded = await read.load(programmeNeeds());
      if (!isLead(context, loaded)) return onlyLead(loaded, context);
      const { all } = await homes(context, read);
      const found = partnershipsIn(await read.load({ partnerships: true }));
      const { programme } = context;
      const briefs = await read.store.briefs(
        programme,
        found.map(({ id }) => id),
      );
      return overviewView(
        {
          all: found,
          mine: new Set(all.map(({ id }) => id)),
          briefs,
          count: (one) => brief(one, context, read),
        },
        context,
        asked,
      );
    },
  });
