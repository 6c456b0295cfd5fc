import * as z from 'zod';
import type { Question } from '../features/asks.ts';
import { defined } from '../lib/defined.ts';
import { lazy } from '../lib/lazy.ts';
import type { Context } from '../model/context.ts';
import type { Reading } from '../model/feature.ts';
import type { PersonId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Entry } from '../model/record.ts';
import { nextPage, plainRows } from '../view/pages.ts';
import type { View } from '../view/view.ts';
import type { AboutSubject } from './about.ts';
import { listView } from './list.ts';
import { type People, teller, touched } from './names.ts';
import type { Thing } from './thing.ts';

/** The words of a feature for what happened to its things. */
interface Told<One, T, Event> {
  /** An event as any release wrote it, or undefined for one that this release does not know. */
  readonly readEvent: (stored: unknown) => Event | undefined;
  /** What happened, in words. */
  readonly words: (event: Event, people: People, one: One) => string;
  readonly title?: (one: One) => string;
  /** Whom the words name besides those who stand in the entries. */
  readonly named?: (one: One) => readonly PersonId[];
  /** The way back to the thing itself. */
  readonly show: (thing: T) => Offer;
}

const size = 10;
/** The versions of a page of entries, the last page being the furthest; page 1 holds the newest. */
const pageOf = (version: number, wanted: number) => {
  const page = Math.min(wanted, Math.max(1, Math.ceil(version / size)));
  const last = version - (page - 1) * size;
  return { page, after: Math.max(0, last - size), last };
};

const payload = lazy(() => z.array(z.unknown()));

const personsIn = (entries: readonly Entry[]): PersonId[] =>
  entries.flatMap(({ meta, payload: stored }) => [
    ...(meta.trace.by === undefined ? [] : [meta.trace.by]),
    ...[...(stored ?? '').matchAll(/"(person:[^"\s]+)"/g)].map(([, id]) => id as PersonId),
  ]);

/** What an entry says happened; erased words leave that something did. */
const deeds = <Event>(
  { payload: written }: Entry,
  readEvent: (stored: unknown) => Event | undefined,
  words: (event: Event) => string,
  { locale }: Context,
): string[] => {
  const tell = teller(locale);
  if (written === undefined) return [tell('history.erased', {})];
  return payload()
    .parse(JSON.parse(written))
    .map((stored) => {
      const event = readEvent(stored);
      return event === undefined ? tell('history.unknown', {}) : words(event);
    });
};

type Paged = Extract<Question, { page?: number | undefined }>;

/** Answers what happened to a thing, newest first, one line a fact, ten a page. */
export const historyOf =
  <One extends AboutSubject<unknown, unknown, T>, T extends Thing, Event>({
    readEvent,
    words,
    title,
    named,
    show,
  }: Told<One, T, Event>) =>
  async (one: One, context: Context, asked: Paged, { store, load }: Reading): Promise<View> => {
    const { record, partnership, ref, thing } = one;
    const { page, after, last } = pageOf(record.version, asked.page ?? 1);
    const entries = await store.journal(context.programme, record.id, {
      limit: last - after,
      ...(after > 0 ? { after } : {}),
    });
    const { people } = await load({
      people: [...new Set([...personsIn(entries), ...(named?.(one) ?? [])])],
    });
    const tell = teller(context.locale);
    const lines = [...entries].reverse().map((entry) =>
      tell('history.line', {
        ...touched(entry.meta.trace, { people, partnership }),
        what: deeds(entry, readEvent, (event) => words(event, people, one), context).join('; '),
      }),
    );
    const further = nextPage(
      { ask: asked.ask, in: thing.in, ref: thing.ref } as Paged,
      after > 0 ? page + 1 : undefined,
    );
    return listView(
      {
        aloud: tell('history.aloud', { ref, lines }),
        title: tell('history.title', defined({ ref, title: title?.(one) })),
        rows: plainRows(lines),
        offers: [...further, show(thing)],
      },
      context,
    );
  };
