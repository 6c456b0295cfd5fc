import { outOfQuietHours } from '../../../calendar/holidays.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Deciders } from '../../../model/feature.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import type { Seat } from '../../../subject/seats.ts';
import { inTime } from '../../../subject/undo.ts';
import { makeAction, offers } from '../offers.ts';
import type { PollCommand } from '../shapes.ts';
import { votesOf } from '../tally.ts';
import { type About, mayRun, notYours, onPoll } from './about.ts';
import { did, over, takesVotes } from './told.ts';

type Next = About<Named<'poll.next'>>;

/** The rolled seats that have not voted, as they are filled now. */
export const missing = ({ poll, record, items, partnership }: About<unknown>): Seat[] => {
  const votes = votesOf(record.id, items);
  return poll.roll.flatMap(({ seat }) =>
    votes.get(seat)?.state.choice === undefined
      ? partnership.state.seats.filter(({ id }) => id === seat)
      : [],
  );
};

/** One line to whoever fills each such seat, at an hour at which people are written to; drawn and asked again when it leaves. */
const reminders = (about: About<unknown>, seats: readonly Seat[], when: string): EffectDraft[] => {
  const { poll, record, context } = about;
  return seats.flatMap(({ id: seat, holder, deputies }) =>
    [holder ?? deputies[0]]
      .filter((person): person is PersonId => person !== undefined && person !== context.me)
      .map((person) => ({
        to: person,
        body: {
          kind: 'notice' as const,
          notice: { notice: 'vote-wanted' as const, poll: record.id, seat },
          staleAt: poll.closes,
        },
        name: `vote-wanted/${record.id}/${context.today}`,
        ...(when === context.now ? {} : { notBefore: when }),
      })),
  );
};

const remind = (about: About<unknown>): Outcome => {
  const { partnership, poll, ref, context, thing } = about;
  if (!mayRun(about)) return notYours(about, 'remind');
  if (!takesVotes(poll, context.now)) return over(about);
  if (poll.reminded === context.today)
    return refused(say('poll.reminded-today', { ref }), [offers.who(thing)]);
  const seats = missing(about);
  if (seats.length === 0) return refused(say('poll.all-voted', { ref }));
  const { zone, nation } = partnership.state;
  const when = outOfQuietHours(context.now, zone, nation);
  if (when >= poll.closes)
    return refused(say('poll.closes-first', { ref, closes: poll.closes, zone }), [
      offers.move(thing),
    ]);
  const lines = reminders(about, seats, when);
  if (lines.length === 0) return refused(say('poll.only-yours', { ref }), [offers.show(thing)]);
  const done = did(
    about,
    { event: 'PollReminded', day: context.today },
    {
      saying: say(
        'poll.reminded',
        defined({ seats: lines.length, at: when === context.now ? undefined : when, zone }),
      ),
      offers: [offers.who(thing)],
    },
  );
  return { ...done, effects: lines };
};

/** What is said to whoever may not say what follows: it is the chair's word, and where there is no chair the clerk's. */
export const chairOnly = ({
  loaded,
  partnership: { state },
  context,
}: Pick<About<unknown>, 'loaded' | 'partnership' | 'context'>): Refused | undefined =>
  context.standing === 'chair' || state.chair === undefined
    ? undefined
    : refused(say('poll.chair-only', defined({ chair: nameOf(state.chair, loaded.people) })));

const toPlaces = ({ record }: Pick<About<unknown>, 'record'>, saying: Saying): EffectDraft => ({
  to: 'places',
  body: { kind: 'notice', notice: { notice: 'line', saying, about: record.id } },
});

const next = (about: Next): Outcome => {
  const { command, loaded, poll, ref, context, thing } = about;
  const not = chairOnly(about);
  if (not) return not;
  if (poll.standing.is !== 'closed') {
    return refused(say('poll.not-closed-yet', { ref }), [offers.show(thing)]);
  }
  const { result } = poll.standing;
  const option = command.option === undefined ? undefined : command.option - 1;
  if (option !== undefined && !result.tied.includes(option))
    return refused(say('poll.not-level', {}), [offers.next(thing)]);
  const text = command.text?.trim() || undefined;
  if (option === undefined && text === undefined)
    return refused(say('poll.nothing-said', {}), [offers.next(thing)]);
  const first = option === undefined ? undefined : poll.options[option];
  const by = nameOf(context.me, loaded.people) ?? context.asker.name;
  const told = say(
    'poll.next-told',
    defined({ ref: thing.ref, question: poll.question, by, first, text }),
  );
  const saying = say('poll.next-said', defined({ ref, first, text }));
  return did(
    about,
    { event: 'PollNextSaid', ...defined({ option, text }) },
    {
      saying,
      offers: [
        offers.undo(thing),
        makeAction(poll, option === undefined ? result : { ...result, winners: [option] }, thing),
      ],
    },
    [toPlaces(about, told)],
  );
};

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

/** What is done about a poll beside it: those who are missing are asked, and what follows from it is said. */
export const following: Pick<Deciders<PollCommand>, 'poll.remind' | 'poll.next'> = {
  'poll.remind': onPoll(remind, allVotes),
  'poll.next': onPoll(next, (_, { context }) => ({ people: each([within(context).state.chair]) })),
};
