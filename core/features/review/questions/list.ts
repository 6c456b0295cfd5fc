import { readable } from '../../../engine/load.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { page, scope } from '../../../model/ask-schemas.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { called, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn } from '../../../subject/thing.ts';
import { nextPage } from '../../../view/pages.ts';
import { reviewLetter } from '../letter.ts';
import { offers, thingOf } from '../offers.ts';
import type { Review } from '../review.ts';

export const list = /* @__PURE__ */ ask('review.list', () => ({ ...scope(), page: page(500) }));

const onAPage = 10;

/** Every review of the partnership, newest first, ten a page. */
const answer: Answerer<Named<'review.list'>> = async ({ page = 1 }, context, { store }) => {
  const partnership = within(context);
  const { id, state } = partnership;
  const tell = teller(context.locale);
  const upTo = page * onAPage;
  const stored = await store.newest(context.programme, id, reviewLetter, {
    limit: upTo + 1,
  });
  const all = readable<Review>(stored, store);
  const shown = all.slice(upTo - onAPage, upTo);
  const where = called(state);
  const title =
    all.length > upTo || page > 1 ? where : tell('review.list.title', { where, total: all.length });
  const lines = shown.map((record) => {
    const { due: on, said, standing } = record.state;
    const verdict = standing.is === 'sent' ? said.verdict : undefined;
    return tell('review.row', defined({ ref: refIn(record), due: on, is: standing.is, verdict }));
  });
  const rows = shown.map((record, index) =>
    rowOf(lines[index] ?? '', [offers.show(thingOf(record, partnership))], context.locale),
  );
  const further = all.length > upTo ? page + 1 : undefined;
  return listView(
    {
      aloud: lines.length > 0 ? tell('review.list.aloud', { title, rows: lines }) : title,
      title,
      rows,
      offers: nextPage({ ask: 'review.list', in: id }, further),
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
