import { loadRecords } from '../engine/load.ts';
import { ready } from '../engine/ready-view.ts';
import { replyView, rowIn } from '../engine/reply-view.ts';
import { allOut, drawerOf, drawnNotice, worthSaying } from '../features/out.ts';
import { sentence } from '../language/saying.ts';
import type { Partnership } from '../model/context.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Card, Effect, Notice } from '../model/effect.ts';
import { byNumber, type PlaceId, type RecordId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import { type DayRead, dayIn, daySubject } from '../morning/day.ts';
import { drawDigest } from '../morning/digest.ts';
import { drawDay } from '../morning/draw.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { isClosed, isStopped } from '../subject/stopped.ts';
import { buttonRow, buttonsOf } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import { type Named, type Row, type Span, text, type View } from '../view/view.ts';

/** The card of a subject in a place, from its newest state; undefined where there is nothing (any longer) to show. */
export const drawSubject = async (
  effect: Effect,
  subject: RecordId,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const day = dayIn(subject);
  if (day) return drawOfDay(effect, day, place, ports);
  return drawerOf(subject)?.(subject, { effect, place, ports, all: allOut });
};

type Line = Extract<Notice, { notice: 'line' }>;

/** Whether a line is still worth saying: one held back overnight must not speak of a thing that is over. */
const isWorth = async (
  { programme, to }: Effect,
  { saying, about }: Line,
  { store }: DeliverPorts,
): Promise<boolean> => {
  const record = about && (await loadRecords(store, programme, [about])).get(about);
  return !record || worthSaying(record, { saying, to });
};

/** What a line names: the thing that it is about, by its title where the sentence has one. */
const nameOf = ({ saying: { values } }: Line, record: RecordId): Named => {
  const title = Reflect.get(values, 'title') ?? Reflect.get(values, 'question');
  return typeof title === 'string' ? { record, title } : { record };
};

/** The same view, whose texts name this. */
const aboutThing = (view: View, names: Named): View => ({
  ...view,
  blocks: view.blocks.map((block) =>
    block.kind === 'text'
      ? { ...block, spans: block.spans.map((one) => namedBy(one, names)) }
      : block,
  ),
});
const namedBy = (span: Span, names: Named): Span =>
  span.kind === 'text' ? { ...span, names } : span;

/** A line decided with a command. */
const drawLine = async (
  effect: Effect,
  line: Line,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  if (!(await isWorth(effect, line, ports))) return undefined;
  const { saying, offers = [], about } = line;
  const within = { effect, place, people: new Map(), partnership: effect.partnership };
  const view = replyView({ saying, offers }, localeOf(place));
  return ready(about ? aboutThing(view, nameOf(line, about)) : view, within, ports);
};

/** Whether the partnership was closed or paused since, so that this is not said any more (rules: Closing and pausing). */
const isHushed = async (
  { programme, partnership }: Effect,
  notice: Notice,
  { store }: DeliverPorts,
): Promise<boolean> => {
  const home = partnership && (await loadRecords(store, programme, [partnership])).get(partnership);
  const state = home?.state as Partnership | undefined;
  if (!state || !isStopped(state)) return false;
  if (!isClosed(state)) return notice.notice === 'digest' || notice.notice === 'review';
  return !(notice.notice === 'closed' || (notice.notice === 'line' && notice.afterClosing));
};

/** A notice as it is said now; undefined where there is nothing (any longer) to say. */
export const drawNotice = async (
  effect: Effect,
  notice: Notice,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  if (await isHushed(effect, notice, ports)) return undefined;
  switch (notice.notice) {
    case 'line':
      return drawLine(effect, notice, place, ports);
    case 'digest':
      return drawDigest(effect, notice.week, place, ports);
    default:
      return drawnNotice(notice.notice, notice, { effect, place, ports, all: allOut });
  }
};

/** A line as a row among others; undefined where it is not worth saying any more. */
const rowOf = async (effect: Effect, place: PlaceId, ports: DeliverPorts) => {
  const { body, partnership, id } = effect;
  if (body.kind !== 'notice' || body.notice.notice !== 'line') return undefined;
  const line = body.notice;
  if (await isHushed(effect, line, ports)) return undefined;
  if (!(await isWorth(effect, line, ports))) return undefined;
  const locale = localeOf(place);
  const said = sentence(line.saying, locale);
  const buttons = buttonsOf(line.offers ?? [], locale);
  const menu = buttons.length > 1 ? { menu: true as const } : {};
  const { about } = line;
  const words = about ? namedBy(text(said), nameOf(line, about)) : text(said);
  const row: Row = { spans: [words], buttons, ...menu };
  return { id, said, row: partnership ? rowIn(row, partnership) : row };
};

/** What a line is about. */
const aboutOf = ({ body }: Effect): string =>
  (body.kind === 'notice' && body.notice.notice === 'line' && body.notice.about) || '';

/** In the order in which they were said; what was said at once, by the numbers of what it is about. */
const asSaid = (one: Effect, other: Effect): number => {
  if (one.made !== other.made) return one.made < other.made ? -1 : 1;
  return byNumber(aboutOf(one), aboutOf(other));
};

/** What stands in the message already, and this one. */
const linesOf = async (
  effect: Effect,
  { effects = [] }: Pick<Card, 'effects'>,
  { store }: DeliverPorts,
): Promise<Effect[]> => {
  const { programme, to, id: own } = effect;
  const ids = effects.includes(own) ? effects : [...effects, own];
  const loaded = await Promise.all(
    ids.map((id) => (id === own ? effect : store.effect(programme, to, id))),
  );
  return loaded.flatMap((one) => one ?? []).sort(asSaid);
};

/** A person's message of a day, with the lines that stand in it and, where it is one, the line that asks for it. */
const drawOfDay = async (
  effect: Effect,
  day: DayRead,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { programme } = effect;
  const card = await ports.store.card(programme, daySubject(day.person, day.day), place);
  const all = await linesOf(effect, card ?? {}, ports);
  const rows = await Promise.all(all.map((one) => rowOf(one, place, ports)));
  const lines = rows.filter((one) => one !== undefined);
  return drawDay(effect, { ...day, stands: card !== undefined, lines }, place, ports);
};

/** Several lines as one message, asked for by one of them; undefined where that one is not worth saying any more. */
export const drawLines = async (
  card: Pick<Card, 'effects'>,
  effect: Effect,
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const lines = await linesOf(effect, card, ports);
  const drawn = await Promise.all(lines.map((one) => rowOf(one, place, ports)));
  const rows = drawn.filter((one) => one !== undefined);
  const [only, second] = rows;
  if (!only || !rows.some(({ id }) => id === effect.id)) return undefined;
  const view: View = {
    aloud: rows.map(({ said }) => said).join(' '),
    blocks: second
      ? rowBlocks(rows.map(({ row }) => row))
      : [{ kind: 'text', spans: only.row.spans }, ...buttonRow(only.row.buttons ?? [])],
  };
  const all = await ready(view, { effect, place, people: new Map() }, ports);
  return all && { ...all, effects: lines.map(({ id }) => id) };
};
