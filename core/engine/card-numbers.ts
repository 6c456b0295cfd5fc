import type { Numbers } from '../model/context.ts';
import type { CountNumbers, NumbersAsked } from '../model/figures.ts';
import type { Store } from '../ports/store.ts';

/** The short facts of a partnership, put together from what each feature counts. */
export const numbersFrom = async (
  parts: readonly { readonly numbers?: CountNumbers }[],
  asked: NumbersAsked,
  store: Store,
): Promise<Numbers> => {
  const counted = await Promise.all(parts.map(({ numbers }) => numbers?.(asked, store)));
  return Object.assign({ open: 0, overdue: 0 }, ...counted);
};
