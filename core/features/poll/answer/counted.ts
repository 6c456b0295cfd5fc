import { explained } from '../../../language/explained.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { listView } from '../../../subject/list.ts';
import { nameOf, teller, touched } from '../../../subject/names.ts';
import { copied, heading, list, paragraph } from '../../../view/document.ts';
import type { View } from '../../../view/view.ts';
import { nextSaid, pollView } from '../card.ts';
import { aboutPoll, type PollFound } from '../decide/about.ts';
import { offers } from '../offers.ts';
import type { Result } from '../poll.ts';
import { outcomeOf, votesOf } from '../tally.ts';
import { lineBlock, ranked, seatName } from '../view/parts.ts';

/** Names of one line at most; a longer one is cut into lines. */
const abreast = 25;
const paged = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / abreast) }, (_, page) =>
    items.slice(page * abreast, (page + 1) * abreast),
  );

/** Who chose what, shown once it is closed, as the card said it would be. */
const choices = ({ record, items, drawing }: PollFound, result: Result): string[] => {
  const tell = teller(drawing.locale);
  const { roll, options } = record.state;
  const votes = votesOf(record.id, items);
  const voters = (choice: number | undefined) =>
    roll
      .filter(({ seat }) => votes.get(seat)?.state.choice === choice)
      .map(({ seat }) => {
        const vote = votes.get(seat)?.state;
        const by = vote?.forThem ? undefined : nameOf(vote?.cast?.by, drawing.people);
        const name = seatName(seat, drawing);
        const shown = by === undefined || name.startsWith(by) ? name : `${name}, ${by}`;
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

const lines = (one: PollFound, result: Result): string[] => {
  const { state } = one.record;
  const first = state.next?.option;
  const said = explained(outcomeOf(state, result), one.drawing.locale);
  const chair =
    first === undefined
      ? []
      : [teller(one.drawing.locale)('poll.counted.chair', { option: state.options[first] ?? '' })];
  return [...said, ...chair, ...choices(one, result)];
};

const closedOr = (one: PollFound, shown: (result: Result) => View): View | Outcome => {
  const { record, items, drawing, ref } = one;
  const { standing } = record.state;
  return standing.is === 'closed' ? shown(standing.result) : pollView(record, items, drawing, ref);
};

/** The rule, the totals, and who chose what: the count can be repeated by hand. */
export const counted = aboutPoll<Named<'poll.counted'>>((one) =>
  closedOr(one, (result) => {
    const tell = teller(one.drawing.locale);
    const title = tell('poll.counted.title', { ref: one.ref });
    const said = lines(one, result);
    return listView(
      {
        aloud: tell('poll.sentences', { lines: [title, ...said] }),
        title,
        above: said.map(lineBlock),
        rows: [],
        offers: [offers.results(one.thing), offers.asText(one.thing)],
      },
      one.drawing,
    );
  }),
);

/** Plain paragraphs for a report. */
export const asText = aboutPoll<Named<'poll.as-text'>>((one) =>
  closedOr(one, (result) => {
    const { drawing, record, items, thing } = one;
    const { state } = record;
    const tell = teller(drawing.locale);
    const title = tell('poll.text.title', {
      ref: thing.ref,
      question: state.question,
      where: drawing.partnership.state.name,
    });
    const { aloud } = pollView(record, items, drawing, thing.ref);
    const opened = tell('poll.text.opened', touched(state.made, drawing));
    return copied(title, [
      heading(title),
      paragraph([opened, aloud].join('\n')),
      list([...lines(one, result), ...nextSaid(state, drawing)]),
    ]);
  }),
);
