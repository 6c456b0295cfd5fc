import { given } from '../../../lib/defined.ts';
import type { CardScene } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { DayReader, DayScene, DayThing } from '../../../morning/view.ts';
import { awayUntil, nameOf, type People, teller } from '../../../subject/names.ts';
import { buttonsOf } from '../../../view/button.ts';
import { type Row, text, type View } from '../../../view/view.ts';
import type { Waiting } from '../gather.ts';
import { askChair, continueOffer, offers, shownIn, thingOf, verdictOffers } from '../offers.ts';
import { isHalfDone, isOpen } from '../review.ts';
import { mayAnswer, officerOf } from '../standing.ts';
import { noticeView, promptCard } from './prompt.ts';

const rowOf = (words: string, own: readonly Offer[], { locale }: DayScene): Row => ({
  spans: [text(words)],
  ...(own.length > 0 ? { buttons: buttonsOf(own, locale) } : {}),
});

/** The question with its four answers, or how it goes on where it was left. */
const askedRow = ({ record, partnership }: Waiting, scene: DayScene): Row => {
  const { state } = record;
  const { name, chair } = partnership.state;
  const half = isHalfDone(state);
  const thing = thingOf(record, partnership);
  const { counts } = state;
  const words = teller(scene.locale)('review.day-row', {
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
    scene,
  );
};

const settledRow = ({ record, partnership }: Waiting, scene: DayScene): Row => {
  const tell = teller(scene.locale);
  const { base, due, said, standing } = record.state;
  const ref = shownIn(record, partnership, scene.place);
  const how =
    standing.is === 'open'
      ? tell('review.day-put-off', { until: base })
      : standing.is === 'lapsed'
        ? tell('review.has-lapsed', { ref, due })
        : tell('review.is-sent', { ref, ...(said.verdict ? { verdict: said.verdict } : {}) });
  const shown = tell('review.day-settled', { partnership: partnership.state.name, how });
  return rowOf(shown, [offers.show(thingOf(record, partnership))], scene);
};

const toldRow = ({ record, partnership }: Waiting, people: People, scene: DayScene): Row => {
  const { chair, name } = partnership.state;
  const who = nameOf(chair, people);
  const words = teller(scene.locale)('review.day-told-row', {
    partnership: name,
    due: record.state.due,
    half: isHalfDone(record.state),
    ...given({ who, away: awayUntil(chair, people, scene.today) }),
  });
  const own = [...askChair(partnership, people), offers.show(thingOf(record, partnership))];
  return rowOf(words, own, scene);
};

const cardScene = (
  { partnership }: Waiting,
  { people }: DayReader,
  scene: DayScene,
): CardScene => ({
  ...scene,
  partnership,
  people,
});

/** Alone it is the prompt; reminded of, and half done, only how it goes on. */
const askedAlone = (waiting: Waiting, reader: DayReader, scene: DayScene): View | undefined => {
  const { record } = waiting;
  const drawn = cardScene(waiting, reader, scene);
  const reminded = record.state.taken.some((step) => step !== 'first');
  return isOpen(record.state) && reminded
    ? noticeView(record, 'again', drawn, reader.person)
    : promptCard(record, drawn, reader.person);
};

const askedThing = (waiting: Waiting, reader: DayReader, scene: DayScene): DayThing | undefined => {
  const { record, partnership } = waiting;
  const { state } = record;
  const { asked, askedOn, taken } = state;
  const theirs = asked !== undefined && reader.names.includes(asked) && askedOn === reader.day;
  if (!theirs || !mayAnswer(reader.person, state, partnership.state)) return undefined;
  const open = isOpen(state) && taken.includes('first');
  const { name } = partnership.state;
  const clause = teller(scene.locale)('review.day-clause', {
    partnership: name,
    half: isHalfDone(state),
  });
  return given({
    sort: 'other' as const,
    open,
    asks: true,
    row: open ? askedRow(waiting, scene) : settledRow(waiting, scene),
    clause,
    alone: askedAlone(waiting, reader, scene),
  });
};

const toldThing = (waiting: Waiting, reader: DayReader, scene: DayScene): DayThing | undefined => {
  const { record, partnership } = waiting;
  const { state } = record;
  const { clerk, name } = partnership.state;
  const theirs = clerk === reader.person && officerOf(partnership.state) !== clerk;
  if (!theirs || state.clerkToldOn !== reader.day) return undefined;
  const open = isOpen(state);
  const clause = teller(scene.locale)('review.day-told-clause', {
    partnership: name,
    half: isHalfDone(state),
  });
  const drawn = cardScene(waiting, reader, scene);
  return given({
    sort: 'other' as const,
    open,
    asks: true,
    row: open ? toldRow(waiting, reader.people, scene) : settledRow(waiting, scene),
    clause,
    alone: open ? noticeView(record, 'clerk', drawn, reader.person) : undefined,
  });
};

/** What stands of reviews in somebody's message of a day: what they are asked for, then what they hear as clerk. */
export const reviewThings = (
  waiting: readonly Waiting[],
  reader: DayReader,
  scene: DayScene,
): DayThing[] =>
  [askedThing, toldThing]
    .flatMap((drawing) => waiting.flatMap((one) => drawing(one, reader, scene) ?? []))
    .filter(({ open }) => open || scene.stands);
