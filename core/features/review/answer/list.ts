import { halfYearAfter } from '../../../calendar/half-years.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Answerer } from '../../../model/feature.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { called, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn, shownIn } from '../../../subject/thing.ts';
import { nextPage } from '../../../view/pages.ts';
import { newestNeeds, openIn, questionOffers } from '../decide/start.ts';
import { reviewLetter } from '../letter.ts';
import { askOffer, listOffer, offers, thingOf } from '../offers.ts';
import { isHalfDone, type Review } from '../review.ts';
import { mayAnswer, officerNamed } from '../standing.ts';
import { readReview } from '../stored.ts';

const onAPage = 10;

/** What is due here and when, with the way to it for whoever may answer. */
export const due: Answerer<Named<'review.due'>> = async (_, context, { load }) => {
  const partnership = within(context);
  const { id, state } = partnership;
  const loaded = await load(newestNeeds(context));
  const open = openIn(loaded);
  const mine = mayAnswer(context.me, open?.state ?? {}, state);
  const one = officerNamed(state, loaded.people);
  const others: Offer[] = one && !mine ? [askOffer(id, one.who)] : [];
  if (open) {
    const ref = shownIn(open, partnership, context.where.place);
    const half = mine && isHalfDone(open.state);
    const saying = say('review.open-now', { where: state.name, ref, due: open.state.due, half });
    return asked(saying, mine ? questionOffers(open, context) : others);
  }
  const { day } = halfYearAfter(state, state.reviewsAfter ?? state.madeAt);
  const start = {
    label: say('label.review.start', {}),
    ask: { ask: 'review.start', in: id },
  } as const;
  return asked(say('review.none-open', { where: state.name, day }), [
    ...(mine ? [start] : []),
    listOffer(id),
  ]);
};

/** Every review of the partnership, newest first, ten a page. */
export const list: Answerer<Named<'review.list'>> = async ({ page = 1 }, context, { store }) => {
  const partnership = within(context);
  const { id, state } = partnership;
  const tell = teller(context.locale);
  const upTo = page * onAPage;
  const stored = await store.newest(context.programme, id, reviewLetter, {
    limit: upTo + 1,
  });
  const all = stored.map((one): Stored<Review> => ({ ...one, state: readReview(one.state) }));
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
