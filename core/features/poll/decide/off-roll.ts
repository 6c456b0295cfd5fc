import { say } from '../../../language/saying.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { cardOf } from '../../../subject/done.ts';
import { labelOf } from '../../../subject/labels.ts';
import { isVoting, type Seat, seatOf } from '../../../subject/seats.ts';
import { officers } from '../../../subject/standing.ts';
import { addMe, offers } from '../offers.ts';
import { waitsTold } from '../waits.ts';
import type { About } from './about.ts';
import { did, takesVotes } from './told.ts';
import { type Cast, type OwnSeat, write } from './vote.ts';

/** The asker's own seat, where it could vote but is not on the roll; undefined where it is, or voting is over. */
export const offRoll = ({ command, poll, partnership, context }: About<Cast>): Seat | undefined => {
  if (command.for !== undefined || !takesVotes(poll, context.now)) return undefined;
  const seat = seatOf(partnership.state, context.me);
  return seat && isVoting(seat) && !poll.roll.some((one) => one.seat === seat.id)
    ? seat
    : undefined;
};

/** The roll is open to anyone in the channels: the seat joins it with its vote. */
export const joinsRoll = (own: OwnSeat<Cast>, choice: number): Outcome => {
  const { record, partnership, poll, seat, thing } = own;
  const event = { event: 'RollAdded', seat: seat.id, rolled: partnership.version } as const;
  return {
    kind: 'done',
    changes: [
      { record: record.id, kind: 'poll', events: [event] },
      write(own, { event: 'VoteCast', choice }),
    ],
    effects: [cardOf(record.id)],
    reply: {
      saying: say('poll.voted', {
        question: poll.question,
        option: poll.options[choice] ?? '',
        closes: poll.closes,
        zone: partnership.state.zone,
      }),
      offers: [offers.takeBack(thing)],
    },
  };
};

/** A vote from off the roll is kept, and chair and clerk are asked to add its seat (rules: Fixed rolls). */
export const waits = (about: About<Cast>, choice: number): Outcome => {
  const { record, poll, partnership, context, loaded, ref, thing } = about;
  const { state } = partnership;
  const asked = officers(state);
  const own = asked.includes(context.me);
  const mine = poll.waits?.find(({ person }) => person === context.me);
  const who = asked.flatMap((one) =>
    one === context.me ? [] : (labelOf(one, loaded.people) ?? []),
  );
  const saying = own
    ? say('poll.add-yourself', { ref })
    : say('poll.vote-waits', { ref, option: poll.options[choice] ?? '', who });
  const more = own ? [addMe(thing, context.me)] : [];
  if (asked.length === 0) return refused(say('poll.roll-fixed', { ref }));
  if (mine?.choice === choice) return refused(saying, more);
  const event = { event: 'VoteWaits', person: context.me, choice } as const;
  // The card says nothing of it, and one message tells of all who wait.
  const told = mine || own ? [] : waitsTold(record.id, poll, state, context.now);
  return { ...did(about, event, { saying, offers: more }), effects: told };
};
