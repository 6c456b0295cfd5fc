import { sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { CardContext } from '../../model/context.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import { labelOf } from '../../subject/labels.ts';
import { teller, touched } from '../../subject/names.ts';
import { votingKind } from '../../subject/terms.ts';
import { shownIn, wishing } from '../../subject/thing.ts';
import { buttonsOf } from '../../view/button.ts';
import { type Block, type Button, strong, text, type View } from '../../view/view.ts';
import { ballotOffers, inForm, makeAction, offers, thingOf } from './offers.ts';
import { type Poll, type Result, uncounted } from './poll.ts';
import { castFor, followedBy, lackedBy, ruledSaid } from './quorum.ts';
import { turnoutOf, votesOf } from './tally.ts';
import {
  type Drawing,
  lineBlock,
  optionRows,
  resultBars,
  statusBlock,
  tallies,
  turnoutBar,
} from './view/parts.ts';

interface Face {
  readonly record: Stored<Poll>;
  readonly drawing: Drawing;
  readonly thing: ReturnType<typeof thingOf>;
}

/** In sight at once on one row. */
const abreast = 4;

/** The options as buttons, at most four in a row, what else can be done behind More. */
export const ballotBlocks = (first: readonly Button[], more: readonly Button[]): Block[] => {
  const rows = first.length > abreast ? [first.slice(0, 3), first.slice(3)] : [first];
  return rows.map((buttons, index) => ({
    kind: 'buttons',
    buttons,
    ...(index === rows.length - 1 && more.length > 0 ? { more } : {}),
  }));
};

const open = ({ record, drawing, thing }: Face, items: readonly Stored[]): View => {
  const { state } = record;
  const tell = teller(drawing.locale);
  const { zone } = drawing.partnership.state;
  const turnout = turnoutOf(state, votesOf(record.id, items));
  const { closes, options, question } = state;
  const voting = votingKind(state.clauses);
  const own = buttonsOf(ballotOffers(state, thing), drawing.locale);
  const more = buttonsOf(
    [offers.who(thing), offers.close(thing), offers.move(thing), offers.history(thing)],
    drawing.locale,
  );
  return {
    aloud: tell('poll.aloud.open', {
      ref: thing.shown,
      question,
      options,
      closes,
      zone,
      ...turnout,
    }),
    blocks: [
      { kind: 'title', text: question, ref: thing.shown },
      optionRows(state, drawing.locale),
      lineBlock(tell('poll.rule', { closes, zone }), 'open'),
      lineBlock(tell('poll.secrecy', {})),
      ...(voting
        ? [lineBlock(tell(voting.secret ? 'terms.open-though-secret' : 'terms.votes-open', voting))]
        : []),
      ...(state.anyone && drawing.partnership.state.door === 'channels'
        ? [lineBlock(tell('poll.anyone', {}))]
        : []),
      turnoutBar(question, turnout, drawing.locale),
      ...ballotBlocks(own, more),
    ],
  };
};

/** Voting is over and the seats are being sealed: until the next wake, unless a closer stopped. */
const closing = ({ record, drawing, thing }: Face): View => {
  const line = teller(drawing.locale)('poll.counting', {});
  return {
    aloud: `${thing.shown} ${record.state.question}. ${line}`,
    blocks: [
      { kind: 'title', text: record.state.question, ref: thing.shown },
      optionRows(record.state, drawing.locale),
      statusBlock(line),
    ],
  };
};

const afterwards = ({ record, thing }: Face, result: Result): Offer[] => {
  const { state } = record;
  if (result.cast === 0) return [inForm('label.poll.again', thing.in, state)];
  const make = makeAction(state, result, thing);
  const level = result.tied.length > 0 && state.next?.option === undefined;
  const say = result.casting === undefined ? offers.next : offers.casting;
  return level
    ? [say(thing), make, offers.counted(thing)]
    : [make, offers.counted(thing), offers.next(thing)];
};

/** What came of it, in words. */
const verdict = (state: Poll, result: Result, { locale }: Drawing): string => {
  const tell = teller(locale);
  const named = (indexes: readonly number[]) =>
    indexes.map((index) => ({
      option: state.options[index] ?? '',
      votes: result.votes[index] ?? 0,
    }));
  if (result.cast === 0) return tell('poll.no-one-voted', {});
  if (result.tied.length > 0)
    return tell('poll.tied', {
      tied: named(result.tied),
      decided: state.next !== undefined || result.casting !== undefined,
    });
  return tell('poll.most', { option: named(result.winners)[0]?.option ?? '' });
};

/** How many asked to be added to the roll, and by whom how many were; nothing where nobody did. */
const waited = (
  { roll, waits = [], refused = [], turnedDown = 0 }: Poll,
  drawing: Drawing,
): string[] => {
  const added = roll.filter(({ by }) => by !== undefined);
  const all = added.length + waits.length + refused.length + turnedDown;
  if (all === 0) return [];
  const by = [...new Set(added.flatMap((one) => labelOf(one.by, drawing.people) ?? []))];
  return [teller(drawing.locale)('poll.waited-line', { waited: all, added: added.length, by })];
};

/** What the chair said is to follow, if anything yet. */
export const nextSaid = (poll: Poll, drawing: Drawing): string[] => {
  const { next } = poll;
  if (!next) return [];
  const said = defined({ ...touched(next, drawing), ...followedBy(poll, next) });
  return [teller(drawing.locale)('poll.next-line', said)];
};

const closed = (face: Face, how: 'time' | 'early', at: string, result: Result): View => {
  const { record, drawing, thing } = face;
  const { state } = record;
  const tell = teller(drawing.locale);
  const { zone } = drawing.partnership.state;
  const { cast, of } = result;
  const early =
    how === 'early' && 'at' in state.standing ? touched(state.standing, drawing).who : undefined;
  const tally = tallies(state, result);
  const said = verdict(state, result, drawing);
  const ended = { cast, of, at, zone, ...defined({ early }) };
  const quorums = ruledSaid(result, castFor(state)).map((one) => sentence(one, drawing.locale));
  const ref = tell('poll.ref-closed', { ref: thing.shown });
  const aloud = tell('poll.aloud.closed', {
    ref: thing.shown,
    question: state.question,
    tally,
    verdict: said,
    ...ended,
  });
  return {
    aloud: [aloud, ...quorums].join(' '),
    blocks: [
      {
        kind: 'title',
        text: state.question,
        ref: tell('terms.marked', { ref, lacks: lackedBy(result) }),
      },
      ...(cast > 0 ? [resultBars(state, result, drawing.locale)] : []),
      lineBlock(tell('poll.closed-line', ended), 'done'),
      { kind: 'text', spans: [result.winners.length === 1 ? strong(said) : text(said)] },
      ...quorums.map((one) => lineBlock(one)),
      ...waited(state, drawing).map((one) => lineBlock(one)),
      ...nextSaid(state, drawing).map((one) => lineBlock(one)),
      {
        kind: 'buttons',
        buttons: buttonsOf(wishing(afterwards(face, result)), drawing.locale),
        more: buttonsOf([offers.history(thing)], drawing.locale),
      },
    ],
  };
};

/** One line stays where a card was. */
const ended = ({ record, drawing, thing }: Face, how: 'cancelled' | 'taken-back'): View => {
  const { standing, question } = record.state;
  const by = 'at' in standing ? standing : record.state.last;
  const tell = teller(drawing.locale);
  const { zone, name: partnership } = drawing.partnership.state;
  const named = { ref: thing.shown, question };
  const line =
    standing.is === 'cancelled' && standing.uncounted
      ? tell('poll.uncounted-line', { ...named, partnership, at: standing.at, zone })
      : tell('poll.ended-line', { ...touched(by, drawing), ...named, how });
  return { aloud: line, blocks: [statusBlock(line, 'off')] };
};

/** The poll as people see it; nothing in it depends on who looks, and nothing of a result before it closes. */
export const pollView = (
  record: Stored<Poll>,
  items: readonly Stored[],
  drawing: Drawing,
  shown: string,
): View => {
  const { standing } = record.state;
  const face = { record, drawing, thing: thingOf(record, drawing.partnership, shown) };
  const how = uncounted(record.state);
  if (how) return ended(face, how);
  if (standing.is === 'open') return open(face, items);
  return standing.is === 'closed'
    ? closed(face, standing.how, standing.at, standing.result)
    : closing(face);
};

/** The shared card of a poll (rules: Open polls), and its result as a notice: the same words. */
export const pollCard = (
  record: Stored<Poll>,
  items: readonly Stored[],
  context: CardContext,
): View => pollView(record, items, context, shownIn(record, context.partnership, context.place));
