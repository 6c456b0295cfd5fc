import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import { directAccount } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { buttonsOf } from '../../../view/button.ts';
import type { View } from '../../../view/view.ts';
import { about } from '../ask-fields.ts';
import { ballotBlocks } from '../card.ts';
import { aboutPoll, type PollFound } from '../decide/about.ts';
import { takesVotes } from '../decide/told.ts';
import { ballotOffers, offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { ballotSeat } from '../roll.ts';
import { turnoutOf, votesOf } from '../tally.ts';
import { afterwards } from '../view/afterwards.ts';
import { lineBlock, optionRows, turnoutBar } from '../view/parts.ts';

/** The ballot, privately. */
export const show = /* @__PURE__ */ ask('poll.show', about);

const ownLine = (
  { record, items, drawing }: PollFound,
  context: Context,
): { line: string; voted: boolean } => {
  const tell = teller(drawing.locale);
  const { roll, options } = record.state;
  const seat = ballotSeat(record.state, drawing.partnership.state, context.me);
  if (!seat || !roll.some((one) => one.seat === seat.id)) {
    return { line: tell('poll.own-none', {}), voted: false };
  }
  const choice = votesOf(record.id, items).get(seat.id)?.state.choice;
  const option = choice === undefined ? undefined : options[choice];
  return { line: tell('poll.own', defined({ option })), voted: choice !== undefined };
};

/** The card itself may be moved only where it is a channel's. */
const further = (one: PollFound, context: Context, voted: boolean): Offer[] => [
  ...(voted ? [offers.takeBack(one.thing)] : []),
  offers.history(one.thing),
  ...(directAccount(context.where.place) ? [] : [offers.bring(one.thing)]),
];

/** The ballot of the one who asks: what is asked, what their seat says, and the buttons. */
const ballot = (one: PollFound, context: Context): View => {
  const { record, items, drawing, ref, thing } = one;
  const { state } = record;
  const tell = teller(drawing.locale);
  const { zone } = within(context).state;
  const own = ownLine(one, context);
  const turnout = turnoutOf(state, votesOf(record.id, items));
  const { question, options, closes } = state;
  const aloud = tell('poll.aloud.open', {
    ref,
    question,
    options,
    closes,
    zone,
    ...turnout,
  });
  return {
    aloud: `${aloud} ${own.line}`,
    blocks: [
      { kind: 'title', text: question, ref },
      optionRows(state, drawing.locale),
      lineBlock(own.line),
      lineBlock(tell('poll.rule', { closes, zone }), 'open'),
      turnoutBar(question, turnout, drawing.locale),
      ...ballotBlocks(
        buttonsOf(ballotOffers(state, thing), drawing.locale),
        buttonsOf(further(one, context, own.voted), drawing.locale),
      ),
    ],
  };
};

/** The poll for one person alone: their ballot while votes are taken, afterwards what came of it. */
export const showRule = () =>
  question(show, {
    right: 'observer',
    typed: bare(['show'], 'poll.show'),
    answer: aboutPoll<Named<'poll.show'>>((one, context) =>
      takesVotes(one.record.state, context.now) ? ballot(one, context) : afterwards(one),
    ),
  });
