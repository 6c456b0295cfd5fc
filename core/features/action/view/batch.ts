import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { Stored } from '../../../model/record.ts';
import { rowOf } from '../../../subject/list.ts';
import { teller, touched } from '../../../subject/names.ts';
import { shownIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { marked } from '../../../view/mark.ts';
import { rowBlocks } from '../../../view/rows.ts';
import { type Block, type Row, text, type View } from '../../../view/view.ts';
import type { Action } from '../action.ts';
import { offers, thingOf } from '../offers.ts';
import { lineOf, markOf, rowAloud } from './parts.ts';

/** So many have a row each that opens them. Of more, so many are lines, and all of them stand in the list. */
const most = 10;

/** The one card of actions made together: "6 new actions". It stays true as they change. */
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
  const words = (record: Stored<Action>, alone: boolean) =>
    lineOf(record, context, { ref: refOf(record), alone }).text;
  const row = (record: Stored<Action>): Row => {
    const thing = thingOf(record, context.partnership, refOf(record));
    const mark = markOf(record.state, context);
    return rowOf(words(record, false), [offers.show(thing)], context.locale, mark);
  };
  const line = (record: Stored<Action>) =>
    marked(markOf(record.state, context), words(record, true));
  const lines = () => [
    ...left.slice(0, most).map(line),
    tell('digest.more', { count: left.length - most }),
  ];
  const listed: Block[] =
    left.length <= most
      ? rowBlocks(left.map(row))
      : [{ kind: 'text', spans: [text(lines().join('\n'))] }];
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
      ...listed,
      {
        kind: 'status',
        spans: [text(tell('action.batch.made', defined(touched(first.state.made, context))))],
      },
      { kind: 'buttons', buttons: buttonsOf([all], context.locale) },
    ],
  };
};
