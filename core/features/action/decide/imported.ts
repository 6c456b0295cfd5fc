import { type Saying, say } from '../../../language/saying.ts';
import { titleKey } from '../../../lib/same-title.ts';
import type { RecordId, Ref } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import { refIn } from '../../../subject/thing.ts';
import type { Action } from '../action.ts';
import type { ActionDraft, ImportLine } from '../ask-fields.ts';

/** Why a line makes nothing, and which. */
export interface Amiss {
  readonly row: number;
  readonly why: Saying;
}

/** A file of actions, as far as it says something new. */
export interface Imported {
  readonly fresh: readonly ActionDraft[];
  /** What is on the list already. */
  readonly there: readonly Ref[];
  /** So many are done or dropped where they come from. */
  readonly over: number;
  /** Lines that can make nothing, each by its number. */
  readonly refused: readonly Amiss[];
}

/** Whether it has the owner it was made with, and the line has another. */
const ofAnother = ({ owner }: ActionDraft, { state }: Stored<Action>): boolean => {
  if (state.touched.owner || (owner && 'account' in owner)) return false;
  const is = state.owner;
  if (!owner || !is) return Boolean(owner) !== Boolean(is);
  if ('person' in owner) return !('person' in is && is.person === owner.person);
  return !('organisation' in is && is.organisation === owner.organisation);
};

/** Whether an action may have been made of this line: what has been changed since is not compared. */
const isMadeOf = (draft: ActionDraft, action: Stored<Action>): boolean =>
  action.state.standing.is !== 'taken-back' &&
  (action.state.touched.due !== undefined || action.state.due === draft.due) &&
  !ofAnother(draft, action);

/**
 * The lines of a file beside what there is: a line that names an action by its reference, or of which an action was made,
 * makes nothing again. `listed`: the actions that may be meant without a reference; each is meant by one line.
 */
export const importedFrom = (
  lines: readonly ImportLine[],
  {
    known,
    listed,
  }: {
    readonly known: ReadonlyMap<Ref, Stored<Action>>;
    readonly listed: readonly Stored<Action>[];
  },
): Imported => {
  const byTitle = new Map<string, Stored<Action>[]>();
  for (const action of listed) {
    const key = titleKey(action.state.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), action]);
  }
  const meant = new Set<RecordId>(lines.flatMap(({ ref }) => (ref && known.get(ref)?.id) || []));
  const fresh: ActionDraft[] = [];
  const there: Ref[] = [];
  const refused: Amiss[] = [];
  let over = 0;
  for (const { draft, ref, over: isOver, long } of lines) {
    const { row = 0, title } = draft;
    if (ref !== undefined) {
      const is = known.get(ref);
      if (!is) refused.push({ row, why: say('action.bring-in.no-such', { row, ref }) });
      else if (titleKey(is.state.title) === titleKey(title)) there.push(ref);
      else
        refused.push({
          row,
          why: say('action.bring-in.other', { row, ref, title, is: is.state.title }),
        });
      continue;
    }
    if (isOver) {
      over += 1;
      continue;
    }
    const same = (byTitle.get(titleKey(title)) ?? []).find(
      (one) => !meant.has(one.id) && isMadeOf(draft, one),
    );
    if (same) {
      meant.add(same.id);
      there.push(refIn(same));
    } else if (long) refused.push({ row, why: say('action.bring-in.long', { row }) });
    else fresh.push(draft);
  }
  return { fresh, there, over, refused };
};
