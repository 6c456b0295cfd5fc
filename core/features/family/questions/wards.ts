import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import { familyId } from '../../../model/ids.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { familyIn } from '../family.ts';
import { wardsView } from '../view/wards.ts';

/** The wards of a partnership, those that come and those that leave among them. */
export const wards = /* @__PURE__ */ ask('family.wards', () => ({ ...scope(), ...paged(10) }));

export const wardsRule = () =>
  question(wards, {
    right: 'observer',
    answer: async (asked, context, read) =>
      wardsView(
        within(context),
        familyIn(await read.load({ records: [familyId] })),
        context,
        asked,
      ),
  });
