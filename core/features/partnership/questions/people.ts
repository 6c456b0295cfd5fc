import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { lookingCloser, peopleView } from '../view/people.ts';

export const people = /* @__PURE__ */ ask('partnership.people', () => ({
  ...scope(),
  ...paged(100),
}));

export const peopleRule = () =>
  question(people, {
    right: 'observer',
    ofPeople: true,
    answer: async (asked, context, read) =>
      peopleView(within(context), await lookingCloser(context, read), asked),
  });
