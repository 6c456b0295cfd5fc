import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { shownRef } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn } from '../../../subject/thing.ts';
import { pollLetter } from '../letter.ts';
import { offers, thingOf } from '../offers.ts';
import type { Poll } from '../poll.ts';
import { takesVotes } from './told.ts';

/** Among so many of the newest a twin is looked for. */
export const newest = { letter: pollLetter, limit: 3 } as const;

/** The same vote, open already: a button was pressed twice. Undefined where there is none. */
export const twin = (
  { question, options }: Named<'poll.create'>,
  context: Context,
  { records }: Loaded,
): Refused | undefined => {
  const partnership = within(context);
  const found = [...records.values()]
    .filter((one): one is Stored<Poll> => one.kind === 'poll')
    .find(
      ({ state }) =>
        takesVotes(state, context.now) &&
        sameTitle(state.question, question) &&
        state.options.length === options.length &&
        state.options.every((option, index) => sameTitle(option, options[index] ?? '')),
    );
  if (!found) return undefined;
  const ref = shownRef(refIn(found), partnership.state, context.where.place);
  return refused(say('poll.open-already', { ref }), [
    offers.show(thingOf(found, partnership, ref)),
  ]);
};
