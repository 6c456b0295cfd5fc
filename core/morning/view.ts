import { say } from '../language/saying.ts';
import type { DayContext, DayThing } from '../model/day-thing.ts';
import type { Offer } from '../model/offer.ts';
import { teller } from '../subject/names.ts';
import { buttonsOf } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import type { View } from '../view/view.ts';

/** Most rows of one message; the rest stands behind "All 9". */
const most = 5;

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

const several = (things: readonly DayThing[], { locale, day, today }: DayContext): View => {
  const tell = teller(locale);
  const open = things.filter((one) => one.open);
  const listed = open.filter(({ sort }) => sort !== 'news');
  const shown = [...listed.slice(0, most), ...open.filter(({ sort }) => sort === 'news')];
  const settled = things.filter((one) => !one.open).slice(0, most);
  const rows = rowBlocks([...shown, ...settled].map(({ row }) => row));
  if (open.length === 0) {
    const nothing = tell('day.nothing-left', { day, today });
    return { aloud: nothing, blocks: [{ kind: 'title', text: nothing }, ...rows] };
  }
  const all: Offer[] =
    listed.length > most
      ? [{ label: say('label.action.all-of', { count: listed.length }), ask: { ask: 'mine' } }]
      : [];
  return {
    aloud: tell('day.aloud', {
      clauses: shown.map(({ clause }) => clause),
      total: open.length,
      actions: open.every(({ sort }) => sort === 'action'),
    }),
    blocks: [
      { kind: 'title', text: tell('day.title', { things: open.length }) },
      ...rows,
      { kind: 'buttons', buttons: buttonsOf([...all, ...wishOffers], locale) },
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
  const [only, second] = things;
  return (second === undefined && only?.alone) || several(things, context);
};
