import type { AllIn } from '../../model/all-in.ts';
import type { CardContext, Context } from '../../model/context.ts';
import type { Reading } from '../../model/rule.ts';
import { within } from '../../subject/require.ts';
import type { View } from '../../view/view.ts';
import { partnershipCard } from './card.ts';

/** The front door of the context's partnership, for its asker alone. */
export const frontDoor = async (
  context: Context,
  read: Reading,
  numbersOf: AllIn['numbers'],
): Promise<View> => {
  const partnership = within(context);
  const [{ people }, numbers] = await Promise.all([
    read.load({ people: 'roster' }),
    numbersOf(context, read),
  ]);
  const card: CardContext = { ...context, place: context.where.place, partnership, people };
  return partnershipCard(partnership, card, numbers);
};
