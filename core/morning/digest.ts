import { mondayOf } from '../calendar/days.ts';
import { loadRecords } from '../engine/load.ts';
import { ready } from '../engine/ready-view.ts';
import { digestParts } from '../features/out.ts';
import { say } from '../language/saying.ts';
import type { CardContext, StoredPartnership, Week } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { DigestLine, DigestPart } from '../model/feature-out.ts';
import { type Day, type PlaceId, weekId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { called, teller } from '../subject/names.ts';
import { buttonsOf } from '../view/button.ts';
import { type Block, strong, text, type View } from '../view/view.ts';

/** Most things named under one head; the rest is a number. */
const mostNamed = 5;

/**
 * The week of a partnership in its channels (rules: Monday digest); undefined where nothing changed,
 * is due or is to be voted on.
 */
export const digestView = (
  said: readonly DigestPart[],
  { partnership, locale, day }: Pick<CardContext, 'partnership' | 'locale'> & { readonly day: Day },
): View | undefined => {
  if (!said.some(({ news }) => news)) return undefined;
  const ordered = [...said.filter(({ last }) => !last), ...said.filter(({ last }) => last)];
  const tell = teller(locale);
  const line = ({ head, parts, before }: DigestLine): Block[] => {
    const rest = parts.length - mostNamed;
    const shown = [
      ...parts.slice(0, mostNamed),
      ...(rest > 0 ? [text(tell('digest.more', { count: rest }))] : []),
      ...(before === undefined ? [] : [text(before)]),
    ];
    const [first] = shown;
    if (first === undefined) return [];
    if (shown.length === 1) return [{ kind: 'text', spans: [strong(head), first] }];
    const listed = shown.map((part) => ({ ...part, text: `\n• ${part.text}` }));
    return [{ kind: 'text', spans: [strong(head.trimEnd()), ...listed] }];
  };
  const lines = ordered.flatMap((one) => one.lines);
  const figures = ordered.flatMap((one) => one.figures ?? []);
  const where = called(partnership.state);
  const offers = [
    ...ordered.flatMap((one) => one.offers ?? []),
    { label: say('label.mine', {}), ask: { ask: 'mine', in: partnership.id } } as const,
  ];
  return {
    aloud: tell('digest.aloud', { where, clauses: ordered.flatMap(({ clause }) => clause ?? []) }),
    blocks: [
      { kind: 'title', text: tell('digest.title', { where, monday: mondayOf(day) }) },
      ...figures.map((one): Block => ({ kind: 'text', spans: [strong(one)] })),
      ...lines.filter(({ changed }) => changed).flatMap(line),
      ...lines.filter(({ changed }) => !changed).flatMap(line),
      { kind: 'buttons', buttons: buttonsOf(offers, locale) },
    ],
  };
};

/** A partnership's week, put together from what each feature says of it. */
export const drawDigest = async (
  effect: Effect,
  day: Day,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { programme, partnership: id } = effect;
  if (!id) return undefined;
  const { store } = ports;
  const records = await loadRecords(store, programme, [id, weekId(id)]);
  const home = records.get(id);
  if (!home) return undefined;
  const week = records.get(weekId(id))?.state as Week | undefined;
  const told = (week?.told ?? []).filter((one) => one < day).slice(-2);
  const partnership = home as StoredPartnership;
  const now = ports.now();
  const locale = localeOf(place);
  const said = await digestParts({ programme, store, partnership, day, told, now, locale, place });
  const people = new Map(said.flatMap((one) => [...(one.people ?? [])]));
  const view = digestView(said, { partnership, locale, day });
  return ready(view, { effect, place, people, partnership: id }, ports);
};
