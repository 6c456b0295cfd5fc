import type { Element } from './driver.ts';

interface Node {
  readonly type?: string;
  readonly text?: string | { readonly text?: string };
  readonly value?: string;
  readonly action_id?: string;
  readonly options?: readonly {
    readonly text: { readonly text: string };
    readonly value: string;
  }[];
}

const nodes = (value: unknown): Node[] =>
  value !== null && typeof value === 'object'
    ? [value as Node, ...Object.values(value).flatMap(nodes)]
    : [];

/** Every run of text in the blocks, in order, a line each. */
export const textOf = (blocks: unknown): string =>
  nodes(blocks)
    .flatMap(({ text }) => (typeof text === 'string' ? [text] : []))
    .join('\n');

/** The button with that label, or the choice of a menu, as a press of it comes back; throws where there is none. */
export const pressable = (blocks: unknown, label: string): Element => {
  for (const node of nodes(blocks)) {
    const { type = '', action_id = '', value = '' } = node;
    if (type === 'button' && typeof node.text === 'object' && node.text?.text === label) {
      return { type, action_id, value };
    }
    const chosen = node.options?.find(({ text }) => text.text === label);
    if (chosen) return { type, action_id, selected_option: chosen };
  }
  throw new Error(`No button "${label}" in ${JSON.stringify(blocks)}`);
};

/** Labels of all buttons and menu choices. */
export const labelsIn = (blocks: unknown): string[] =>
  nodes(blocks).flatMap((node) => [
    ...(node.type === 'button' && typeof node.text === 'object' ? [node.text?.text ?? ''] : []),
    ...(node.options?.map(({ text }) => text.text) ?? []),
  ]);
