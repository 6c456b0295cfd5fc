import type { Done } from '../../../model/outcome.ts';
import { offers } from '../offers.ts';
import type { Ending } from '../poll.ts';
import { turnoutOf, votesOf } from '../tally.ts';
import type { About } from './about.ts';
import { did } from './told.ts';

/** Voting ends now, and its cards say so; its seats are sealed at once, and the wake counts them. */
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
  wakes: about.record.id,
});

export const turnout = ({ poll, record, items }: About<unknown>) =>
  turnoutOf(poll, votesOf(record.id, items));
