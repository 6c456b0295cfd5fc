import type { Named } from '../../../model/feature.ts';
import type { Offer } from '../../../model/offer.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { seatOf } from '../../../subject/seat-items.ts';
import { buttonsOf } from '../../../view/button.ts';
import { nextPage, pageOf } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Row, text } from '../../../view/view.ts';
import { pollView } from '../card.ts';
import { mayRun, notYours } from '../decide/about.ts';
import { missing } from '../decide/after.ts';
import { takesVotes } from '../decide/told.ts';
import { offers } from '../offers.ts';
import type { PollQuestion } from '../shapes.ts';
import { seatName } from '../view/parts.ts';
import { aboutPoll } from './found.ts';

/** The seats that have not voted: for the chair, the clerk and whoever opened it, never for the channel. */
export const who = aboutPoll<Named<PollQuestion, 'poll.who'>>((one, context, asked) => {
  const { record, items, loaded, drawing, thing } = one;
  const about = {
    poll: record.state,
    record,
    loaded,
    context,
    ref: thing.shown,
    partnership: within(context),
  };
  if (!mayRun(about)) return notYours(about, 'who');
  if (!takesVotes(record.state, context.now)) return pollView(record, items, drawing, thing.shown);
  const seats = missing(about);
  const { shown, next } = pageOf(seats, asked.page);
  const tell = teller(context.locale);
  const names = shown.map(({ id }) => seatName(id, drawing));
  const title = tell('poll.who.title', { ref: thing.shown, missing: seats.length });
  const own = seatOf(within(context).state, context.me)?.id;
  const rows = shown.map(({ id }, index): Row => {
    const name = names[index] ?? id;
    const record_ =
      context.standing === 'clerk' && id !== own
        ? [{ ...offers.record(thing, { for: id }), about: name }]
        : [];
    return {
      spans: [text(name)],
      ...(record_.length > 0 ? { buttons: buttonsOf(record_, context.locale) } : {}),
    };
  });
  const further: Offer[] = [
    ...(seats.length > 0 ? [offers.remind(thing)] : []),
    ...nextPage({ ask: 'poll.who', in: thing.in, ref: thing.ref }, next),
    offers.show(thing),
  ];
  return {
    aloud: tell('poll.who.aloud', { title, names }),
    blocks: [
      { kind: 'title', text: title },
      ...rowBlocks(rows),
      { kind: 'buttons', buttons: buttonsOf(further, context.locale) },
    ],
  };
});
