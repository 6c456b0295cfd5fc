import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Decider, Deciders } from '../../../model/feature.ts';
import type { PersonId } from '../../../model/ids.ts';
import { itemId } from '../../../model/items.ts';
import { asked, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { cardOf } from '../../../subject/done.ts';
import { chatOf, nameOf } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { type Seat, seatOf } from '../../../subject/seats.ts';
import { asking } from '../../../subject/thing.ts';
import { ballotOffers, keepOpen, offers } from '../offers.ts';
import type { Vote, VoteEvent } from '../poll.ts';
import type { PollCommand } from '../shapes.ts';
import { type About, onPoll } from './about.ts';
import { plainOption } from './create.ts';
import { over, takesVotes } from './told.ts';

type Cast = Named<'poll.vote'>;
type Back = Named<'poll.take-back'>;
interface OwnSeat<C> extends About<C> {
  readonly seat: Seat;
  readonly item: Stored<Vote> | undefined;
}

/** Whose vote it is: the asker's own seat, or the one for which the clerk votes. */
const seatFor = (command: Cast | Back, context: Parameters<typeof within>[0]): Seat | undefined => {
  const { state } = within(context);
  const other = 'for' in command ? command.for : undefined;
  return other === undefined
    ? seatOf(state, context.me)
    : state.seats.find(({ id }) => id === other);
};

/** Only the poll, one seat's item and, where somebody else cast it, their name: voters never meet. */
const needs: NonNullable<Decider<Cast | Back>['needs']> = (command, context) => {
  const poll = recordIn(within(context), command.ref);
  const seat = seatFor(command, context);
  if (!seat) return { records: [poll] };
  const item = itemId(poll, seat.id);
  return {
    records: [poll, item],
    next: ({ records }) => {
      const by = (records.get(item)?.state as Vote | undefined)?.cast?.by;
      const other = by !== undefined && by !== context.me ? [by] : [];
      return { people: 'for' in command && seat.holder ? [...other, seat.holder] : other };
    },
  };
};

const notOnRoll = ({ poll, partnership, ref }: About<unknown>): Refused =>
  refused(say('poll.not-on-roll', { ref, opened: poll.made.at, zone: partnership.state.zone }));

/** Everything that stands in the way of this seat's vote, whatever it says; or the seat and its item. */
export const seated = <C extends Cast | Back>(about: About<C>): OwnSeat<C> | Refused => {
  const { command, poll, record, context, loaded } = about;
  const lost = command.ask === 'poll.vote';
  if (!takesVotes(poll, context.now)) return over(about, lost);
  const forOther = 'for' in command && command.for !== undefined;
  if (
    forOther &&
    context.standing !== 'clerk' &&
    command.for !== seatOf(about.partnership.state, context.me)?.id
  ) {
    return refused(say('poll.clerk-only', {}));
  }
  const seat = seatFor(command, context);
  if (!seat || !poll.roll.some((one) => one.seat === seat.id)) return notOnRoll(about);
  const item = loaded.records.get(itemId(record.id, seat.id)) as Stored<Vote> | undefined;
  if (item?.state.sealed) return over(about, lost);
  return { ...about, seat, item };
};

const write = ({ record, seat, item }: OwnSeat<unknown>, event: VoteEvent) => ({
  record: itemId(record.id, seat.id),
  kind: 'vote' as const,
  ...(item ? {} : { fresh: true as const }),
  events: [event],
});

/** The option meant, from 0: by number, or by its words or how they begin. */
const chosen = ({ command, poll }: About<Cast>): number | undefined => {
  const { option, words } = command;
  if (option !== undefined) return poll.options[option - 1] === undefined ? undefined : option - 1;
  const wanted = plainOption(words ?? '');
  if (wanted === '') return undefined;
  const plain = poll.options.map(plainOption);
  const whole = plain.indexOf(wanted);
  if (whole >= 0) return whole;
  const begins = plain.flatMap((one, index) => (one.startsWith(wanted) ? [index] : []));
  return begins.length === 1 ? begins[0] : undefined;
};

/** Whose vote it is said to be: the asker's own, or a seat's by the clerk. */
const whose = ({ command, seat, loaded }: OwnSeat<Cast>): string | undefined => {
  if (command.for === undefined) return undefined;
  return seat.organisation ?? nameOf(seat.holder, loaded.people) ?? seat.id;
};

/** Holder and deputy have one vote: the later is told what stands, and may change it. */
const castBy = (own: OwnSeat<Cast>, by: PersonId, before: number, choice: number): Outcome => {
  const { command, loaded, poll, thing, item } = own;
  const values = {
    option: poll.options[before] ?? '',
    ...defined({ who: nameOf(by, loaded.people), chat: chatOf(item?.state.cast?.via) }),
  };
  const saying = say('label.poll.change-to', { option: poll.options[choice] ?? '' });
  const change = asking(saying, thing, { ...command, option: choice + 1, sure: true });
  return asked(say('poll.seat-has-voted', values), [change, keepOpen]);
};

const vote = (about: About<Cast>): Outcome => {
  const own = seated(about);
  if ('kind' in own) return own;
  const { command, item, partnership, poll, record, context, thing } = own;
  const choice = chosen(about);
  if (choice === undefined) {
    return refused(
      say('poll.no-such-option', { options: poll.options }),
      ballotOffers(poll, thing),
    );
  }
  const option = poll.options[choice] ?? '';
  const before = item?.state.choice;
  if (before === choice)
    return refused(say('poll.vote-is-already', defined({ option, whose: whose(own) })), [
      offers.takeBack(thing),
    ]);
  const by = item?.state.cast?.by;
  if (before !== undefined && by !== undefined && by !== context.me && command.sure !== true) {
    return castBy(own, by, before, choice);
  }
  const forThem = command.for === undefined ? undefined : (true as const);
  const { zone } = partnership.state;
  return {
    kind: 'done',
    changes: [write(own, { event: 'VoteCast', choice, ...defined({ forThem }) })],
    effects: [cardOf(record.id)],
    reply: {
      saying: say(
        'poll.voted',
        defined({ question: poll.question, option, closes: poll.closes, zone, whose: whose(own) }),
      ),
      offers: forThem ? [offers.who(thing)] : [offers.takeBack(thing)],
    },
  };
};

const takeBack = (about: About<Back>): Outcome => {
  const own = seated(about);
  if ('kind' in own) return own;
  const { item, poll, record, thing } = own;
  const again = ballotOffers(poll, thing);
  if (item?.state.choice === undefined) return refused(say('poll.no-vote', {}), again);
  return {
    kind: 'done',
    changes: [write(own, { event: 'VoteTakenBack' })],
    effects: [cardOf(record.id)],
    reply: { saying: say('poll.vote-taken-back', { question: poll.question }), offers: again },
  };
};

export const voting: Pick<Deciders<PollCommand>, 'poll.vote' | 'poll.take-back'> = {
  'poll.vote': { ...onPoll(vote), needs },
  'poll.take-back': { ...onPoll(takeBack), needs },
};
