import type { CardContext, Partnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import { seatLabels } from '../../../subject/labels.ts';
import { each, fullNameOf, isNamed, teller } from '../../../subject/names.ts';
import type { Block, Row } from '../../../view/view.ts';
import { text } from '../../../view/view.ts';
import type { Poll, Result } from '../poll.ts';

/** What every view of polls is drawn with. */
export type Drawing = Pick<CardContext, 'now' | 'locale' | 'partnership' | 'people'>;

/** Seats beside one another: "Sam (Harbour Trust)", the organisation where nobody sits, a former member where it is gone. */
export const seatNames = (
  seats: readonly string[],
  { partnership, people, locale }: Pick<Drawing, 'partnership' | 'people' | 'locale'>,
): string[] =>
  seatLabels(
    seats.map((seat) => {
      const found = partnership.state.seats.find(({ id }) => id === seat);
      const holder = found?.holder;
      const full = holder && fullNameOf(holder, people, partnership.state);
      const name = full?.name ?? found?.organisation ?? teller(locale)('former-member', {});
      const organisation =
        full && isNamed(holder, people) && (found?.organisation ?? full.organisation);
      return { holder, name, always: organisation ? [organisation] : [] };
    }),
    people,
  );

/** Whoever a poll's sentences name; its card names no voter. */
export const namedIn = ({ roll, made, last, moved, next, standing }: Poll): PersonId[] => {
  const ended = 'at' in standing ? standing.by : undefined;
  const adding = roll.map(({ by }) => by);
  return each([...adding, made.by, last.by, moved?.by, next?.by, ended]);
};

/** Whoever sits on these seats. */
export const holdersOf = (ids: readonly string[], { seats }: Partnership): PersonId[] => {
  const wanted = new Set(ids);
  return each(seats.map(({ id, holder }) => (wanted.has(id) ? holder : undefined)));
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

export const lineBlock = (words: string): Block => ({ kind: 'text', spans: [text(words)] });
export const statusBlock = (words: string): Block => ({ kind: 'status', spans: [text(words)] });
