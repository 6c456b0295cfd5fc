import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Loaded } from '../../../model/context.ts';
import { refOf } from '../../../model/ids.ts';
import type { Asked } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { neverMind } from '../../../subject/thing.ts';
import type { Action } from '../action.ts';
import { ownerName } from '../naming.ts';
import type { Create, Drafted } from './drawn.ts';

/** Several at once are shown first: a line each with owner and date, then one button for all. */
export const preview = (
  drafts: readonly Drafted[],
  command: Create,
  loaded: Loaded,
  alike: (title: string) => Stored<Action> | undefined,
): Asked => {
  const lines = drafts.map((draft, index): Saying => {
    const same = alike(draft.title);
    return say(
      'action.preview-line',
      defined({
        number: index + 1,
        title: draft.title,
        who: ownerName(draft.owner, loaded.people),
        due: draft.due,
        like: same && refOf(same.id),
      }),
    );
  });
  const count = drafts.length;
  return {
    kind: 'asked',
    reply: {
      saying: say('action.preview', { count }),
      lines,
      offers: [
        { label: say('label.action.make-all', { count }), ask: { ...command, sure: true } },
        neverMind(),
      ],
    },
  };
};
