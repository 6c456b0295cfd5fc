import { say } from '../language/saying.ts';
import type { DayContext, DayThing } from '../model/day-thing.ts';
import type { Offer } from '../model/offer.ts';
import { teller } from '../subject/names.ts';
import { buttonsOf } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import { type Block, strong, type View } from '../view/view.ts';

/** Most rows of one message; the rest stands behind "All 9". */
const mostRows = 5;

/** How somebody says that they want less of this. */
export const wishOffers: readonly Offer[] = [
  {
    label: say('label.action.away', {}),
    ask: { ask: 'form', form: 'person.away' },
    opens: 'form',
  },
  { label: say('label.action.less', {}), ask: { ask: 'person.less' } },
  { label: say('label.action.why', {}), ask: { ask: 'person.why' } },
];

/** What else can be done with the things of a message, each kind of it once. */
const restOf = (things: readonly DayThing[]): Offer[] => [
  ...new Map(
    things.flatMap(({ rest = [] }) => rest.map((one) => [JSON.stringify(one), one] as const)),
  ).values(),
];

/** What stands below the things of the day. */
const belowOf = (things: readonly DayThing[]): { aloud: string[]; blocks: Block[] } => {
  const below = things.flatMap((one) => one.below ?? []);
  return {
    aloud: below.map(({ aloud }) => aloud),
    blocks: below.flatMap(({ title, blocks }): Block[] => [
      { kind: 'text', spans: [strong(title)] },
      ...blocks,
    ]),
  };
};

const several = (all: readonly DayThing[], { locale, day, today }: DayContext): View => {
  const things = all.filter(({ below }) => below === undefined);
  const below = belowOf(all);
  const tell = teller(locale);
  const open = things.filter((one) => one.open);
  const listed = open.filter(({ sort }) => sort !== 'news');
  const shown = [...listed.slice(0, mostRows), ...open.filter(({ sort }) => sort === 'news')];
  const settled = things.filter((one) => !one.open).slice(0, mostRows);
  const rows = rowBlocks([...shown, ...settled].map(({ row }) => row));
  if (open.length === 0) {
    const nothing = tell('day.nothing-left', { day, today });
    return {
      aloud: [nothing, ...below.aloud].join(' '),
      blocks: [{ kind: 'title', text: nothing }, ...rows, ...below.blocks],
    };
  }
  const further: Offer[] =
    listed.length > mostRows
      ? [{ label: say('label.action.all-of', { count: listed.length }), ask: { ask: 'mine' } }]
      : [];
  return {
    aloud: [
      tell('day.aloud', {
        clauses: shown.map(({ clause }) => clause),
        total: open.length,
        actions: open.every(({ sort }) => sort === 'action'),
      }),
      ...below.aloud,
    ].join(' '),
    blocks: [
      { kind: 'title', text: tell('day.title', { own: listed.length, news: open.length }) },
      ...rows,
      ...below.blocks,
      {
        kind: 'buttons',
        buttons: buttonsOf(further, locale),
        more: buttonsOf([...restOf(shown), ...wishOffers], locale),
      },
    ],
  };
};

/**
 * The one message of a person and a working day (rules: Morning message): a thing alone in its own
 * words, several as rows. Undefined where nothing (any longer) asks to be said and no message of
 * that day stands.
 */
export const dayView = (things: readonly DayThing[], context: DayContext): View | undefined => {
  if (!context.stands && !things.some(({ open, asks }) => open && asks)) return undefined;
  const [only, second] = things.filter(({ below }) => below === undefined);
  const alone = only ? second === undefined && only.alone : things[0]?.alone;
  if (!alone) return several(things, context);
  const below = only ? belowOf(things) : { aloud: [], blocks: [] };
  return {
    aloud: [alone.aloud, ...below.aloud].join(' '),
    blocks: [...alone.blocks, ...below.blocks],
  };
};
