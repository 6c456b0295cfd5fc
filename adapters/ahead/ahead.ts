import type { RecordId } from '../../core/model/ids.ts';
import type { Request } from '../../core/model/request.ts';
import type { Store } from '../../core/ports/store.ts';
import { readingAhead } from './reading-ahead.ts';
import type { Trail, Trails } from './trail.ts';

/** So many are remembered. */
const mostTrails = 1000;
/** Of so many records; what names a whole roster is read when it is wanted. */
const mostRecords = 40;

/** What kind of thing a line asks for: its first words, as far as they are commands. */
const beginning = (text: string, words: ReadonlySet<string>): string => {
  const said = text.toLowerCase().split(/\s+/, 4);
  const other = said.findIndex((word) => !words.has(word));
  return said.slice(0, other < 0 ? undefined : other).join(' ');
};

/** Who asks what kind of thing where; undefined for what is seldom asked the same way again. */
const nameOf = (
  { asker, where, input }: Request,
  words: ReadonlySet<string>,
): string | undefined => {
  const from = `${asker.account} ${where.place}`;
  switch (input.kind) {
    case 'typed':
      return `${from} typed ${beginning(input.typed.text, words)}`;
    case 'pressed':
      return `${from} pressed ${input.ask.ask}`;
    default:
      return undefined;
  }
};

/** What it is about, which is another thing the next time. */
const refOf = ({ input }: Request): string | undefined => {
  if (input.kind === 'typed')
    return /\b[A-Z]-[1-9]\d*\b/i.exec(input.typed.text)?.[0].toUpperCase();
  if (input.kind !== 'pressed') return undefined;
  return Object.values(input.ask).find((one) => typeof one === 'string' && /^[A-Z]-\d+$/.test(one));
};
/** Stands for it in a trail. */
const anyRef = '{ref}';
const swapped = (ids: readonly RecordId[], from: string, to: string): readonly RecordId[] =>
  ids.map((id) => {
    const parts = id.split('/').map((part) => (part === from ? to : part));
    return parts.join('/') as RecordId;
  });

/** The trail of the last request like this one, as it would be this one's; undefined where there is none. */
const trailFor = (request: Request, name: string, trails: Trails): Trail | undefined => {
  const trail = trails.get(name);
  const ref = refOf(request);
  if (!trail) return undefined;
  const isAbout = (id: RecordId) => id.split('/').includes(anyRef);
  const records =
    ref === undefined
      ? trail.records.filter((id) => !isAbout(id))
      : swapped(trail.records, anyRef, ref);
  return { ...trail, records };
};

const keep = (request: Request, name: string, trail: Trail | undefined, trails: Trails): void => {
  trails.delete(name);
  if (!trail || trail.records.length > mostRecords) return;
  const ref = refOf(request);
  const records = ref === undefined ? trail.records : swapped(trail.records, ref, anyRef);
  trails.set(name, { ...trail, records });
  const [oldest] = trails.keys();
  if (trails.size > mostTrails && oldest !== undefined) trails.delete(oldest);
};

/**
 * The same way in, over a store that reads ahead what requests like this one went on to read in this process
 * (docs/decisions/046). `words`: those that commands begin with.
 */
export const ahead = <World extends { readonly store: Store }, Answer>(
  handle: (request: Request, world: World) => Promise<Answer>,
  words: () => ReadonlySet<string>,
): ((request: Request, world: World) => Promise<Answer>) => {
  const trails: Trails = new Map();
  let known: ReadonlySet<string> | undefined;
  return async (request, world) => {
    known ??= words();
    const name = nameOf(request, known);
    if (name === undefined) return handle(request, world);
    const { store, read } = readingAhead(world.store, trailFor(request, name, trails));
    const answer = await handle(request, { ...world, store });
    keep(request, name, read(), trails);
    return answer;
  };
};
