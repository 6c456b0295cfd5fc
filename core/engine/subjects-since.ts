import { defined } from '../lib/defined.ts';
import { type At, type Letter, type PartnershipId, type ProgrammeId, refOf } from '../model/ids.ts';
import type { Store } from '../ports/store.ts';
import { readable } from './load.ts';

/** So many are read at once; a partnership makes a few dozen in half a year. */
const page = 50;

interface Within {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
}
interface Made {
  readonly made: { readonly at: At };
  readonly standing: { readonly is: string };
}

/** The states of a partnership's subjects of a letter that were made from an instant on, newest first, read consistently: they are numbered as they are made, so what is older is not read. */
export const subjectsSince = async <State extends Made>(
  letter: Letter,
  from: At,
  { programme, partnership }: Within,
  store: Store,
): Promise<State[]> => {
  const found: State[] = [];
  for (let after: string | undefined; ; ) {
    const read = await store.newest(programme, partnership, letter, {
      limit: page,
      ...defined({ after }),
    });
    const states = readable<State>(read, store).map(({ state }) => state);
    found.push(...states.filter(({ made }) => made.at >= from));
    const last = read.at(-1);
    if (!last || read.length < page || states.some(({ made }) => made.at < from)) return found;
    after = refOf(last.id);
  }
};

/** How many of them still stand. */
export const standingAmong = (subjects: readonly Made[]): number =>
  subjects.filter(({ standing }) => standing.is !== 'taken-back' && standing.is !== 'cancelled')
    .length;
