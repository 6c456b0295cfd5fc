import type { Done } from '../../../model/outcome.ts';
import { offers } from '../offers.ts';
import type { Ending } from '../poll.ts';
import { turnoutOf, votesOf } from '../tally.ts';
import type { About } from './about.ts';
import { did } from './told.ts';
/** Voting ends now; the seats are sealed and counted right after, or by the next tick. */
export const ends = (
  about: About<unknown>,
  how: Ending,
  saying: Done['reply']['saying'],
): Done => ({
  ...did(
    about,
    { event: 'PollClosing', how },
    { saying, offers: [offers.show(about.thing)], made: about.record.id },
  ),
  effects: [],
  wakes: about.record.id,
});

export const turnout = ({ poll, record, items }: About<unknown>) =>
  turnoutOf(poll, votesOf(record.id, items));
