import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, Partnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Asked } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { labelOf } from '../../../subject/labels.ts';
import { within } from '../../../subject/require.ts';
import { termsAmong, votingClauses } from '../../../subject/terms.ts';
import { formOffer } from '../../../subject/thing.ts';
import { anyoneVotes } from '../../../subject/voters.ts';
import { votingSeats } from '../roll.ts';

type Create = Named<'poll.create'>;

/** So many of the roll are named; the rest is a number. */
const mostShown = 10;
/** A vote that is longer stands in the question alone, whose buttons stay. */
const longestCarried = 2000;

/** Whether anyone in the channels may vote: as this vote says, else as the partnership has it. */
export const isForAnyone = ({ anyone }: Create, partnership: Partnership): boolean =>
  partnership.door === 'channels' && (anyone ?? anyoneVotes(partnership));

/** The clauses by which a vote goes that is opened now; undefined where the partnership has no terms. */
export const clausesFor = (context: Context, { records }: Pick<Loaded, 'records'>) => {
  const terms = termsAmong(within(context), records);
  return terms && votingClauses(terms, { at: context.now, day: context.today });
};

/** Until the list of people was said to be right, whoever opens a vote sees its roll first (rules: Fixed rolls). */
export const showsRoll = (command: Create, { partnership }: Context): boolean =>
  partnership !== undefined &&
  command.sure !== true &&
  partnership.state.listConfirmed !== true &&
  !isForAnyone(command, partnership.state);

const shownSeats = (partnership: Partnership) => {
  const roll = new Set(votingSeats(partnership));
  return partnership.seats.filter(({ id }) => roll.has(id)).slice(0, mostShown);
};

/** Who is named. */
export const shownPeople = (partnership: Partnership): PersonId[] =>
  shownSeats(partnership).flatMap(({ holder, deputies }) => holder ?? deputies[0] ?? []);

/** The roll as it would be, with what can be done about it; what was asked stands in each button. */
export const rollShown = (command: Create, context: Context, loaded: Loaded): Asked => {
  const { people } = loaded;
  const { id, state } = within(context);
  const seats = votingSeats(state, clausesFor(context, loaded)).length;
  const names = shownPeople(state).flatMap((one) => labelOf(one, people) ?? []);
  const about = command.question;
  const again = { ...command, in: id };
  const open = { ...again, sure: true };
  const after = JSON.stringify(again);
  const offers: Offer[] = [
    { label: say('label.poll.open', {}), about, ask: open },
    formOffer('label.poll.add-people', 'partnership.list-person', {
      in: id,
      about,
      given: defined({ after: after.length <= longestCarried ? after : undefined }),
    }),
    ...(state.door === 'channels'
      ? [{ label: say('label.poll.for-anyone', {}), about, ask: { ...open, anyone: true } }]
      : []),
  ];
  return {
    kind: 'asked',
    reply: {
      saying: say('poll.roll-shown', { seats }),
      lines: [
        ...(names.length > 0 ? [say('poll.roll-names', { who: names, of: seats })] : []),
        ...(isOfficer(context) ? [say('poll.roll-until', {})] : []),
      ],
      offers,
    },
  };
};
