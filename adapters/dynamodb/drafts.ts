import type { Store } from '../../core/ports/store.ts';
import { change, maybe, secondsAt } from './item.ts';
import { draftKey } from './keys.ts';
import { getItem } from './reading.ts';
import { type Wire, write } from './wire.ts';

/** How long a long line is kept for its button, in seconds. */
const kept = 24 * 60 * 60;

export const drafts = (wire: Wire): Pick<Store, 'keepDraft' | 'draft'> => ({
  keepDraft: async (programme, name, text, now) => {
    const fields = { programme, text, expires: secondsAt(now, kept) };
    await write(wire, change(draftKey(name), fields));
  },
  draft: async (name) => {
    const item = await getItem(wire, draftKey(name));
    return item && maybe(item, 'text');
  },
});
