import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { paged, within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { familyIn } from '../family.ts';
import { partnershipsIn, wholeFamily } from '../here.ts';
import { treeView } from '../view/tree.ts';

/** The partnerships of the programme, and which stands under which. */
export const tree = /* @__PURE__ */ ask('family.tree', () => ({ ...within(), ...paged(100) }));

/** The family, to whoever sits in any of it: chairs and clerks see all of it, others what they sit in. */
export const treeRule = ({ homes, leads, numbers }: AllIn) =>
  question(tree, {
    right: 'anyone',
    reach: 'programme',
    example: { topic: 'partnership', rank: 37, typed: say('example.family.tree', {}) },
    answer: async (asked, context, read) => {
      const { all } = await homes(context, read);
      if (all.length === 0) return refused(say('family.none-of-yours', {}));
      const loaded = await read.load(wholeFamily);
      const mine = new Set(all.map(({ id }) => id));
      const sees = await leads(context, read);
      const shown = partnershipsIn(loaded).filter(
        ({ id, state }) => !isClosed(state) && (sees || mine.has(id)),
      );
      return treeView(
        {
          shown,
          mine,
          family: familyIn(loaded),
          next: async (partnership) =>
            (await numbers({ ...context, partnership }, read)).nextMeeting,
          people: async (people) => (await read.load({ people })).people,
        },
        context,
        asked,
      );
    },
  });
