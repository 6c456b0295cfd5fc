import type { CardContext, Partnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import { each, fullNameOf, teller } from '../../../subject/names.ts';
import type { Block, Row } from '../../../view/view.ts';
import { text } from '../../../view/view.ts';
import type { Poll, Result } from '../poll.ts';

/** What every view of polls is drawn with. */
export type Drawing = Pick<CardContext, 'now' | 'locale' | 'partnership' | 'people'>;

/** "Sam (Harbour Trust)", the organisation where nobody sits, or the seat's own id where it is gone. */
export const seatName = (
  seat: string,
  { partnership, people }: Pick<Drawing, 'partnership' | 'people'>,
): string => {
  const found = partnership.state.seats.find(({ id }) => id === seat);
  const full = found?.holder && fullNameOf(found.holder, people, partnership.state);
  if (!full) return found?.organisation ?? seat;
  const organisation = found?.organisation ?? full.organisation;
  return organisation === undefined ? full.name : `${full.name} (${organisation})`;
};

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
