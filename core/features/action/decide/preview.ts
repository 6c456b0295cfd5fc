import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { refOf } from '../../../model/ids.ts';
import type { Offer, ReplyRow } from '../../../model/offer.ts';
import type { Asked } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { labelOf } from '../../../subject/labels.ts';
import { label, neverMind, wishing } from '../../../subject/thing.ts';
import { pageOf } from '../../../view/pages.ts';
import type { Action } from '../action.ts';
import type { ActionDraft } from '../ask-fields.ts';
import { ownerName } from '../naming.ts';
import { dayLabel } from '../offers.ts';
import type { Create, Drafted } from './drawn.ts';
import { noted, picked } from './mended.ts';

/** One of several lines: by its number, with what becomes of it. */
export interface PreviewLine {
  readonly number: number;
  readonly item: ActionDraft;
  /** Absent where the line is left out. */
  readonly draft?: Drafted;
}

/** A button beside a line. */
export const turn = (
  words: Saying,
  { number, item }: Pick<PreviewLine, 'number' | 'item'>,
  command: Create,
  to: NonNullable<Create['turn']>,
): Offer => ({
  label: words,
  about: `${number} ${item.title}`,
  ask: { ...command, line: number, turn: to },
  ...(to === 'change' ? { opens: 'form' as const } : {}),
});

/** Every line can be left out and put right before it is made. */
export const lineOffers = (
  line: Pick<PreviewLine, 'number' | 'item'>,
  command: Create,
): Offer[] => [
  turn(label('label.action.leave-out'), line, command, 'out'),
  turn(label('label.change'), line, command, 'change'),
];

/** What may have been meant by it besides: whose it is, and by when. */
const perhaps = (
  line: PreviewLine,
  command: Create,
  { today }: Context,
  { people }: Loaded,
): Offer[] => {
  const { owner, named, all, due, perhaps } = line.draft ?? {};
  const who = owner ? undefined : ownerName(named, people);
  const day = due === undefined && perhaps && perhaps >= today ? perhaps : undefined;
  return [
    ...(who === undefined
      ? []
      : [turn(say('label.action.give-to', { who }), line, command, 'named')]),
    ...(all && !owner ? [turn(label('label.action.all-help'), line, command, 'lead')] : []),
    ...(day ? [turn(dayLabel(day, today), line, command, 'day')] : []),
  ];
};

/** The ask with what was pressed beside one of its lines; `everybody` are those whose a line may be. */
export const turned = (
  { line = 0, turn, pick = 0, ...command }: Create,
  everybody: Drafted['all'],
): Create => {
  const item = command.items[line - 1];
  const { left = [], changed = [] } = command;
  if (!item) return command;
  const others = left.filter((one) => one !== line);
  const put = (to: ActionDraft): Create => ({
    ...command,
    items: command.items.map((one) => (one === item ? to : one)),
    changed: [...changed.filter((one) => one !== line), line],
  });
  const { all: _, named, perhaps, ...rest } = item;
  const [owner] = named ?? [];
  switch (turn) {
    case 'out':
      return { ...command, left: [...others, line].sort((a, b) => a - b) };
    case 'in':
      return { ...command, left: others };
    case 'pick':
      return put(picked(item, pick));
    case 'noted':
      return put(noted(item, 'first'));
    case 'all-noted':
      return { ...command, items: command.items.map((one) => noted(one, 'all')) };
    case 'named':
      return owner ? put({ ...rest, ...defined({ perhaps }), owner }) : command;
    case 'day':
      return perhaps ? put({ ...item, due: perhaps }) : command;
    case 'lead': {
      const help = everybody?.help.map((person) => ({ person }));
      return everybody
        ? put({ ...rest, ...defined({ perhaps }), owner: { person: everybody.lead }, with: help })
        : command;
    }
    default:
      return command;
  }
};

/** Several at once are shown first: a line each with owner and date and what can be done about it, then one button for all. */
export const preview = (
  all: readonly PreviewLine[],
  command: Create,
  context: Context,
  loaded: Loaded,
  alike: (title: string) => Stored<Action> | undefined,
): Asked => {
  const { page, ...each } = command;
  const shown = pageOf(all, { page }, { nameOf: ({ number }) => `${number}` });
  const row = (line: PreviewLine): ReplyRow => {
    const { number, item, draft } = line;
    if (!draft) {
      const back = turn(label('label.action.put-back'), line, command, 'in');
      return {
        saying: say('action.preview-left', { number: item.row ?? number, title: item.title }),
        offers: [back],
      };
    }
    const same = alike(draft.title);
    const helpers = draft.with.flatMap((one) => labelOf(one, loaded.people) ?? []);
    const saying = say(
      'action.preview-line',
      defined({
        number: item.row ?? number,
        title: draft.title,
        who: ownerName(draft.owner, loaded.people),
        helpers: helpers.length > 0 ? helpers : undefined,
        due: draft.due,
        follows: draft.follows,
        like: same && refOf(same.id),
        changed: command.changed?.includes(number) ? true : undefined,
      }),
    );
    const offers = [...lineOffers(line, command), ...perhaps(line, command, context, loaded)];
    return { saying, offers };
  };
  const count = all.filter(({ draft }) => draft).length;
  const { notes, left: _, changed: __, ...rest } = each;
  const make: Offer = {
    label: say(notes ? 'label.action.this-many' : 'label.action.make-all', { count }),
    ask: { ...command, sure: true },
  };
  const ways = [
    ...(count > 0 ? [make] : []),
    ...(notes
      ? [{ label: label('label.action.with-notes'), ask: { ...rest, items: [notes.item] } }]
      : []),
  ];
  const { from, to, total } = shown;
  // The lines stand in the ask itself, each with its number: a page is the same whenever it is asked for.
  const next: Offer[] = shown.next
    ? [{ label: label('label.next-page'), ask: { ...each, page: (page ?? 1) + 1 } }]
    : [];
  return {
    kind: 'asked',
    reply: {
      saying:
        notes?.first && count === all.length
          ? say('action.preview-or-notes', { count })
          : say('action.preview', { count: all.length, left: all.length - count }),
      rows: shown.shown.map(row),
      ...(all.length > shown.shown.length
        ? { lines: [say('list.page', { from, to, total, least: false })] }
        : {}),
      offers: [...wishing(notes?.first ? ways.reverse() : ways), ...next, neverMind()],
      inPlace: true,
    },
  };
};
