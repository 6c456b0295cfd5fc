import { sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { CardContext } from '../../model/context.ts';
import type { At } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { teller } from '../../subject/names.ts';
import { refIn, shownIn } from '../../subject/thing.ts';
import { buttonsOf } from '../../view/button.ts';
import { text, type View } from '../../view/view.ts';
import type { Meeting, Step } from './meeting.ts';
import { offers, thingOf } from './offers.ts';
import { quorumsSaid } from './quorum.ts';
import { isSet, startOf } from './steps.ts';
import { type Items, type Place, placesOf, tally } from './tally.ts';
import { placeAloud } from './view/parts.ts';

/** Organisations named in one reminder; the rest is a number. */
const mostNamed = 8;

/** Seats, never people: those without an organisation are counted only (rules: Reminders). */
const missingNames = (places: readonly Place[]): { names: string[]; more: number } => {
  const missing = places.filter(({ says }) => says === 'nothing');
  const all = [...new Set(missing.flatMap(({ seat }) => seat.organisation ?? []))];
  const names = all.slice(0, mostNamed);
  const named = missing.filter(({ seat }) => names.includes(seat.organisation ?? '')).length;
  return { names, more: missing.length - named };
};

const minutesTo = (then: At, now: At): number =>
  Math.ceil((Date.parse(then) - Date.parse(now)) / 60_000);

/** A reminder as it is true now, with the card's two buttons; undefined where the meeting is off, moved or has begun. */
export const reminderView = (
  record: Stored<Meeting>,
  items: Items,
  { step, round }: { readonly step: Step; readonly round: number },
  context: CardContext,
): View | undefined => {
  const { state } = record;
  if (!isSet(state) || state.round !== round || startOf(state) <= context.now) return undefined;
  const tell = teller(context.locale);
  const places = placesOf(record, context.partnership.state, items);
  const { title, day, time } = state;
  const said = defined({ title, day, time, place: placeAloud(state.place), ...tally(places) });
  const begins =
    step === 'week'
      ? tell('meeting.week', { ...said, ...missingNames(places) })
      : step === 'day'
        ? tell('meeting.day', { ...said, today: context.today })
        : tell('meeting.hour', { ...said, minutes: minutesTo(startOf(state), context.now) });
  const quorums = quorumsSaid(record, items, context).map((one) => sentence(one, context.locale));
  const line = [begins, ...quorums].join(' ');
  const shown = shownIn(record, context.partnership, context.place);
  const thing = thingOf(record, refIn(record), context.partnership, shown);
  return {
    aloud: line,
    blocks: [
      { kind: 'text', spans: [text(line)] },
      {
        kind: 'buttons',
        buttons: buttonsOf([offers.attending(thing), offers.apologies(thing)], context.locale),
      },
    ],
  };
};
