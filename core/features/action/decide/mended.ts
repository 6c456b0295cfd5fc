import type { ActionDraft } from '../ask-fields.ts';

const without = ({ unread: [, ...others] = [], ...item }: ActionDraft): ActionDraft =>
  others.length > 0 ? { ...item, unread: others } : item;

/** With what could not be read among its notes, as it was typed: the first of it, or all. */
export const noted = (item: ActionDraft, how: 'first' | 'all'): ActionDraft => {
  const { unread = [], detail = '', ...rest } = item;
  const [first = [], others = []] =
    how === 'all' ? [unread] : [unread.slice(0, 1), unread.slice(1)];
  const lines = first.flatMap(({ cell, text, heading }) =>
    cell === 'what' ? [] : [heading === undefined ? text : `${heading}: ${text}`],
  );
  const all = [detail, ...lines].filter((line) => line !== '').join('\n');
  return {
    ...rest,
    ...(all === '' ? {} : { detail: all.slice(0, 3000).toWellFormed() }),
    ...(others.length > 0 ? { unread: others } : {}),
  };
};

/** With one of the days or people that may have been meant. */
export const picked = (item: ActionDraft, pick: number): ActionDraft => {
  const [one] = item.unread ?? [];
  const due = one?.days?.[pick];
  const owner = one?.people?.[pick];
  if (due !== undefined) return { ...without(item), due };
  if (owner === undefined) return item;
  return item.owner
    ? { ...without(item), with: [...(item.with ?? []), owner].slice(0, 9) }
    : { ...without(item), owner };
};
