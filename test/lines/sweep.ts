import { sha256 } from '../../adapters/aws/hash.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import { changedIn, streamKey } from '../../adapters/dynamodb/stream-key.ts';
import type { News } from '../../core/model/due-key.ts';
import type { At } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { clientOf, type Through } from '../simulator/table/client.ts';
import { tableDouble } from '../simulator/table/double.ts';
import { lookedAt } from '../simulator/table/journals.ts';
import type { Item } from '../simulator/table/words.ts';
import { fresh } from '../support/fresh.ts';

/** A table that a process may be stopped at, and that can be what it was again. */
export interface Swept {
  readonly store: Store;
  /**
   * Runs it to its end, or to where it is stopped for good: once so many of its writes are done, before it hears of the
   * last. What a stop at any other call leaves is what one of these leaves. Answers how many there were.
   */
  readonly run: (act: () => Promise<unknown>, stop?: number) => Promise<number>;
  /** What the relay does with all that was written since it was last asked; answers of how much. */
  readonly relayed: (now: At) => Promise<number>;
  readonly dump: () => readonly Item[];
  readonly saved: () => () => void;
}

const never = <Answer>() => new Promise<Answer>(() => {});
const quiet = () => new Promise<void>((done) => setImmediate(done));

export const swept = (): Swept => {
  const double = lookedAt(tableDouble());
  const news: News[] = [];
  double.heard.add((record) => {
    const one = streamKey(record);
    if (one) news.push(one);
  });
  let writes = 0;
  let stop: number | undefined;
  let stopped: (() => void) | undefined;
  const through: Through = async ({ isWrite, done }) => {
    // What the same process has under way beside it goes no further either.
    if (writes === stop) return never();
    if (!isWrite) return done();
    writes += 1;
    if (writes !== stop) return done();
    try {
      done();
    } catch {}
    stopped?.();
    return never();
  };
  const store = dynamoStore({
    client: clientOf(double, through),
    table: double.table,
    hash: sha256,
    fresh,
    pause: async () => {},
  });
  return {
    store,
    run: async (act, where) => {
      const stuck = new Promise<void>((resolve) => {
        stopped = resolve;
      });
      [writes, stop] = [0, where];
      await Promise.race([act(), stuck]);
      await quiet();
      stop = undefined;
      return writes;
    },
    relayed: async (now) => {
      const all = news.splice(0);
      for (const { programme, partnership, records } of changedIn(all))
        await store.changed(programme, partnership, [...records].sort(), now);
      return all.length;
    },
    dump: double.dump,
    saved: () => {
      const restore = double.saved();
      return () => {
        news.length = 0;
        restore();
      };
    },
  };
};

/** What chance gave, how often something was tried, and hints that are written after all else. */
const passing = /^(mark|salt|hash|head|previous|digest|attempt|did|chose|press|dueShard)$/;
const chances: readonly RegExp[] = [
  /\b[0-9a-f]{16,64}\b/g,
  /\b[0-9a-z]{16}\b/g,
  /\b[0-9A-Z]{4}-[0-9A-Z]{2,4}\b/g,
  /(?<=\\?"(attempt|press)\\?":)\d+/g,
];
/** Kept for a day under a name of chance, whether or not anybody was told of it; and what was counted. */
const isDraft = ({ pk, sk }: Item): boolean =>
  /^draft#|^count#/.test(`${pk?.S}`) || /^count#/.test(`${sk?.S}`);

const isCard = ({ effect }: Item): boolean => /"kind":"card"/.test(`${effect?.S}`);
const isMark = ({ sk }: Item): boolean => sk?.S?.startsWith('changed#') === true;

const refs = /\b([A-Z])-([1-9]\d*)\b/g;
const placed = /#([A-Z])#0+([1-9]\d*)/g;
const padded = /\b0{2,}[1-9]\d*\b/g;

/** All that stands there, but for what comes out otherwise each time; numbers not yet given then are all one. */
export const steadied = (given: readonly Item[]) => {
  const known = new Set(JSON.stringify(given).match(refs));
  const steady = (what: unknown): string => {
    const text = chances
      .reduce((said, chance) => said.replaceAll(chance, '*'), JSON.stringify(what) ?? '')
      .replaceAll(refs, (ref, letter) => (known.has(ref) ? ref : `${letter}-new`))
      .replaceAll(placed, (all, letter, number) =>
        known.has(`${letter}-${number}`) ? all : `#${letter}#new`,
      );
    return text.includes('-new') ? text.replaceAll(padded, 'new') : text;
  };
  // What was not written since is the same item.
  const read = new WeakMap<Item, string>();
  const whole = (item: Item): string => {
    const before = read.get(item);
    if (before !== undefined) return before;
    const fields = Object.entries(item).filter(([name]) => !passing.test(name));
    const text = steady(fields.sort());
    read.set(item, text);
    return text;
  };
  const marked = (items: readonly Item[]): string[] =>
    items
      .filter(isMark)
      .flatMap(({ records }) => JSON.parse(`${records?.S}`).map((one: string) => steady(one)));
  const standing = (items: readonly Item[]): string[] => [
    ...items.filter((item) => !isDraft(item) && !isMark(item) && !isCard(item)).map(whole),
    // Told at once or in two parts, the same is marked; a card that is to be drawn twice is drawn once.
    ...new Set([...marked(items), ...items.filter(isCard).map(whole)]),
  ];
  return { steady, standing };
};

/** What is in the one and not in the other. */
export const without = (one: readonly string[], other: readonly string[]): string[] => {
  const left = [...other];
  return one.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};
