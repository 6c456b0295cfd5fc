import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import { organisationsId } from '../../../model/ids.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { organisationsIn } from '../organisations.ts';
import { organisationsView } from '../view/organisations.ts';

export const organisations = /* @__PURE__ */ ask('partnership.organisations', () => ({
  ...scope(),
  ...paged(100),
}));

/** The organisations of a partnership, with what is known of them. */
export const organisationsRule = () =>
  question(organisations, {
    right: 'observer',
    ofPeople: true,
    example: {
      topic: 'partnership',
      rank: 42,
      typed: say('example.partnership.organisations', {}),
    },
    answer: async (asked, context, read) => {
      const at = within(context);
      const loaded = await read.load({ records: [organisationsId(at.id)] });
      return organisationsView(at, organisationsIn(loaded, at.id)?.state, context, asked);
    },
  });
