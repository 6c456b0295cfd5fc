import { explain } from '../../../counting/explain/explain.ts';
import type { Named } from '../../../model/feature.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { nameOf, teller, touched } from '../../../subject/names.ts';
import { buttonsOf } from '../../../view/button.ts';
import { toCopy } from '../../../view/pages.ts';
import type { View } from '../../../view/view.ts';
import { nextSaid, pollView } from '../card.ts';
import { offers } from '../offers.ts';
import type { Result } from '../poll.ts';
import type { PollQuestion } from '../shapes.ts';
import { outcomeOf, votesOf } from '../tally.ts';
import { lineBlock, ranked, seatName } from '../view/parts.ts';
import { aboutPoll, type Found } from './found.ts';

/** Names of one line at most; a longer one is cut into lines. */
const abreast = 25;
const paged = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / abreast) }, (_, page) =>
    items.slice(page * abreast, (page + 1) * abreast),
  );

/** Who chose what, shown once it is closed, as the card said it would be. */
const choices = ({ record, items, drawing }: Found, result: Result): string[] => {
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

const lines = (one: Found, result: Result): string[] => {
  const { state } = one.record;
  const first = state.next?.option;
  const said = explain(outcomeOf(state, result));
  const chair =
    first === undefined
      ? []
      : [teller(one.drawing.locale)('poll.counted.chair', { option: state.options[first] ?? '' })];
  return [...said, ...chair, ...choices(one, result)];
};

const closedOr = (one: Found, shown: (result: Result) => View): View | Outcome => {
  const { record, items, drawing, thing } = one;
  const { standing } = record.state;
  return standing.is === 'closed'
    ? shown(standing.result)
    : pollView(record, items, drawing, thing.shown);
};

/** The rule, the totals, and who chose what: the count can be repeated by hand. */
export const counted = aboutPoll<Named<PollQuestion, 'poll.counted'>>((one) =>
  closedOr(one, (result) => {
    const tell = teller(one.drawing.locale);
    const title = tell('poll.counted.title', { ref: one.thing.shown });
    const said = lines(one, result);
    return {
      aloud: tell('poll.sentences', { lines: [title, ...said] }),
      blocks: [
        { kind: 'title', text: title },
        ...said.map(lineBlock),
        {
          kind: 'buttons',
          buttons: buttonsOf(
            [offers.results(one.thing), offers.asText(one.thing)],
            one.drawing.locale,
          ),
        },
      ],
    };
  }),
);

/** Plain paragraphs for a report. */
export const asText = aboutPoll<Named<PollQuestion, 'poll.as-text'>>((one) =>
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
    const told = [...lines(one, result), ...nextSaid(state, drawing)].join('\n');
    return toCopy(title, [title, [opened, aloud].join('\n'), told].join('\n\n'));
  }),
);
