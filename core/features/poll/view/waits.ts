import type { CardContext } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import { labelOf } from '../../../subject/labels.ts';
import { teller } from '../../../subject/names.ts';
import { isFormer } from '../../../subject/standing.ts';
import { shownIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { naming, type Row, text, type View } from '../../../view/view.ts';
import { takesVotes } from '../decide/told.ts';
import { addOne, offers, thingOf } from '../offers.ts';
import type { Poll } from '../poll.ts';

/** A button for each of so many; the others are added with all. */
const shown = 10;

/** To chair and clerk: whose votes wait for the roll, and what can be done about each. */
export const waitsView = (record: Stored<Poll>, context: CardContext): View => {
  const { state } = record;
  const { locale, people, partnership } = context;
  const ref = shownIn(record, partnership, context.place);
  const thing = thingOf(record, partnership, ref);
  const asked = takesVotes(state, context.now) ? (state.waits ?? []) : [];
  const waits = asked.filter(({ person }) => !isFormer(partnership.state, person));
  const names = waits.map(({ person }) => labelOf(person, people, partnership.state) ?? '');
  const { question, closes } = state;
  const { zone } = partnership.state;
  const line = teller(locale)('poll.wait', { ref, question, who: names, closes, zone });
  const row = (person: string, name: string): Row => ({
    spans: [text(name)],
    buttons: buttonsOf([addOne(thing, person, name)], locale),
  });
  const several = waits.length > 1;
  const first = waits[0];
  const all: Offer[] = several
    ? [offers.addAll(thing), offers.turnDown(thing)]
    : first
      ? [addOne(thing, first.person, names[0] ?? ''), offers.turnDown(thing)]
      : [offers.show(thing)];
  return {
    aloud: line,
    blocks: [
      { kind: 'text', spans: [naming(line, { record: record.id, title: question })] },
      ...(several
        ? [
            {
              kind: 'rows',
              rows: waits
                .slice(0, shown)
                .map(({ person }, index) => row(person, names[index] ?? '')),
            } as const,
          ]
        : []),
      { kind: 'buttons', buttons: buttonsOf(all, locale) },
    ],
  };
};
