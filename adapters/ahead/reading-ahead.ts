import type { RecordId } from '../../core/model/ids.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Newest, Trail } from './trail.ts';

/** Read ahead and not yet asked for. */
interface Held {
  readonly wanted: Set<RecordId>;
  readonly found: ReadonlyMap<RecordId, Stored>;
  newest?: readonly Stored[] | undefined;
}

const isSame = (one: Newest | undefined, other: Newest): boolean =>
  one?.partnership === other.partnership &&
  one.letter === other.letter &&
  one.limit === other.limit;

/** The same store, which says first of each use that it begins. */
const told = (store: Store, begins: () => void): Store =>
  new Proxy(store, {
    get: (of, name) => {
      const use: unknown = Reflect.get(of, name);
      if (typeof use !== 'function') return use;
      return (...given: readonly unknown[]) => {
        begins();
        return Reflect.apply(use, of, given);
      };
    },
  });

/**
 * The store of one request, in which the first tenant lookup brings along what a request like it went on to read, in
 * the same round. Each is given out once, to whoever asks for just that; whatever else is asked of the store forgets
 * the rest. `read` answers what this request went on to read itself (docs/decisions/046).
 */
export const readingAhead = (
  store: Store,
  ahead: Trail | undefined,
): { readonly store: Store; readonly read: () => Trail | undefined } => {
  let next = ahead;
  let held: Held | undefined;
  let trail: Trail | undefined;
  let isStale: boolean | undefined;
  let isOver = false;

  const follow = (programme: Trail['programme'], records: readonly RecordId[], newest?: Newest) => {
    trail ??= { programme, records: [] };
    if (isOver || trail.programme !== programme) return;
    trail = {
      programme,
      records: [...new Set([...trail.records, ...records])],
      newest: trail.newest ?? newest,
    };
  };
  const lookUp: Store['lookUp'] = async (asked) => {
    const first = next;
    next = undefined;
    isStale ??= asked.stale === true;
    if (!first) return store.lookUp(asked);
    const { programme, records, newest: list } = first;
    const [{ beside = new Map(), ...lookup }, newest] = await Promise.all([
      store.lookUp({ ...asked, beside: { programme, records } }),
      // A guess that fails is no fault: whoever wants it asks again.
      list && !asked.stale
        ? store
            .newest(programme, list.partnership, list.letter, { limit: list.limit })
            .catch(() => undefined)
        : undefined,
    ]);
    held = { wanted: new Set(records), found: beside, newest };
    return lookup;
  };
  const load: Store['load'] = async (programme, ids, how = {}) => {
    const isAlike = isStale === (how.stale === true);
    if (isAlike) follow(programme, ids);
    const here = isAlike && ahead?.programme === programme ? held : undefined;
    const ready = ids.filter((id) => here?.wanted.delete(id));
    const rest = ids.filter((id) => !ready.includes(id));
    const known = ready.flatMap((id) => {
      const one = here?.found.get(id);
      return one ? [[id, one] as const] : [];
    });
    const read =
      rest.length > 0 || ready.length === 0 ? await store.load(programme, rest, how) : [];
    return new Map([...known, ...read]);
  };
  const newest: Store['newest'] = async (programme, partnership, letter, page) => {
    const asked = { partnership, letter, limit: page.limit };
    const isFirst = page.after === undefined;
    if (isFirst && !isStale) follow(programme, [], asked);
    const list = held?.newest;
    if (
      !isFirst ||
      !held ||
      !list ||
      ahead?.programme !== programme ||
      !isSame(ahead.newest, asked)
    )
      return store.newest(programme, partnership, letter, page);
    held.newest = undefined;
    return list;
  };
  const others = told(store, () => {
    held = undefined;
    isOver = true;
  });
  return { store: { ...others, lookUp, load, newest }, read: () => trail };
};
