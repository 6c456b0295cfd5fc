import type { Block, Element } from '../console/client/slack/values.ts';
import type { Pressed } from '../standins/slack/homes.ts';
import type { Json, Message } from '../standins/slack/state.ts';

const pressOf = (element: Element, label: string): Json | undefined => {
  const { type, action_id, text, value } = element;
  if (type === 'button') {
    const named = text?.text === label || element.accessibility_label === label;
    return named ? { type, action_id, text, value } : undefined;
  }
  const option = element.options?.find((one) => one.text.text === label);
  return option && { type, action_id, selected_option: option };
};

/** What pressing a button or choosing from a menu sends, by its label or its name read aloud; undefined where the message has none. */
export const buttonIn = ({ blocks = [] }: Message, label: string): Pressed | undefined => {
  for (const { block_id, elements = [], accessory } of blocks as readonly Block[])
    for (const element of accessory ? [...elements, accessory] : elements) {
      const action = pressOf(element, label);
      if (action) return { action, ...(block_id === undefined ? {} : { blockId: block_id }) };
    }
  return undefined;
};

interface Action extends Json {
  readonly type: string;
  readonly data?: Json;
}

/** The actions of a card that go to the app, wherever in it. */
export const actionsIn = (node: unknown): readonly Action[] => {
  if (Array.isArray(node)) return node.flatMap(actionsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = /^Action\.(Execute|Submit)$/.test(String((node as Json).type))
    ? [node as Action]
    : [];
  return [...own, ...Object.values(node).flatMap(actionsIn)];
};

/** A card's button by its label or its tooltip, which is its name read aloud. */
export const actionIn = (card: unknown, label: string): Action | undefined =>
  actionsIn(card).find(({ title, tooltip }) => title === label || tooltip === label);
