export type Json = Readonly<Record<string, unknown>>;

const walk = (node: unknown): readonly Json[] => {
  if (Array.isArray(node)) return node.flatMap(walk);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Json, ...Object.values(node).flatMap(walk)];
};
export const inputsOf = (card: unknown): readonly Json[] =>
  walk(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));
/** The card of a posted message. */
export const cardOf = (message: unknown): unknown =>
  walk(message).find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')
    ?.content;
