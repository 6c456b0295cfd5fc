import { explained } from '../../../language/explained.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Reading } from '../../../model/rule.ts';
import { calledAt, nameOf, teller } from '../../../subject/names.ts';
import type { View } from '../../../view/view.ts';
import { pollView } from '../card.ts';
import type { PollFound } from '../decide/about.ts';
import type { Result } from '../poll.ts';
import { outcomeOf, votesOf } from '../tally.ts';
import { ranked, seatNames } from './parts.ts';

/** Names of one line at most; a longer one is cut into lines. */
const abreast = 25;
const paged = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / abreast) }, (_, page) =>
    items.slice(page * abreast, (page + 1) * abreast),
  );

/** The same with whoever voted, who need not sit there any longer. */
export const withVoters = async (one: PollFound, read: Reading): Promise<PollFound> => {
  const { record, items, drawing } = one;
  const cast = [...votesOf(record.id, items).values()].flatMap(({ state }) => state.cast?.by ?? []);
  const missing = cast.filter((person) => !drawing.people.has(person));
  if (missing.length === 0) return one;
  const { people } = await read.load({ people: missing });
  return { ...one, drawing: { ...drawing, people: new Map([...drawing.people, ...people]) } };
};

/** Who chose what, shown once it is closed, as the card said it would be. */
const choices = ({ record, items, drawing }: PollFound, result: Result): string[] => {
  const tell = teller(drawing.locale);
  const { roll, options } = record.state;
  const votes = votesOf(record.id, items);
  const seats = roll.map(({ seat }) => seat);
  const { standing } = record.state;
  const at = 'at' in standing ? standing.at : undefined;
  const cast = [...votes].flatMap(([seat, { state }]) =>
    state.cast?.by === undefined || state.forThem ? [] : [[seat, state.cast.by] as const],
  );
  const names = new Map(
    seatNames(seats, drawing, at, new Map(cast)).map((name, index) => [seats[index], name]),
  );
  const voters = (choice: number | undefined) =>
    roll
      .filter(({ seat }) => votes.get(seat)?.state.choice === choice)
      .map(({ seat }) => {
        const vote = votes.get(seat)?.state;
        const by = vote?.forThem ? undefined : vote?.cast?.by;
        const voter = by && drawing.people.get(by)?.state;
        const name = names.get(seat) ?? '';
        const isOwn = !voter || name.startsWith(calledAt(voter, at).name);
        const shown = isOwn ? name : `${name}, ${nameOf(by, drawing.people, at)}`;
        return tell('poll.voter', { name: shown, clerk: vote?.forThem === true });
      });
  const chose = ranked(result).flatMap((index) => {
    const names = paged(voters(index));
    return (names.length > 0 ? names : [[]]).map((some) =>
      tell('poll.counted.who', { option: options[index] ?? '', names: some }),
    );
  });
  return [
    ...chose,
    ...paged(voters(undefined)).map((names) => tell('poll.counted.not', { names })),
  ];
};

export const lines = (one: PollFound, result: Result): string[] => {
  const { state } = one.record;
  const said = explained(outcomeOf(state, result), one.drawing.locale);
  const { next } = state;
  const isCast = result.casting !== undefined;
  const chair =
    next?.option === undefined || isCast
      ? []
      : [
          teller(one.drawing.locale)('poll.counted.chair', {
            option: state.options[next.option] ?? '',
          }),
        ];
  return [...said, ...chair, ...choices(one, result)];
};

export const closedOr = (one: PollFound, shown: (result: Result) => View): View | Outcome => {
  const { record, items, drawing, ref } = one;
  const { standing } = record.state;
  return standing.is === 'closed' ? shown(standing.result) : pollView(record, items, drawing, ref);
};
