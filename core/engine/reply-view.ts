import { isPlaceless } from '../features/shapes.ts';
import { type Saying, sentence } from '../language/saying.ts';
import type { PartnershipId, ProgrammeId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Added, Reply } from '../model/offer.ts';
import type { Answer } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import { rowOf } from '../subject/list.ts';
import { buttonRow, buttonsOf } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import type { Block, Button, Form, Row, View } from '../view/view.ts';
import { text } from '../view/view.ts';
import { makes } from './once.ts';

/** What every chat's button can carry, and every chat's menu at the end of a row, in UTF-8 bytes. */
const buttonBytes = 1500;
const menuBytes = 250;

/** A reply's codes as what its reader sees. */
export const replyView = (reply: Reply, locale: Locale): View => {
  const said = (sayings: readonly Saying[] = []) => sayings.map((one) => sentence(one, locale));
  const lineBlock = (line: string): Block => ({ kind: 'text', spans: [text(line)] });
  const [first, lines, rows] = [said([reply.saying]), said(reply.lines), reply.rows ?? []];
  const shown = rows.map(({ saying, offers }) => rowOf(sentence(saying, locale), offers, locale));
  return {
    ...(reply.inPlace ? { inPlace: reply.inPlace } : {}),
    aloud: [...first, ...said(rows.map(({ saying }) => saying)), ...lines].join(' '),
    blocks: [
      ...first.map(lineBlock),
      ...(shown.length > 0 ? rowBlocks(shown) : []),
      ...lines.map(lineBlock),
      ...(reply.copy === undefined ? [] : [{ kind: 'copy', text: reply.copy } as const]),
      ...buttonRow(buttonsOf(reply.offers ?? [], locale)),
    ],
  };
};

const withButtons = (view: View, change: (button: Button) => Button): View => ({
  ...view,
  blocks: view.blocks.map((block): Block => {
    if (block.kind === 'buttons') {
      return {
        ...block,
        buttons: block.buttons.map(change),
        ...(block.more ? { more: block.more.map(change) } : {}),
      };
    }
    if (block.kind === 'rows') {
      return {
        ...block,
        rows: block.rows.map((row) =>
          row.buttons ? { ...row, buttons: row.buttons.map(change) } : row,
        ),
      };
    }
    return block;
  }),
});

const buttonIn =
  (id: PartnershipId) =>
  (one: Button): Button =>
    ('in' in one.ask && one.ask.in !== undefined) || isPlaceless(one.ask)
      ? one
      : { ...one, ask: { ...one.ask, in: id } as Ask };

/** Every button that makes something names the question that it answers. */
const inQuestion = (view: View, once: string): View =>
  withButtons(view, (one) =>
    makes.has(one.ask.ask) && !('once' in one.ask && one.ask.once)
      ? { ...one, ask: { ...one.ask, once } as Ask }
      : one,
  );

/** Every button names its partnership, so that it means the same wherever it is pressed. */
export const inPartnership = (view: View, id: PartnershipId): View =>
  withButtons(view, buttonIn(id));

/** The same for one row. */
export const rowIn = (row: Row, id: PartnershipId): Row =>
  row.buttons ? { ...row, buttons: row.buttons.map(buttonIn(id)) } : row;

type Kept = Readonly<Record<string, unknown>>;

/** Where asks are kept that are too long for what carries them. */
interface Keep {
  readonly ports: Ports;
  readonly programme?: ProgrammeId | undefined;
  readonly now: string;
}
/** Keeps an ask, or a part of one; what asks for it. */
const kept = async (ask: Kept, { ports, programme, now }: Keep) => {
  const name = ports.fresh(20);
  await ports.store.keepDraft(programme, name, JSON.stringify(ask), now);
  return {
    ask: 'read' as const,
    draft: name,
    ...(ask.in === undefined ? {} : { in: `${ask.in}` }),
  };
};
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The asks that are too long for their buttons. */
const longIn = ({ blocks }: View): Ask[] => {
  const long = (most: number, buttons: readonly Button[] = []) =>
    buttons.flatMap(({ ask }) => (bytes(ask) > most ? [ask] : []));
  return blocks.flatMap((block) => {
    if (block.kind === 'buttons')
      return long(buttonBytes, [...block.buttons, ...(block.more ?? [])]);
    if (block.kind !== 'rows') return [];
    return block.rows.flatMap(({ buttons, menu }) => long(menu ? menuBytes : buttonBytes, buttons));
  });
};

const isBrief = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' ? value.length <= 60 : /^(?:number|boolean)$/.test(typeof value);

/** What several asks of one name have in common is kept once, where all else in them is brief. */
const together = async (asks: readonly Ask[], keep: Keep): Promise<ReadonlyMap<Ask, Ask>> => {
  const [first, ...others] = asks.map((ask): [string, unknown][] => Object.entries(ask));
  const has = (entries: readonly [string, unknown][], [name, value]: [string, unknown]) =>
    entries.some(([one, other]) => one === name && JSON.stringify(other) === JSON.stringify(value));
  const shared = (first ?? []).filter((one) => others.every((other) => has(other, one)));
  const besides = asks.map((ask) => Object.entries(ask).filter((one) => !has(shared, one)));
  if (others.length === 0 || !besides.flat().every(([, value]) => isBrief(value))) {
    return new Map(
      await Promise.all(asks.map(async (ask) => [ask, await kept(ask, keep)] as const)),
    );
  }
  const read = await kept(Object.fromEntries(shared), keep);
  return new Map(
    asks.map((ask, at) => [ask, { ...read, also: Object.fromEntries(besides[at] ?? []) } as Ask]),
  );
};

/** Asks too long for a button are kept under a name, and the button asks for that. */
export const shortened = async (view: View, keep: Keep): Promise<View> => {
  const long = longIn(view);
  if (long.length === 0) return view;
  const names = [...new Set(long.map(({ ask }) => ask))];
  const each = await Promise.all(
    names.map((name) =>
      together(
        long.filter(({ ask }) => ask === name),
        keep,
      ),
    ),
  );
  const short = new Map(each.flatMap((one) => [...one]));
  return withButtons(view, (one) => ({ ...one, ask: short.get(one.ask) ?? one.ask }));
};

/** A form that carries more than a chat remembers for it carries the name under which that is kept. */
export const shortForm = async (form: Form, keep: Keep): Promise<Form> =>
  form.carries && bytes(form.carries) > buttonBytes
    ? { ...form, carries: await kept(form.carries, keep) }
    : form;

/** The reply with what reading the line adds to it. */
export const withAdded = (reply: Reply, { notes = [], offers = [] }: Added = {}): Reply => ({
  ...reply,
  ...(notes.length > 0 ? { lines: [...(reply.lines ?? []), ...notes] } : {}),
  ...(offers.length > 0 ? { offers: [...(reply.offers ?? []), ...offers] } : {}),
});

/** A reply as the answer an edge gives back. */
export const spoken = async (
  reply: Reply,
  to: {
    readonly locale: Locale;
    readonly ports: Ports;
    readonly programme?: ProgrammeId;
    readonly partnership?: PartnershipId;
    readonly now: string;
    /** The question that its buttons answer. */
    readonly once?: string;
  },
): Promise<Answer> => {
  const drawn = replyView(reply, to.locale);
  const plain = to.once ? inQuestion(drawn, to.once) : drawn;
  const view = to.partnership ? inPartnership(plain, to.partnership) : plain;
  return {
    kind: 'view',
    view: await shortened(view, { ...to, programme: to.programme }),
    made: reply.made !== undefined && !reply.elsewhere,
  };
};
