import { today } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import type { RecordId } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { MineRequest, MineRow } from '../../model/mine.ts';
import type { Stored } from '../../model/record.ts';
import { askedOf, seatOf } from '../../subject/seats.ts';
import { shownIn } from '../../subject/thing.ts';
import { pollsOpen } from './gather.ts';
import { offers, thingOf } from './offers.ts';
import type { Poll, Vote } from './poll.ts';

/** Whether a seat has still to say something. */
export const isWanted = (vote: Stored | undefined): boolean =>
  (vote?.state as Vote | undefined)?.choice === undefined;
/** Whether a seat is one of those that vote. */
export const isOnRoll = ({ state }: Stored<Poll>, seat: string): boolean =>
  state.roll.some((one) => one.seat === seat);

/** A poll whose vote is wanted of somebody, as it stands among their own things. */
export const rowOf = (
  record: Stored<Poll>,
  partnership: StoredPartnership,
  { where }: Pick<Context, 'where'>,
): MineRow => {
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
};

/** The votes still wanted of somebody. */
export const pollRows = async ({ homes, context, read }: MineRequest): Promise<MineRow[]> => {
  const { store } = read;
  const { me, now, programme } = context;
  const rowsIn = async (partnership: StoredPartnership): Promise<MineRow[]> => {
    const own = seatOf(partnership.state, me);
    if (!own || askedOf(own) !== me) return [];
    const seat = own.id;
    const id = partnership.id;
    const polls = (await pollsOpen(store, programme, id, now)).filter((one) => isOnRoll(one, seat));
    const item = (poll: RecordId) => itemId(poll, seat);
    const votes = await loadRecords(
      store,
      programme,
      polls.map((one) => item(one.id)),
    );
    return polls
      .filter((one) => isWanted(votes.get(item(one.id))))
      .map((record) => rowOf(record, partnership, context));
  };
  return (await Promise.all(homes.map(rowsIn))).flat();
};
