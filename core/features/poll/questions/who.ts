import { ask } from '../../../model/ask.ts';
import { paged } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { teller } from '../../../subject/names.ts';
import { satOn } from '../../../subject/past.ts';
import { inTurn, seatOf } from '../../../subject/seats.ts';
import { nextPage, pageOf } from '../../../view/pages.ts';
import { about } from '../ask-fields.ts';
import { pollView } from '../card.ts';
import { aboutPoll, mayRun, notYours } from '../decide/about.ts';
import { missing } from '../decide/after.ts';
import { takesVotes } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { seatNames } from '../view/parts.ts';

export const who = /* @__PURE__ */ ask('poll.who', () => ({ ...about(), ...paged(500) }));

/** The seats that have not voted: for the chair, the clerk and whoever opened it, never for the channel. */
export const whoRule = () =>
  question(who, {
    right: 'owner',
    typed: bare(['who'], 'poll.who'),
    answer: aboutPoll<Named<'poll.who'>>(async (one, context, asked, read) => {
      const { poll, record, items, drawing, ref, thing, partnership } = one;
      if (!mayRun(one)) return notYours(one, 'who');
      if (!takesVotes(poll, context.now)) return pollView(record, items, drawing, ref);
      const seats = missing(one);
      const page = pageOf(seats, asked, { nameOf: ({ id }) => id, placeOf: inTurn });
      const { shown } = page;
      const tell = teller(context.locale);
      const ids = shown.map(({ id }) => id);
      const { people } = await read.load({ people: satOn(ids, partnership.state, undefined) });
      const names = seatNames(ids, { partnership, people, locale: context.locale });
      const title = tell('poll.who.title', { ref, missing: seats.length });
      const own = seatOf(partnership.state, context.me)?.id;
      const rows = shown.map(({ id }, index) => {
        const name = names[index] ?? '';
        const records = context.standing === 'clerk' && id !== own;
        const offered = records ? [{ ...offers.record(thing, { for: id }), about: name }] : [];
        return rowOf(name, offered, context.locale);
      });
      const further: Offer[] = [
        ...(seats.length > 0 ? [offers.remind(thing)] : []),
        ...nextPage({ ask: 'poll.who', in: thing.in, ref: thing.ref }, page),
        offers.show(thing),
      ];
      const aloud = tell('poll.who.aloud', { title, names });
      return listView({ aloud, title, rows, page, offers: further }, context);
    }),
  });
