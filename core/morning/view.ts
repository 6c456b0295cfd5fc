import { say } from '../language/saying.ts';
import type { CardContext } from '../model/context.ts';
import type { Day, PersonId } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import { teller } from '../subject/names.ts';
import { buttonsOf } from '../view/button.ts';
import { rowBlocks } from '../view/rows.ts';
import type { Row, View } from '../view/view.ts';

/** One thing in a person's message of a day, as the feature shows it that it belongs to. */
export interface DayThing {
  /** News is told once and stands in no list: it is never left out for want of room. */
  readonly sort: 'action' | 'other' | 'news';
  /** Still to be done; what is settled is one line below. */
  readonly open: boolean;
  /** It was to be said on this very day: one such is enough for a message. */
  readonly asks: boolean;
  readonly row: Row;
  /** Its part of the sentence that is read aloud. */
  readonly clause: string;
  /** The whole message where nothing else is in it. */
  readonly alone?: View;
}

export type DayContext = Pick<CardContext, 'now' | 'today' | 'locale' | 'place'> & {
  /** The day whose message it is; it may have been one of long ago. */
  readonly day: Day;
  /** The message of that day is there already, and is only brought up to date. */
  readonly stands: boolean;
};

/** Whose message of which day it is. */
export interface DayReader {
  readonly person: PersonId;
  /** That person's name, and those of the persons who have become part of them. */
  readonly names: readonly PersonId[];
  readonly day: Day;
  readonly people: CardContext['people'];
}

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
