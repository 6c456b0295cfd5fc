import { ownNumber } from '../../engine/next-numbers.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { defined } from '../../lib/defined.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureDue } from '../../model/feature-due.ts';
import { refOf, subjectId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Action, ActionEvent } from './action.ts';
import { batchSubject } from './batch.ts';
import { openActions } from './gather.ts';
import { actionLetter } from './letter.ts';

/** So many are carried over in one go; the next go takes the others. */
const mostAtOnce = 100;

/** The same action as it begins in the other partnership. Of a meeting of the old one it keeps the day alone. */
const begun = (
  { id, state }: Stored<Action>,
  from: StoredPartnership,
  { state: { zone, nation } }: StoredPartnership,
): ActionEvent => {
  const { title, detail, owner, due, source, standing, snoozedUntil, accepted } = state;
  return defined({
    event: 'ActionCreated' as const,
    title,
    detail,
    owner,
    with: state.with.length > 0 ? state.with : undefined,
    due,
    source,
    clock: { zone, nation },
    origin: { in: from.id, name: from.state.name, ref: refOf(id) ?? '' },
    blocked: standing.is === 'blocked' ? defined({ reason: standing.reason }) : undefined,
    snoozed: snoozedUntil,
    accepted,
  });
};

/**
 * Open actions go on in another partnership, one in a commit: what it was and what it is are written together, and the
 * version of the old one makes it happen once. How many there were; the same again where somebody's change came between.
 */
export const carriedOver: NonNullable<FeatureDue['goesOver']> = async (
  { from, to },
  { programme, now, ports },
) => {
  const open = await openActions(ports.store, programme, from.id);
  const numbering = { programme, partnership: to.id, letter: actionLetter };
  for (const action of open.slice(0, mostAtOnce)) {
    const number = await ownNumber(numbering, ports.store);
    const ref = `${actionLetter}-${number}`;
    const record = subjectId(to.id, ref);
    const { batch } = action.state;
    const into = { in: to.id, name: to.state.name, ref };
    await systemCommit(
      {
        programme,
        partnership: from,
        records: [action, from, to],
        changes: [
          { record: action.id, kind: 'action', events: [{ event: 'ActionCarried', into }] },
          { record, kind: 'action', fresh: true, events: [begun(action, from, to)] },
        ],
        effects: [action.id, ...(batch ? [batchSubject(from.id, batch)] : [])].map((subject) => ({
          to: 'places',
          body: { kind: 'card', subject, refresh: true },
        })),
        now,
      },
      ports,
    );
  }
  return open.length;
};
