import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { lookingCloser } from '../view/people.ts';
import { seatsView } from '../view/seats.ts';

export const seats = /* @__PURE__ */ ask('partnership.seats', () => ({
  ...scope(),
  ...paged(100),
}));

export const seatsRule = () =>
  question(seats, {
    right: 'observer',
    ofPeople: true,
    answer: async (asked, context, read) =>
      seatsView(within(context), await lookingCloser(context, read), asked),
  });
