import type { Partnership, StoredPartnership } from '../model/context.ts';
import {
  directAccount,
  installOf,
  type PersonId,
  type PlaceId,
  type ProgrammeId,
  partnershipOf,
  type RecordId,
  refOf,
} from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';
import type { Block, Named, Span, View } from '../view/view.ts';
import { loadRecords, roster } from './load.ts';

/** Things of one message whose cards are looked for; more are plain text. */
const mostLinked = 12;
/** Channels of one partnership in which a card is looked for. */
const mostPlaces = 2;

/** Milliseconds waited for a card that was made with the same command and may just be posted. */
const waits = [150, 300, 450];

/** What links are made with; without `permalink` there are none. */
export type LinkPorts = Pick<Ports, 'store' | 'permalink' | 'pause'>;

/** Where a view is shown, and who alone reads it there. */
export interface ShownTo {
  readonly programme: ProgrammeId;
  readonly place: PlaceId;
  readonly reader?: PersonId;
  /** It is said at once of what was made a moment ago. */
  readonly atOnce?: boolean;
}

/** The channels whose cards the readers of a place can open: itself; for somebody alone all of their partnership's in that workspace or tenant. */
const openTo = (state: Partnership, { place, reader }: ShownTo): PlaceId[] => {
  const live = state.places.filter(({ is }) => is === 'live').map((bound) => bound.place);
  if (directAccount(place) === undefined) return live.filter((one) => one === place);
  if (reader === undefined || !roster(state).includes(reader)) return [];
  return live.filter((one) => installOf(one) === installOf(place)).slice(0, mostPlaces);
};

const changed = (view: View, change: (span: Span) => readonly Span[]): View => {
  const all = <Line extends { readonly spans: readonly Span[] }>(line: Line): Line => ({
    ...line,
    spans: line.spans.flatMap(change),
  });
  const block = (one: Block): Block => {
    if (one.kind === 'text' || one.kind === 'status') return all(one);
    return one.kind === 'rows' ? { ...one, rows: one.rows.map(all) } : one;
  };
  return { ...view, blocks: view.blocks.map(block) };
};

const namedIn = (view: View): Named[] => {
  const found = new Map<RecordId, Named>();
  changed(view, (span) => {
    if (span.kind === 'text' && span.names) found.set(span.names.record, span.names);
    return [];
  });
  return [...found.values()];
};

const asPattern = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** The first mention in a text, with its title on either side: "A-1 Fix the lights", "Fix the lights · southport A-1". */
const mentionOf = (words: string, { record, title }: Named, word: string) => {
  const ref = refOf(record);
  if (ref === undefined) return undefined;
  const [before, behind] = title
    ? [`(?:${asPattern(title)} · )?`, `(?::? “?${asPattern(title)}”?)?`]
    : ['', ''];
  const mention = `${before}(?<![\\w-])(?:${asPattern(word)} )?${ref}(?![\\w-])${behind}`;
  return new RegExp(mention).exec(words);
};

/** The live card of a thing in the first of these channels in which one stands, as its chat links to it. */
const linkTo = async (
  { record, on, title }: Named,
  places: readonly PlaceId[],
  { programme, atOnce = false }: ShownTo,
  { store, permalink, pause }: LinkPorts,
): Promise<string | undefined> => {
  const subjects = on === undefined ? [record] : [record, on];
  const look = async (): Promise<string | undefined> => {
    const asked = subjects.flatMap((subject) => places.map((place) => [subject, place] as const));
    const cards = await Promise.all(asked.map((one) => store.card(programme, ...one)));
    const [url] = cards.flatMap((card) => (card?.message ? (permalink?.(card) ?? []) : []));
    return url;
  };
  let url = await look();
  for (const wait of atOnce && title !== undefined && places.length > 0 ? waits : []) {
    if (url !== undefined) break;
    await pause(wait);
    url = await look();
  }
  return url;
};

/**
 * A view in which what names a thing links to its live card, where one stands that its readers can open (rules: Links
 * to cards). At most so many cards are read; what cannot be resolved is plain text.
 */
export const withLinks = async (view: View, to: ShownTo, ports: LinkPorts): Promise<View> => {
  const named = namedIn(view);
  if (named.length === 0) return view;
  const first = ports.permalink ? named.slice(0, mostLinked) : [];
  const homes = first.flatMap(({ record }) => partnershipOf(record) ?? []);
  const records = await loadRecords(ports.store, to.programme, homes);
  const stateOf = (record: RecordId): Partnership | undefined => {
    const home = partnershipOf(record);
    return home && (records.get(home) as StoredPartnership | undefined)?.state;
  };
  const links = new Map(
    await Promise.all(
      first.map(async (one) => {
        const state = stateOf(one.record);
        const places = state ? openTo(state, to) : [];
        return [one.record, await linkTo(one, places, to, ports)] as const;
      }),
    ),
  );
  return changed(view, (span) => {
    if (span.kind !== 'text' || !span.names) return [span];
    const { names, ...plain } = span;
    const url = links.get(names.record);
    const found = url && mentionOf(plain.text, names, stateOf(names.record)?.word ?? '');
    if (!found) return [plain];
    const [mention] = found;
    const [before, after] = [found.index, found.index + mention.length];
    const parts: readonly Span[] = [
      { ...plain, text: plain.text.slice(0, before) },
      { kind: 'link', text: mention, url },
      { ...plain, text: plain.text.slice(after) },
    ];
    return parts.filter((part) => part.kind !== 'text' || part.text !== '');
  });
};
