import { loadRecords } from '../../engine/load.ts';
import { say, sentence } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { MineRequest, MineRow } from '../../model/feature-in.ts';
import { itemId } from '../../model/items.ts';
import type { Stored } from '../../model/record.ts';
import { seatOf } from '../../subject/seats.ts';
import { refIn, shownIn } from '../../subject/thing.ts';
import { coming } from './gather.ts';
import { offers, thingOf } from './offers.ts';
import type { Rsvp } from './rsvp.ts';
import { saysNow } from './tally.ts';

/** The next meeting of each partnership in which somebody has a seat, with what that seat says. */
export const meetingRows = async ({ homes, context, read }: MineRequest): Promise<MineRow[]> => {
  const { store } = read;
  const { locale, me, programme, where } = context;
  const rowsIn = async (home: StoredPartnership): Promise<MineRow[]> => {
    const seat = seatOf(home.state, me);
    const id = home.id;
    const [next] = seat?.role === 'member' ? await coming(store, programme, id) : [];
    if (!seat || !next) return [];
    const item = itemId(next.id, seat.id);
    const said = (await loadRecords(store, programme, [item])).get(item) as
      | Stored<Rsvp>
      | undefined;
    const says = saysNow(said?.state, next.state);
    const ref = shownIn(next, home, where.place);
    const thing = thingOf(next, refIn(next), home, ref);
    return [
      {
        names: { record: next.id, title: next.state.title },
        ref,
        title: next.state.title,
        due: next.state.day,
        day: 'meets',
        state: sentence(say('meeting.mine-row', { says }), locale),
        offers:
          says === 'coming'
            ? [offers.apologies(thing)]
            : says === 'apologies'
              ? [offers.attending(thing)]
              : [offers.attending(thing), offers.apologies(thing)],
      },
    ];
  };
  return (await Promise.all(homes.map(rowsIn))).flat();
};
