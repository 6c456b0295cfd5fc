import * as z from 'zod';
import { readable } from '../../../engine/load.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { asTextOffer, listView, rowOf } from '../../../subject/list.ts';
import { called, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { formOffer, newestFirst, refIn, shownIn } from '../../../subject/thing.ts';
import { copiedList } from '../../../view/document.ts';
import { titleInRow } from '../../../view/one-line.ts';
import { nextPage, pageOf } from '../../../view/pages.ts';
import { type Mark, naming, type Words } from '../../../view/view.ts';
import { pollLetter } from '../letter.ts';
import { offers, thingOf } from '../offers.ts';
import { type Poll, uncounted } from '../poll.ts';
import { castFor, lackedBy } from '../quorum.ts';

export const list = /* @__PURE__ */ ask('poll.list', () => ({
  ...scope(),
  ...paged(500),
  asText: z.boolean().optional(),
}));

const furthest = 100;

const rowWords = ({ state }: Stored<Poll>, ref: string, context: Context): string => {
  const { standing, closes, question, roll } = state;
  const result = standing.is === 'closed' ? standing.result : undefined;
  const at = 'at' in standing ? standing.at : closes;
  const { zone } = within(context).state;
  return teller(context.locale)(
    'poll.row',
    defined({
      ref,
      question,
      is: uncounted(state) ?? standing.is,
      at,
      zone,
      voted: result?.cast,
      of: roll.length,
      lacks: result ? lackedBy(result) : [],
      cast: castFor(state),
    }),
  );
};

/** The same as one line, as a link to the card where one stands. */
const lineOf = ({ id, state }: Stored<Poll>, ref: string, context: Context): Words => {
  const { standing, closes, question } = state;
  const at = 'at' in standing ? standing.at : closes;
  const { zone } = within(context).state;
  const is = uncounted(state) ?? standing.is;
  const words = (asked: string) =>
    teller(context.locale)('poll.line', { ref, question: asked, is, at, zone });
  const asked = titleInRow(question, words);
  return naming(words(asked), { record: id, title: asked });
};

const markOf = (poll: Poll): Mark =>
  uncounted(poll) ? 'off' : poll.standing.is === 'open' ? 'open' : 'done';

/** Polls, the newest first, ten a page or all as text. */
const answer: Answerer<Named<'poll.list'>> = async (asked, context, { store }) => {
  const partnership = within(context);
  const id = partnership.id;
  const read = await store.newest(context.programme, id, pollLetter, { limit: furthest });
  const all = readable<Poll>(read, store);
  const page = pageOf(all, asked, { nameOf: refIn, placeOf: newestFirst });
  const { shown } = page;
  const tell = teller(context.locale);
  const title = tell('poll.list.title', { where: called(partnership.state), total: all.length });
  if (asked.asText) {
    const { name } = partnership.state;
    const heading = tell('poll.text.list', { where: name, day: context.today });
    return copiedList(
      heading,
      all.map((record) => rowWords(record, refIn(record), context)),
    );
  }
  const refOf = (record: Stored<Poll>) => shownIn(record, partnership, context.where.place);
  const lines = shown.map((record) => rowWords(record, refOf(record), context));
  const ask = { ask: 'poll.list', in: id } as const;
  return listView(
    {
      aloud: lines.length > 0 ? tell('poll.list.aloud', { title, rows: lines }) : title,
      title,
      rows: shown.map((record) => {
        const thing = thingOf(record, partnership, refOf(record));
        const mark = markOf(record.state);
        const words = lineOf(record, refOf(record), context);
        return rowOf(words, [offers.show(thing)], context.locale, mark);
      }),
      page,
      least: read.length >= furthest,
      offers: [
        ...nextPage(ask, page),
        ...(all.length > 0 ? [asTextOffer(ask)] : []),
        formOffer('label.new-poll', 'poll.create', { in: id }),
      ],
    },
    context,
  );
};

export const listRule = () =>
  question(list, {
    right: 'observer',
    answer,
  });
