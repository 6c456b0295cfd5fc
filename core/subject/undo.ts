import { later } from '../calendar/instants.ts';
import { defined } from '../lib/defined.ts';
import type { Context, Loaded } from '../model/context.ts';
import type { At, PersonId } from '../model/ids.ts';
import { nameOf } from './names.ts';

/** How long a slip of the thumb can be taken back, in seconds (rules: Undo). */
const undoSeconds = 600;

/** Whether what was done then can still be taken back. */
export const inTime = (at: At, now: At): boolean => now <= later(at, undoSeconds);

/** Who may take back what until when: whoever did the last thing, for ten minutes; else the words that say why not. */
export const undoHindrance = <Why>(
  { at, by }: { readonly at: At; readonly by?: PersonId },
  { context, loaded }: { readonly context: Context; readonly loaded: Pick<Loaded, 'people'> },
  words: { readonly notYours: (who: { who?: string }) => Why; readonly late: () => Why },
): Why | undefined => {
  if (by !== context.me) return words.notYours(defined({ who: nameOf(by, loaded.people) }));
  return inTime(at, context.now) ? undefined : words.late();
};
