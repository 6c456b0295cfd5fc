import type { CardContext } from '../../../model/context.ts';
import { itemId } from '../../../model/items.ts';
import type { Stored } from '../../../model/record.ts';
import { teller } from '../../../subject/names.ts';
import { shownIn } from '../../../subject/thing.ts';
import { buttonsOf } from '../../../view/button.ts';
import { naming, type View } from '../../../view/view.ts';
import { ballotBlocks } from '../card.ts';
import { takesVotes } from '../decide/told.ts';
import { ballotOffers, thingOf } from '../offers.ts';
import type { Poll, Vote } from '../poll.ts';
import { optionRows } from './parts.ts';

/** Asks a seat for its vote, once; undefined where it has voted or can no longer (nothing left to ask). */
export const wantedView = (
  record: Stored<Poll>,
  seat: string,
  items: readonly Stored[],
  context: CardContext,
): View | undefined => {
  const { state } = record;
  const item = items.find(({ id }) => id === itemId(record.id, seat)) as Stored<Vote> | undefined;
  if (!takesVotes(state, context.now) || item?.state.choice !== undefined) return undefined;
  const ref = shownIn(record, context.partnership, context.place);
  const { question, closes } = state;
  const { name, zone } = context.partnership.state;
  const line = teller(context.locale)('poll.wanted', { ref, question, where: name, closes, zone });
  const thing = thingOf(record, context.partnership, ref);
  return {
    aloud: line,
    blocks: [
      { kind: 'text', spans: [naming(line, { record: record.id, title: question })] },
      optionRows(state, context.locale),
      ...ballotBlocks(buttonsOf(ballotOffers(state, thing), context.locale), []),
    ],
  };
};
