import * as z from 'zod';
import { collect } from '../lib/collect.ts';
import { defined } from '../lib/defined.ts';
import { lazy } from '../lib/lazy.ts';
import type { Context, StoredPartnership } from '../model/context.ts';
import { type At, type PersonId, partsOf } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import type { Entry } from '../model/record.ts';
import type { Question } from '../model/register.ts';
import type { Reading } from '../model/rule.ts';
import { storedIds, storedParts } from '../model/stored-schemas.ts';
import type { Trace } from '../model/trace.ts';
import { nextPage, type Paged, plainRows } from '../view/pages.ts';
import type { View } from '../view/view.ts';
import type { AboutSubject } from './about.ts';
import { listView } from './list.ts';
import { type People, teller, touched } from './names.ts';
import type { Thing } from './thing.ts';

/** The words of a feature for what happened to its things. */
interface Told<One, T, Event> {
  /** The events of its kind, as any release wrote them. */
  readonly events: () => z.ZodType<Event>;
  /** What happened, in words. */
  readonly words: (event: Event, people: People, one: One, at: At) => string;
  readonly title?: (one: One) => string;
  /** Whom the words name besides those who stand in the entries. */
  readonly named?: (one: One) => readonly PersonId[];
  /** The way back to the thing itself. */
  readonly show: (thing: T) => Offer;
}

/** A channel of a partnership by its name; undefined for one that is its own no longer. */
export const placeNamed = (
  to: string,
  { state: { places } }: StoredPartnership,
  locale: Locale,
): string | undefined => {
  const bound = places.find(({ place }) => place === to);
  if (!bound) return undefined;
  const channel = { platform: partsOf(bound.place).platform, ...defined({ name: bound.name }) };
  return teller(locale)('history.place', { channel });
};

const size = 10;
/** The versions of a page of entries, the newest first: those before the last that was shown, or by its number. */
const versionsOf = (version: number, { page = 1, after }: Pick<AskedPage, 'page' | 'after'>) => {
  const number = Math.min(page, Math.max(1, Math.ceil(version / size)));
  const shown = Number(after?.place[0]);
  const last = after
    ? Math.min(version, Number.isInteger(shown) ? shown - 1 : 0)
    : version - (number - 1) * size;
  return { first: Math.max(1, last - size + 1), last };
};

/** An entry as every version up to this one writes it. */
const written = lazy(() =>
  z.object({ v: z.literal(1), trace: storedParts().touched, payload: z.array(z.unknown()) }),
);
const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** An entry as it was read: its events, undefined for one that this release does not know. */
interface Deed<Event> {
  /** Undefined where a newer version wrote the entry in another shape. */
  readonly trace: Trace | undefined;
  /** Absent where they were erased. */
  readonly events: readonly (Event | undefined)[] | undefined;
}

const deedOf =
  <Event>(events: () => z.ZodType<Event>) =>
  ({ meta, payload }: Entry): Deed<Event> => {
    if (payload === undefined) return { trace: meta.trace, events: undefined };
    const read = written().safeParse({ ...meta, payload: json(payload) }).data;
    // Of an entry of a newer version no more is known than that there is one.
    if (!read) return { trace: undefined, events: [undefined] };
    return { trace: meta.trace, events: read.payload.map((one) => events().safeParse(one).data) };
  };

const personsIn = <Event>(
  deeds: readonly Deed<Event>[],
  events: () => z.ZodType<Event>,
): PersonId[] =>
  deeds.flatMap(({ trace, events: happened = [] }) => [
    ...(trace?.by === undefined ? [] : [trace.by]),
    ...happened.flatMap((event) => collect(events(), event, storedIds().person)),
  ]);

/** What an entry says happened; erased words leave that something did. */
const saidOf = <Event>(
  { events }: Deed<Event>,
  words: (event: Event) => string,
  { locale }: Context,
): string[] => {
  const tell = teller(locale);
  if (events === undefined) return [tell('history.erased', {})];
  return events.map((event) => (event === undefined ? tell('history.unknown', {}) : words(event)));
};

type AskedPage = Extract<Question, Paged>;

/** Answers what happened to a thing, newest first, one line a fact, ten a page. */
export const historyOf =
  <One extends AboutSubject<unknown, unknown, T>, T extends Thing, Event>({
    events,
    words,
    title,
    named,
    show,
  }: Told<One, T, Event>) =>
  async (one: One, context: Context, asked: AskedPage, { store, load }: Reading): Promise<View> => {
    const { record, partnership, ref, thing } = one;
    const { first, last } = versionsOf(record.version, asked);
    const ended = last < 1;
    const entries = ended
      ? []
      : await store.journal(context.programme, record.id, {
          limit: last - first + 1,
          ...(first > 1 ? { after: first - 1 } : {}),
        });
    const deeds = entries.map(deedOf(events));
    const { people } = await load({
      people: [...new Set([...personsIn(deeds, events), ...(named?.(one) ?? [])])],
    });
    const tell = teller(context.locale);
    const none = tell('list.ended', {});
    const lines = deeds.toReversed().map((deed) => {
      const at = deed.trace?.at ?? context.now;
      const what = saidOf(deed, (event) => words(event, people, one, at), context).join('; ');
      return deed.trace
        ? tell('history.line', { ...touched(deed.trace, { people, partnership }), what })
        : tell('history.newer', {});
    });
    const next = { place: [`${first}`], shown: '', of: record.version };
    const further = nextPage({ ask: asked.ask, in: thing.in, ref: thing.ref } as AskedPage, {
      ...(ended ? { ended } : {}),
      ...(first > 1 ? { next } : {}),
    });
    return listView(
      {
        aloud: tell('history.aloud', { ref, lines: ended ? [none] : lines }),
        title: tell('history.title', defined({ ref, title: title?.(one) })),
        rows: plainRows(ended ? [none] : lines),
        offers: [...further, show(thing)],
      },
      context,
    );
  };
