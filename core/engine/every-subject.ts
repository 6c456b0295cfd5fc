import { defined } from '../lib/defined.ts';
import { type At, type Letter, type PartnershipId, type ProgrammeId, refOf } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { Store } from '../ports/store.ts';
import { current } from './load.ts';

/** A bound on what one count may read; a partnership makes a few dozen in half a year. */
const most = 3000;

interface Within {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
}

/** The states of every subject of a letter in a partnership, newest first, read consistently. */
export const everySubject = async <State>(
  letter: Letter,
  { programme, partnership }: Within,
  store: Store,
): Promise<State[]> => {
  const found: Stored[] = [];
  for (let after: string | undefined; found.length < most; ) {
    const page = { limit: 100, ...defined({ after }) };
    const next = await store.newest(programme, partnership, letter, page);
    found.push(...next);
    const last = next.at(-1);
    if (next.length < page.limit || !last) break;
    after = refOf(last.id);
  }
  return found.map((stored) => current(stored).state as State);
};

interface Made {
  readonly made: { readonly at: At };
  readonly standing: { readonly is: string };
}
/** How many came about since an instant, and still stand. */
export const madeSince = (subjects: readonly Made[], since: At): number =>
  subjects.filter(
    ({ made, standing }) =>
      made.at > since && standing.is !== 'taken-back' && standing.is !== 'cancelled',
  ).length;
