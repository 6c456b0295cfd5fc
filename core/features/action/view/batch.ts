import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { Stored } from '../../../model/record.ts';
import { rowOf } from '../../../subject/list.ts';
import { teller, touched } from '../../../subject/names.ts';
import { shownIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Row, text, type View } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { offers, thingOf } from '../offers.ts';
import { rowAloud, rowWords } from './parts.ts';

/** The one card of actions made together: "6 new actions", each row opening its own. It stays true as they change. */
export const batchCard = (
  records: readonly Stored<Action>[],
  context: CardContext,
): View | undefined => {
  const tell = teller(context.locale);
  const [first] = records;
  if (!first) return undefined;
  const left = records.filter(({ state }) => state.standing.is !== 'taken-back');
  if (left.length === 0) {
    const line = tell('action.batch.none-left', {});
    return { aloud: line, blocks: [{ kind: 'status', spans: [text(line)] }] };
  }
  const refOf = (record: Stored<Action>) => shownIn(record, context.partnership, context.place);
  const rows = left.map((record): Row => {
    const thing = thingOf(record, context.partnership, refOf(record));
    return rowOf(rowWords(record, context, refOf(record)), [offers.show(thing)], context.locale);
  });
  const all = {
    label: say('label.all-actions', {}),
    ask: { ask: 'action.list', in: context.partnership.id },
  } as const;
  return {
    aloud: tell('action.batch.aloud', {
      rows: left.map((record) => rowAloud(record, context, refOf(record))),
    }),
    blocks: [
      { kind: 'title', text: tell('action.batch.title', { count: left.length }) },
      ...rowBlocks(rows),
      {
        kind: 'status',
        spans: [text(tell('action.batch.made', defined(touched(first.state.made, context))))],
      },
      { kind: 'buttons', buttons: buttonsOf([all], context.locale) },
    ],
  };
};
