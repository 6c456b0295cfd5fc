import * as z from 'zod';
import type { Ask } from '../features/shapes.ts';
import { say } from '../language/saying.ts';
import { collect } from '../lib/collect.ts';
import { lazy } from '../lib/lazy.ts';
import type { Context, Partnership } from '../model/context.ts';
import type { Reading } from '../model/feature.ts';
import type { PersonId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Entry, Stored } from '../model/record.ts';
import { storedIds } from '../model/stored-schemas.ts';
import type { Trace } from '../model/trace.ts';
import { buttonsOf } from '../view/button.ts';
import { plainRows } from '../view/pages.ts';
import type { View } from '../view/view.ts';
import { type People, teller, touched } from './names.ts';

/** Whose history it is, and the words of its feature. */
export interface Told<Event> {
  readonly record: Stored;
  readonly partnership: Stored<Partnership>;
  /** The reference as it is said where it was asked. */
  readonly shown: string;
  readonly title?: string;
  /** The events of its kind, as any release wrote them. */
  readonly events: () => z.ZodType<Event>;
  /** What happened, in words. */
  readonly words: (event: Event, people: People) => string;
  /** Whom the words name besides those who stand in the entries. */
  readonly named?: readonly PersonId[];
  readonly pageAsk: (page: number) => Ask;
  /** The way back to the thing itself. */
  readonly show: Offer;
}

const size = 10;
/** The versions of a page of entries, the last page being the furthest; page 1 holds the newest. */
const pageOf = (version: number, wanted: number) => {
  const page = Math.min(wanted, Math.max(1, Math.ceil(version / size)));
  const last = version - (page - 1) * size;
  return { page, after: Math.max(0, last - size), last };
};

const payload = lazy(() => z.array(z.unknown()));

/** An entry as it was read: its events, undefined for one that this release does not know. */
interface Deed<Event> {
  readonly trace: Trace;
  /** Absent where they were erased. */
  readonly events: readonly (Event | undefined)[] | undefined;
}

const deedOf =
  <Event>({ events }: Told<Event>) =>
  (entry: Entry): Deed<Event> => ({
    trace: entry.meta.trace,
    events:
      entry.payload === undefined
        ? undefined
        : payload()
            .parse(JSON.parse(entry.payload))
            .map((stored) => events().safeParse(stored).data),
  });

const personsIn = <Event>(deeds: readonly Deed<Event>[], { events }: Told<Event>): PersonId[] =>
  deeds.flatMap(({ trace, events: happened = [] }) => [
    ...(trace.by === undefined ? [] : [trace.by]),
    ...happened.flatMap((event) => collect(events(), event, storedIds().person)),
  ]);

/** What an entry says happened; erased words leave that something did. */
const saidOf = <Event>(
  { events }: Deed<Event>,
  { words }: Told<Event>,
  people: People,
  { locale }: Context,
): string[] => {
  const tell = teller(locale);
  if (events === undefined) return [tell('history.erased', {})];
  return events.map((event) =>
    event === undefined ? tell('history.unknown', {}) : words(event, people),
  );
};

/** What happened to a record, newest first, one line a fact, ten a page. */
export const historyView = async <Event>(
  told: Told<Event>,
  wanted: number | undefined,
  context: Context,
  { store, load }: Reading,
): Promise<View> => {
  const { record, partnership, shown, title } = told;
  const { page, after, last } = pageOf(record.version, wanted ?? 1);
  const entries = await store.journal(context.programme, record.id, {
    limit: last - after,
    ...(after > 0 ? { after } : {}),
  });
  const deeds = entries.map(deedOf(told));
  const { people } = await load({
    people: [...new Set([...personsIn(deeds, told), ...(told.named ?? [])])],
  });
  const tell = teller(context.locale);
  const lines = deeds.toReversed().map((deed) =>
    tell('history.line', {
      ...touched(deed.trace, { people, partnership }),
      what: saidOf(deed, told, people, context).join('; '),
    }),
  );
  const next: Offer = { label: say('label.next-page', {}), ask: told.pageAsk(page + 1) };
  return {
    aloud: tell('history.aloud', { ref: shown, lines }),
    blocks: [
      {
        kind: 'title',
        text: tell('history.title', { ref: shown, ...(title === undefined ? {} : { title }) }),
      },
      { kind: 'rows', rows: plainRows(lines) },
      {
        kind: 'buttons',
        buttons: buttonsOf([...(after > 0 ? [next] : []), told.show], context.locale),
      },
    ],
  };
};
