import type { CardContext, Context, Numbers } from '../../model/context.ts';
import type { Answerers, Reading } from '../../model/feature.ts';
import type { Deed } from '../../model/feature-in.ts';
import type { AskName } from '../../model/register.ts';
import type { Right } from '../../model/rights.ts';
import { within } from '../../subject/require.ts';
import type { View } from '../../view/view.ts';
import { partnershipCard } from './card.ts';
import { here } from './names.ts';
import type { PartnershipQuestion } from './shapes.ts';
import { type Looking, peopleView } from './view/people.ts';
import { doctorView, settingsView, whoCanView } from './view/settings.ts';
import { whoView } from './view/who.ts';

/** What the views of a partnership take from outside their feature. */
interface Around {
  /** Open and overdue actions, the next meeting. */
  readonly numbers: (context: Context, read: Reading) => Promise<Numbers>;
  readonly rightOf: (name: AskName) => Right;
  /** The rows of the table of rights. */
  readonly deeds: readonly Deed[];
}

const looking = async (context: Context, read: Reading): Promise<Looking> => {
  const { people } = await read.load({ people: 'roster' });
  return { ...context, people };
};

/** The front door of the context's partnership, for its asker alone. */
export const frontDoor = async (context: Context, read: Reading, around: Around): Promise<View> => {
  const partnership = within(context);
  const [{ people }, numbers] = await Promise.all([
    read.load({ people: 'roster' }),
    around.numbers(context, read),
  ]);
  const card: CardContext = { ...context, place: context.where.place, partnership, people };
  return partnershipCard(partnership, card, numbers);
};

/** How the questions about a partnership are answered; they read only. */
export const partnershipAnswerers = (around: Around): Answerers<PartnershipQuestion> => ({
  'partnership.show': (_, context, read) => frontDoor(context, read, around),
  'partnership.people': async ({ page }, context, read) =>
    peopleView(within(context), await looking(context, read), page),
  'partnership.who': async ({ name }, context, read) =>
    whoView(within(context), name, await looking(context, read)),
  'partnership.who-can': async (_, context) =>
    whoCanView(
      here(context).state.name,
      around.deeds.map(({ says, ask, right }) => ({
        says,
        right: right?.(here(context).state) ?? around.rightOf(ask),
      })),
      context.locale,
    ),
  'partnership.settings': async (_, context) => settingsView(within(context), context.locale),
  'partnership.doctor': async (_, context, read) =>
    doctorView(
      within(context),
      context,
      await read.store.uncertain(context.programme, here(context).id),
    ),
});
