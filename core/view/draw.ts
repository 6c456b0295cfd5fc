import type { Block, Button } from './view.ts';

type Buttons = Extract<Block, { readonly kind: 'buttons' }>;

/** In sight on one row; what is further stands behind its menu. */
const inSight = 4;
/** A menu that both chats draw as "⋯" holds so many. */
const inMenu = 5;

/**
 * Buttons as rows that each have at most one menu, and every menu looks alike: what a menu has no
 * room for stands in sight, first beside it and then on a row of its own.
 */
export const menusAlike = ({ buttons, more = [] }: Buttons): Buttons[] => {
  const behind = [...buttons.slice(inSight), ...more];
  const shown = buttons.slice(0, inSight);
  const over = Math.max(0, behind.length - inMenu);
  const beside = Math.min(over, inSight - shown.length);
  const first = [...shown, ...behind.slice(0, beside)];
  const menu = behind.slice(beside, beside + inMenu);
  const left = behind.slice(beside + inMenu);
  return [rowOf(first, menu), ...(left.length > 0 ? menusAlike(rowOf(left, [])) : [])];
};

const rowOf = (buttons: readonly Button[], more: readonly Button[]): Buttons => ({
  kind: 'buttons',
  buttons,
  ...(more.length > 0 ? { more } : {}),
});

/** A renderer draws every kind of block: one that a platform forgets does not compile. */
export type Renderer<Out, Context> = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { readonly kind: Kind }>,
    context: Context,
  ) => Out;
};

/** Draws the blocks in order. */
export const draw = <Out, Context>(
  renderer: Renderer<Out, Context>,
  blocks: readonly Block[],
  context: Context,
): Out[] =>
  blocks
    .flatMap((block): readonly Block[] => (block.kind === 'buttons' ? menusAlike(block) : [block]))
    .map((block) =>
      (renderer[block.kind] as (block: Block, context: Context) => Out)(block, context),
    );
