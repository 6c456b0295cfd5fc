import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { Answerer, Named } from '../../../model/feature.ts';
import { partnershipIdOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { called, shownRef, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { buttonsOf } from '../../../view/button.ts';
import { copied, nextPage, pageOf } from '../../../view/pages.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { text } from '../../../view/view.ts';
import { offers, refIn, thingOf } from '../offers.ts';
import type { Poll } from '../poll.ts';
import type { PollQuestion } from '../shapes.ts';
import { readPoll } from '../stored.ts';

const furthest = 100;

const rowOf = ({ state }: Stored<Poll>, ref: string, context: Context): string => {
  const { standing, closes, question, roll } = state;
  const voted = standing.is === 'closed' ? standing.result.cast : undefined;
  const at = 'at' in standing ? standing.at : closes;
  const { zone } = within(context).state;
  return teller(context.locale)(
    'poll.row',
    defined({ ref, question, is: standing.is, at, zone, voted, of: roll.length }),
  );
};

/** Polls, the newest first, ten a page or all as text. */
export const list: Answerer<Named<PollQuestion, 'poll.list'>> = async (
  asked,
  context,
  { store },
) => {
  const partnership = within(context);
  const id = partnershipIdOf(partnership.id);
  const read = await store.newest(context.programme, id, 'P', { limit: furthest });
  const all = read.map((record): Stored<Poll> => ({ ...record, state: readPoll(record.state) }));
  const { shown, next } = pageOf(all, asked.page);
  const tell = teller(context.locale);
  const title = tell('poll.list.title', { where: called(partnership.state), total: all.length });
  if (asked.asText) {
    const { name } = partnership.state;
    const heading = tell('poll.text.list', { where: name, day: context.today });
    return copied(
      heading,
      all.map((record) => rowOf(record, refIn(record), context)),
    );
  }
  const refOf = (record: Stored<Poll>) =>
    shownRef(refIn(record), partnership.state, context.where.place);
  const lines = shown.map((record) => rowOf(record, refOf(record), context));
  const rows = shown.map((record, index) => ({
    spans: [text(lines[index] ?? '')],
    buttons: buttonsOf([offers.show(thingOf(record, partnership, refOf(record)))], context.locale),
  }));
  const fresh: Offer = {
    label: say('label.new-poll', {}),
    ask: { ask: 'form', in: id, form: 'poll.create' },
    opens: 'form',
  };
  const ask = { ask: 'poll.list', in: id } as const;
  const further: Offer[] = [
    ...nextPage(ask, next),
    ...(all.length > 0 ? [{ label: say('label.as-text', {}), ask: { ...ask, asText: true } }] : []),
    fresh,
  ];
  return {
    aloud: lines.length > 0 ? tell('poll.list.aloud', { title, rows: lines }) : title,
    blocks: [
      { kind: 'title', text: title },
      ...rowBlocks(rows),
      { kind: 'buttons', buttons: buttonsOf(further, context.locale) },
    ],
  };
};
