import { defined } from '../../core/lib/defined.ts';
import type { ProgrammeId } from '../../core/model/ids.ts';
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
    const text = item && maybe(item, 'text');
    if (!item || text === undefined) return undefined;
    return { text, ...defined({ programme: maybe(item, 'programme') as ProgrammeId | undefined }) };
  },
});
