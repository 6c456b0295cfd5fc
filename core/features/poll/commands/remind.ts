import { outOfQuietHours } from '../../../calendar/holidays.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { askedOf, type Seat } from '../../../subject/seats.ts';
import { about } from '../ask-fields.ts';
import { type About, mayRun, notYours, onPoll } from '../decide/about.ts';
import { allVotes, missing } from '../decide/after.ts';
import { did, over, takesVotes } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const remind = /* @__PURE__ */ ask('poll.remind', about);

/** One line to whoever fills each such seat, at an hour at which people are written to; drawn and asked again when it leaves. */
const reminders = (about: About<unknown>, seats: readonly Seat[], when: string): EffectDraft[] => {
  const { poll, record, context } = about;
  return seats.flatMap((one) =>
    [askedOf(one)]
      .filter((person): person is PersonId => person !== undefined && person !== context.me)
      .map((person) => ({
        to: person,
        body: {
          kind: 'notice' as const,
          notice: { notice: 'vote-wanted' as const, poll: record.id, seat: one.id },
          staleAt: poll.closes,
        },
        name: `vote-wanted/${record.id}/${context.today}`,
        ...(when === context.now ? {} : { notBefore: when }),
      })),
  );
};

const decide = (about: About<unknown>): Outcome => {
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

export const remindRule = () =>
  command(remind, {
    right: 'owner',
    typed: bare(['remind'], 'poll.remind'),
    ...onPoll(decide, allVotes),
  });
