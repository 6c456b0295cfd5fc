import * as z from 'zod';
import type { Ask } from '../features/asks.ts';
import { say } from '../language/saying.ts';
import { lazy } from '../lib/lazy.ts';
import type { Context, Partnership } from '../model/context.ts';
import type { Reading } from '../model/feature.ts';
import type { PersonId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Entry, Stored } from '../model/record.ts';
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
  /** An event as any release wrote it, or undefined for one that this release does not know. */
  readonly readEvent: (stored: unknown) => Event | undefined;
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

const personsIn = (entries: readonly Entry[]): PersonId[] =>
  entries.flatMap(({ meta, payload: stored }) => [
    ...(meta.trace.by === undefined ? [] : [meta.trace.by]),
    ...[...(stored ?? '').matchAll(/"(person:[^"\s]+)"/g)].map(([, id]) => id as PersonId),
  ]);

/** What an entry says happened; erased words leave that something did. */
const deeds = <Event>(
  entry: Entry,
  { readEvent, words }: Told<Event>,
  people: People,
  { locale }: Context,
): string[] => {
  const tell = teller(locale);
  if (entry.payload === undefined) return [tell('history.erased', {})];
  return payload()
    .parse(JSON.parse(entry.payload))
    .map((stored) => {
      const event = readEvent(stored);
      return event === undefined ? tell('history.unknown', {}) : words(event, people);
    });
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
  const { people } = await load({
    people: [...new Set([...personsIn(entries), ...(told.named ?? [])])],
  });
  const tell = teller(context.locale);
  const lines = [...entries].reverse().map((entry) =>
    tell('history.line', {
      ...touched(entry.meta.trace, { people, partnership }),
      what: deeds(entry, told, people, context).join('; '),
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
