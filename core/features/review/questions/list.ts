import { readable } from '../../../engine/load.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { paged, refOf, scope } from '../../../model/ask-schemas.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { called, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn } from '../../../subject/thing.ts';
import { nextPage, plainRows } from '../../../view/pages.ts';
import { naming } from '../../../view/view.ts';
import { reviewLetter } from '../letter.ts';
import { offers, thingOf } from '../offers.ts';
import type { Review } from '../review.ts';

export const list = /* @__PURE__ */ ask('review.list', () => ({ ...scope(), ...paged(500) }));

const onAPage = 10;

/** Every review of the partnership, newest first, ten a page. */
const answer: Answerer<Named<'review.list'>> = async (asked, context, { store }) => {
  const partnership = within(context);
  const { id, state } = partnership;
  const tell = teller(context.locale);
  const { page = 1, after } = asked;
  const reached = refOf(reviewLetter).safeParse(after?.place[0]).data;
  const before = after ? 0 : (page - 1) * onAPage;
  const stored = await store.newest(context.programme, id, reviewLetter, {
    limit: before + onAPage + 1,
    ...defined({ after: reached }),
  });
  const here = stored.slice(before, before + onAPage);
  const shown = readable<Review>(here, store);
  const where = called(state);
  const isPart = after !== undefined || page > 1 || stored.length > here.length;
  const title = isPart ? where : tell('review.list.title', { where, total: shown.length });
  const lines = shown.map((record) => {
    const { due: on, said, standing } = record.state;
    const verdict = standing.is === 'sent' ? said.verdict : undefined;
    return tell('review.row', defined({ ref: refIn(record), due: on, is: standing.is, verdict }));
  });
  const rows = shown.map((record, index) =>
    rowOf(
      naming(lines[index] ?? '', { record: record.id }),
      [offers.show(thingOf(record, partnership))],
      context.locale,
    ),
  );
  const last = here.at(-1);
  const ended = isPart && !last;
  const next = last &&
    stored.length > before + onAPage && { place: [refIn(last)], shown: '', of: 0 };
  const further = nextPage(
    { ask: 'review.list', in: id },
    { ...(ended ? { ended } : {}), ...(next ? { next } : {}) },
  );
  const none = tell('list.ended', {});
  return listView(
    {
      aloud: ended
        ? `${title}. ${none}`
        : lines.length > 0
          ? tell('review.list.aloud', { title, rows: lines })
          : title,
      title,
      rows: ended ? plainRows([none]) : rows,
      offers: further,
    },
    context,
  );
};

export const listRule = () =>
  question(list, {
    right: 'observer',
    example: { topic: 'review', rank: 30, typed: say('example.review.list', {}) },
    answer,
  });
