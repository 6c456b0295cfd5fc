import { type Saying, say } from '../../../language/saying.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Seat } from '../../../subject/seats.ts';
import { inTime } from '../../../subject/undo.ts';
import { offers } from '../offers.ts';
import { votesOf } from '../tally.ts';
import type { About } from './about.ts';
import { did } from './told.ts';
/** The rolled seats that have not voted, as they are filled now. */
export const missing = ({ poll, record, items, partnership }: About<unknown>): Seat[] => {
  const votes = votesOf(record.id, items);
  return poll.roll.flatMap(({ seat }) =>
    votes.get(seat)?.state.choice === undefined
      ? partnership.state.seats.filter(({ id }) => id === seat)
      : [],
  );
};
export const toPlaces = (
  { record }: Pick<About<unknown>, 'record'>,
  saying: Saying,
): EffectDraft => ({
  to: 'places',
  body: { kind: 'notice', notice: { notice: 'line', saying, about: record.id } },
});
/** The chair takes back what happens next, while nothing came after it; undefined where that is not what they did last. */
export const nextUndone = (about: About<unknown>): Outcome | undefined => {
  const { poll, ref, context, thing } = about;
  const { next: said, last, question } = poll;
  if (last.did !== 'PollNextSaid' || said === undefined || said.by !== context.me) return undefined;
  if (!inTime(said.at, context.now))
    return refused(say('poll.undo-next-late', {}), [offers.next(thing)]);
  const told = say('poll.next-undone-told', { ref: thing.ref, question, by: context.asker.name });
  return did(
    about,
    { event: 'PollNextUndone' },
    {
      saying: say('poll.next-undone', { ref, before: said.before !== undefined }),
      offers: [offers.next(thing)],
    },
    [toPlaces(about, told)],
  );
};

/** Every seat's vote is needed. */
export const allVotes = ({ id }: Stored) => ({ seats: [id] });
/** Of what is asked about first: for the turnout. */
export const votesAsked = (
  record: Stored,
  { command }: { readonly command: { readonly sure?: boolean | undefined } },
) => (command.sure ? {} : allVotes(record));
