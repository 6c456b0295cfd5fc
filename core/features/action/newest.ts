import { readable } from '../../engine/load.ts';
import { defined } from '../../lib/defined.ts';
import type { PartnershipId, ProgrammeId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Store } from '../../ports/store.ts';
import { refIn } from '../../subject/thing.ts';
import type { Action } from './action.ts';
import { actionLetter } from './letter.ts';

/** So many lines one file holds, the newest. */
export const mostLines = 1000;
const limit = 100;

/** The newest actions of a partnership, page by page, as far back as a file goes; whether there are more. */
export const newestActions = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
): Promise<{ readonly all: Stored<Action>[]; readonly more: boolean }> => {
  const all: Stored<Action>[] = [];
  for (let after: string | undefined; ; ) {
    const page = await store.newest(
      programme,
      partnership,
      actionLetter,
      defined({ limit, after }),
    );
    all.push(...readable<Action>(page, store));
    const last = page.at(-1);
    if (!last || page.length < limit) return { all, more: false };
    if (all.length >= mostLines) return { all: all.slice(0, mostLines), more: true };
    after = refIn(last);
  }
};
