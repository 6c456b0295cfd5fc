import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { inOwnWords } from '../../core/lib/why.ts';
import type { Card } from '../../core/model/effect.ts';
import type { ProgrammeId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { conditionFailed } from './faults.ts';
import {
  absent,
  type Condition,
  change,
  type Fields,
  type Item,
  json,
  maybe,
  number,
} from './item.ts';
import { cardKey, messageKey } from './keys.ts';
import { getItem } from './reading.ts';
import { remove, transact, type Wire, write } from './wire.ts';

const fieldsOf = (card: Card, mark: string): Fields => ({
  version: card.version,
  message: card.message,
  card: JSON.stringify(card),
  mark,
});

const ours = (item: Item | undefined, mark: string): boolean =>
  item !== undefined && maybe(item, 'mark') === mark;

/** The card together with the row by which its message finds it. */
const withMessage = async (
  wire: Wire,
  programme: ProgrammeId,
  card: Card,
  message: string,
  condition: Condition,
): Promise<boolean> => {
  const mark = wire.fresh(16);
  const key = cardKey(programme, card.subject, card.place);
  const parts: TransactWriteItem[] = [
    {
      Update: {
        TableName: wire.table,
        ...change(key, fieldsOf(card, mark), { condition }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    {
      Update: {
        TableName: wire.table,
        ...change(messageKey(card.place, message), { programme, record: card.subject }),
      },
    },
  ];
  const outcome = await transact(wire, parts);
  if (outcome === 'done') return true;
  if (outcome === 'busy')
    throw inOwnWords(new Error('The table stayed busy while a card was written'));
  return outcome.some((reason) => conditionFailed(reason) && ours(reason.Item, mark));
};

/** A card whose message stays the same, the most usual case by far, is one plain write. */
const putCard =
  (wire: Wire): Store['putCard'] =>
  async (programme, card) => {
    const { message } = card;
    const was = card.version - 1;
    const unmoved: Condition = was === 0 ? absent : { that: '#version = :was', given: { was } };
    if (was === 0 && message !== undefined)
      return withMessage(wire, programme, card, message, unmoved);
    const mark = wire.fresh(16);
    const same: Condition =
      message === undefined
        ? unmoved
        : { that: '#version = :was AND #message = :message', given: { was } };
    const put = await write(
      wire,
      change(cardKey(programme, card.subject, card.place), fieldsOf(card, mark), {
        condition: same,
      }),
    );
    if (put.done || ours(put.old, mark)) return true;
    if (message === undefined || !put.old || number(put.old, 'version') !== was) return false;
    return withMessage(wire, programme, card, message, unmoved);
  };

/** A thread is about the first card that stands in it. */
const withThread =
  (wire: Wire): Store['putCard'] =>
  async (programme, card) => {
    const put = await putCard(wire)(programme, card);
    if (put && card.under !== undefined && card.message !== undefined && card.version <= 2) {
      const row = { programme, record: card.subject };
      await write(wire, change(messageKey(card.place, card.under), row, { condition: absent }));
    }
    return put;
  };

export const cards = (wire: Wire): Pick<Store, 'card' | 'putCard' | 'dropCard'> => ({
  card: async (programme, subject, place) => {
    const item = await getItem(wire, cardKey(programme, subject, place));
    return item && json<Card>(item, 'card');
  },
  putCard: withThread(wire),
  dropCard: async (programme, card) => {
    // Whole, not by its version: asked again after silence it may meet another card, put there since.
    const same: Condition = { that: '#card = :card', given: { card: JSON.stringify(card) } };
    const dropped = await remove(wire, cardKey(programme, card.subject, card.place), same);
    if (!dropped) return;
    for (const message of [card.message, card.under]) {
      if (message === undefined) continue;
      await remove(wire, messageKey(card.place, message), {
        that: '#record = :record AND #programme = :programme',
        given: { record: card.subject, programme },
      });
    }
  },
});
