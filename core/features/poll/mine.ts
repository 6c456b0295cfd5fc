import { today } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { MineRequest, MineRow } from '../../model/feature-in.ts';
import type { RecordId } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import { seatOf } from '../../subject/seats.ts';
import { shownIn } from '../../subject/thing.ts';
import { pollsOpen } from './gather.ts';
import { offers, thingOf } from './offers.ts';
import type { Vote } from './poll.ts';

/** The votes still wanted of somebody. */
export const pollRows = async ({ homes, context, read }: MineRequest): Promise<MineRow[]> => {
  const { store } = read;
  const { me, now, programme, where } = context;
  const rowsIn = async (partnership: StoredPartnership): Promise<MineRow[]> => {
    const seat = seatOf(partnership.state, me)?.id;
    if (seat === undefined) return [];
    const id = partnership.id;
    const polls = (await pollsOpen(store, programme, id, now)).filter(({ state }) =>
      state.roll.some((one) => one.seat === seat),
    );
    const item = (poll: RecordId) => itemId(poll, seat);
    const votes = await loadRecords(
      store,
      programme,
      polls.map((one) => item(one.id)),
    );
    return polls
      .filter((one) => (votes.get(item(one.id))?.state as Vote | undefined)?.choice === undefined)
      .map((record) => {
        const shown = shownIn(record, partnership, where.place);
        const thing = thingOf(record, partnership, shown);
        const { question, closes, clock } = record.state;
        return {
          names: { record: record.id, title: question },
          ref: shown,
          title: question,
          due: today(closes, clock.zone),
          day: 'closes',
          offers: [{ ...offers.show(thing), label: offers.choose(thing).label }],
        };
      });
  };
  return (await Promise.all(homes.map(rowsIn))).flat();
};
