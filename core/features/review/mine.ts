import { loadNeeds } from '../../engine/load.ts';
import { say, sentence } from '../../language/saying.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import type { MineRequest, MineRow } from '../../model/mine.ts';
import { shownIn } from '../../subject/thing.ts';
import { reviewsLed, reviewsWaiting, toldOf, type Waiting } from './gather.ts';
import { askChair, continueOffer, offers, thingOf, verdictOffers } from './offers.ts';

const titled = (partnership: StoredPartnership, { locale }: Context): string =>
  sentence(say('review.title', { partnership: partnership.state.name }), locale);

/** A review that waits, as it stands among its chair's things. */
const waitingRow =
  (context: Context) =>
  ({ record, partnership }: Waiting): MineRow => {
    const thing = thingOf(record, partnership);
    return {
      names: { record: record.id },
      ref: shownIn(record, partnership, context.where.place),
      title: titled(partnership, context),
      due: record.state.due,
      offers: [...verdictOffers(thing).slice(0, 1), continueOffer(record.state, thing)],
    };
  };

/** The reviews of which the clerk was told that nobody has answered them. */
const toldRows = async ({ homes, context, read: { store } }: MineRequest): Promise<MineRow[]> => {
  const { me, programme, where } = context;
  const told = (await reviewsLed(store, programme, me, homes)).filter((one) => toldOf(one, me));
  const people = told.flatMap(({ partnership }) => partnership.state.chair ?? []);
  const loaded = await loadNeeds({ people }, { store, programme });
  return told.map(({ record, partnership }) => ({
    names: { record: record.id },
    ref: shownIn(record, partnership, where.place),
    title: titled(partnership, context),
    due: record.state.due,
    offers: [...askChair(partnership, loaded.people), offers.show(thingOf(record, partnership))],
  }));
};

/** The reviews that wait for somebody, and those they were told of as clerk. */
export const reviewRows = async (request: MineRequest): Promise<MineRow[]> => {
  const { context, read } = request;
  const waiting = await reviewsWaiting(read.store, context.programme, context.me);
  return [...waiting.map(waitingRow(context)), ...(await toldRows(request))];
};
