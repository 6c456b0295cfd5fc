import { isPlaceless } from '../features/shapes.ts';
import { sentence } from '../language/saying.ts';
import type { PartnershipId, ProgrammeId } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Added, Reply } from '../model/offer.ts';
import type { Answer } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import { buttonRow, buttonsOf } from '../view/button.ts';
import type { Block, Button, Row, View } from '../view/view.ts';
import { text } from '../view/view.ts';

/** What every chat's button can carry, in UTF-8 bytes. */
const buttonBytes = 1500;

/** A reply's codes as what its reader sees. */
export const replyView = (reply: Reply, locale: Locale): View => {
  const lines = [reply.saying, ...(reply.lines ?? [])].map((saying) => sentence(saying, locale));
  return {
    aloud: lines.join(' '),
    blocks: [
      ...lines.map((line): Block => ({ kind: 'text', spans: [text(line)] })),
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

/** Every button names its partnership, so that it means the same wherever it is pressed. */
export const inPartnership = (view: View, id: PartnershipId): View =>
  withButtons(view, buttonIn(id));

/** The same for one row. */
export const rowIn = (row: Row, id: PartnershipId): Row =>
  row.buttons ? { ...row, buttons: row.buttons.map(buttonIn(id)) } : row;

/** Asks too long for a button are kept under a name, and the button asks for that. */
export const shortened = async (
  view: View,
  keep: {
    readonly ports: Ports;
    readonly programme: ProgrammeId | undefined;
    readonly now: string;
  },
): Promise<View> => {
  const kept: Promise<void>[] = [];
  const short = withButtons(view, (one) => {
    const long = JSON.stringify(one.ask);
    if (new TextEncoder().encode(long).length <= buttonBytes) return one;
    const name = keep.ports.fresh(20);
    kept.push(keep.ports.store.keepDraft(keep.programme, name, long, keep.now));
    const within = 'in' in one.ask && one.ask.in !== undefined ? { in: one.ask.in } : {};
    return { ...one, ask: { ask: 'read', draft: name, ...within } };
  });
  await Promise.all(kept);
  return short;
};

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
  },
): Promise<Answer> => {
  const plain = replyView(reply, to.locale);
  const view = to.partnership ? inPartnership(plain, to.partnership) : plain;
  return {
    kind: 'view',
    view: await shortened(view, { ...to, programme: to.programme }),
    made: reply.made !== undefined && !reply.elsewhere,
  };
};
