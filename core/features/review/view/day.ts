import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { DayContext, DayReader, DayThing } from '../../../model/day-thing.ts';
import type { Offer } from '../../../model/offer.ts';
import { awayUntil, nameOf, type People, teller } from '../../../subject/names.ts';
import { shownIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { type Row, text, type View } from '../../../view/view.ts';
import type { Waiting } from '../gather.ts';
import { askChair, continueOffer, offers, thingOf, verdictOffers } from '../offers.ts';
import { isHalfDone, isOpen } from '../review.ts';
import { mayAnswer, officerOf } from '../standing.ts';
import { noticeView, promptCard } from './prompt.ts';

const rowOf = (words: string, own: readonly Offer[], { locale }: DayContext): Row => ({
  spans: [text(words)],
  ...(own.length > 0 ? { buttons: buttonsOf(own, locale) } : {}),
});

/** The question with its four answers, or how it goes on where it was left. */
const askedRow = ({ record, partnership }: Waiting, context: DayContext): Row => {
  const { state } = record;
  const { name, chair } = partnership.state;
  const half = isHalfDone(state);
  const thing = thingOf(record, partnership);
  const { counts } = state;
  const words = teller(context.locale)('review.day-row', {
    partnership: name,
    half,
    chair: chair !== undefined,
    ...(counts ? { counts } : {}),
  });
  const verdicts = state.said.verdict === undefined ? verdictOffers(thing) : [offers.send(thing)];
  return rowOf(
    words,
    half
      ? [continueOffer(state, thing), ...verdicts, offers.show(thing)]
      : [...verdicts, offers.show(thing)],
    context,
  );
};

const settledRow = ({ record, partnership }: Waiting, context: DayContext): Row => {
  const tell = teller(context.locale);
  const { base, due, said, standing } = record.state;
  const ref = shownIn(record, partnership, context.place);
  const how =
    standing.is === 'open'
      ? tell('review.day-put-off', { until: base })
      : standing.is === 'lapsed'
        ? tell('review.has-lapsed', { ref, due })
        : tell('review.is-sent', { ref, ...(said.verdict ? { verdict: said.verdict } : {}) });
  const shown = tell('review.day-settled', { partnership: partnership.state.name, how });
  return rowOf(shown, [offers.show(thingOf(record, partnership))], context);
};

const toldRow = ({ record, partnership }: Waiting, people: People, context: DayContext): Row => {
  const { chair, name } = partnership.state;
  const who = nameOf(chair, people);
  const words = teller(context.locale)('review.day-told-row', {
    partnership: name,
    due: record.state.due,
    half: isHalfDone(record.state),
    ...defined({ who, away: awayUntil(chair, people, context.today) }),
  });
  const own = [...askChair(partnership, people), offers.show(thingOf(record, partnership))];
  return rowOf(words, own, context);
};

const cardContext = (
  { partnership }: Waiting,
  { people }: DayReader,
  context: DayContext,
): CardContext => ({
  ...context,
  partnership,
  people,
});

/** Alone it is the prompt; reminded of, and half done, only how it goes on. */
const askedAlone = (waiting: Waiting, reader: DayReader, context: DayContext): View | undefined => {
  const { record } = waiting;
  const drawn = cardContext(waiting, reader, context);
  const reminded = record.state.taken.some((step) => step !== 'first');
  return isOpen(record.state) && reminded
    ? noticeView(record, 'again', drawn, reader.person)
    : promptCard(record, drawn, reader.person);
};

const askedThing = (
  waiting: Waiting,
  reader: DayReader,
  context: DayContext,
): DayThing | undefined => {
  const { record, partnership } = waiting;
  const { state } = record;
  const { asked, askedOn, taken } = state;
  const theirs = asked !== undefined && reader.names.includes(asked) && askedOn === reader.day;
  if (!theirs || !mayAnswer(reader.person, state, partnership.state)) return undefined;
  const open = isOpen(state) && taken.includes('first');
  const { name } = partnership.state;
  const clause = teller(context.locale)('review.day-clause', {
    partnership: name,
    half: isHalfDone(state),
  });
  return defined({
    sort: 'other' as const,
    of: record.id,
    open,
    asks: true,
    row: open ? askedRow(waiting, context) : settledRow(waiting, context),
    clause,
    alone: askedAlone(waiting, reader, context),
  });
};

const toldThing = (
  waiting: Waiting,
  reader: DayReader,
  context: DayContext,
): DayThing | undefined => {
  const { record, partnership } = waiting;
  const { state } = record;
  const { clerk, name } = partnership.state;
  const theirs = clerk === reader.person && officerOf(partnership.state) !== clerk;
  if (!theirs || state.clerkToldOn !== reader.day) return undefined;
  const open = isOpen(state);
  const clause = teller(context.locale)('review.day-told-clause', {
    partnership: name,
    half: isHalfDone(state),
  });
  const drawn = cardContext(waiting, reader, context);
  return defined({
    sort: 'other' as const,
    of: record.id,
    open,
    asks: true,
    row: open ? toldRow(waiting, reader.people, context) : settledRow(waiting, context),
    clause,
    alone: open ? noticeView(record, 'clerk', drawn, reader.person) : undefined,
  });
};

/** What stands of reviews in somebody's message of a day: what they are asked for, then what they hear as clerk. */
export const reviewThings = (
  waiting: readonly Waiting[],
  reader: DayReader,
  context: DayContext,
): DayThing[] =>
  [askedThing, toldThing]
    .flatMap((drawing) => waiting.flatMap((one) => drawing(one, reader, context) ?? []))
    .filter(({ open }) => open || context.stands);
