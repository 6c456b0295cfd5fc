import type { CardContext } from '../../../model/context.ts';
import type { At, PersonId } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import { seatLabels } from '../../../subject/labels.ts';
import { besideNow, calledAt, each, isNamed, teller } from '../../../subject/names.ts';
import { seatAt } from '../../../subject/past.ts';
import type { Block, Mark, Row } from '../../../view/view.ts';
import { text } from '../../../view/view.ts';
import type { Poll, Result } from '../poll.ts';

/** What every view of polls is drawn with. */
export type Drawing = Pick<CardContext, 'now' | 'locale' | 'partnership' | 'people'>;

/** Who a seat was at a moment, as its name and the organisation behind it, with what is new beside them. */
const seatThen = (
  seat: string,
  { partnership: { state }, people, locale }: Pick<Drawing, 'partnership' | 'people' | 'locale'>,
  at: At | undefined,
  voter: PersonId | undefined,
) => {
  const found = seatAt(state, seat, at);
  const holder = found.holder ?? (at === undefined ? undefined : voter);
  const own = holder && people.get(holder)?.state;
  if (holder && own && !isNamed(holder, people)) return { holder, name: own.name, always: [] };
  const nobody = found.organisation ?? teller(locale)('former-member', {});
  if (!own) return { holder, name: nobody, always: [] };
  const then = calledAt(own, at);
  const now = state.seats.find(({ id }) => id === seat)?.organisation ?? own.organisation;
  const { name, organisation } = besideNow(
    { name: then.name, organisation: found.organisation ?? then.organisation },
    { name: own.name, organisation: now },
  );
  return { holder, name, always: organisation === undefined ? [] : [organisation] };
};

/** Seats beside one another: "Sam (Harbour Trust)", the organisation where nobody sits, a former member where nothing is kept; of a moment as they were then, `voters` those who voted from them. */
export const seatNames = (
  seats: readonly string[],
  drawing: Pick<Drawing, 'partnership' | 'people' | 'locale'>,
  at?: At,
  voters: ReadonlyMap<string, PersonId> = new Map(),
): string[] =>
  seatLabels(
    seats.map((seat) => seatThen(seat, drawing, at, voters.get(seat))),
    drawing.people,
  );

/** Whoever a poll's sentences name; its card names no voter. */
export const namedIn = ({ roll, made, last, moved, next, standing }: Poll): PersonId[] => {
  const ended = 'at' in standing ? standing.by : undefined;
  const adding = roll.map(({ by }) => by);
  return each([...adding, made.by, last.by, moved?.by, next?.by, ended]);
};

/** The options' numbers, most votes first; equals stay in the order in which they were put. */
export const ranked = ({ votes }: Result): number[] =>
  votes.map((_, index) => index).sort((one, other) => (votes[other] ?? 0) - (votes[one] ?? 0));

/** "Youth club 6", by votes. */
export const tallies = ({ options }: Poll, result: Result) =>
  ranked(result).map((index) => ({
    option: options[index] ?? '',
    votes: result.votes[index] ?? 0,
  }));

/** How many have voted, and of nothing else while a vote is open. */
export const turnoutBar = (
  question: string,
  turnout: { readonly voted: number; readonly of: number },
  locale: Locale,
): Block => ({
  kind: 'bars',
  title: question,
  bars: [{ label: teller(locale)('poll.turnout', turnout), value: turnout.voted, of: turnout.of }],
});

/** What each option has of all votes, the one with the most strong; none where several are level. */
export const resultBars = (poll: Poll, result: Result, locale: Locale): Block => {
  const [winner] = result.winners;
  return {
    kind: 'bars',
    title: poll.question,
    bars: ranked(result).map((index) => {
      const [option = '', votes = 0] = [poll.options[index], result.votes[index]];
      return {
        label: teller(locale)('poll.bar', { option, votes, cast: result.cast }),
        value: votes,
        of: result.cast,
        ...(result.winners.length === 1 && index === winner ? { strong: true as const } : {}),
      };
    }),
  };
};

/** The options with their numbers, whole. */
export const optionRows = ({ options }: Poll, locale: Locale): Block => {
  const tell = teller(locale);
  return {
    kind: 'rows',
    rows: options.map(
      (option, index): Row => ({
        spans: [text(tell('poll.option', { number: index + 1, option }))],
      }),
    ),
  };
};

export const lineBlock = (words: string, mark?: Mark): Block => ({
  kind: 'text',
  spans: [text(words)],
  ...(mark ? { mark } : {}),
});
export const statusBlock = (words: string, mark?: Mark): Block => ({
  kind: 'status',
  spans: [text(words)],
  ...(mark ? { mark } : {}),
});
