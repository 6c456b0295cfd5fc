import { later } from '../../../calendar/instants.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders, Named } from '../../../model/feature.ts';
import { asked, type Done, type Outcome, refused } from '../../../model/outcome.ts';
import { nameOf } from '../../../subject/names.ts';
import { keepOpen, offers } from '../offers.ts';
import type { Ending } from '../poll.ts';
import type { PollCommand } from '../shapes.ts';
import { turnoutOf, votesOf } from '../tally.ts';
import { type About, mayRun, notYours, onPoll } from './about.ts';
import { nextUndone } from './after.ts';
import { closingAt } from './create.ts';
import { did, over, takesVotes, undoSeconds } from './told.ts';

type Close = Named<PollCommand, 'poll.close'>;
type Cancel = Named<PollCommand, 'poll.cancel'>;
type Move = Named<PollCommand, 'poll.move'>;

/** Voting ends now; the seats are sealed and counted right after, or by the next tick. */
const ends = (about: About<unknown>, how: Ending, saying: Done['reply']['saying']): Done => ({
  ...did(
    about,
    { event: 'PollClosing', how },
    { saying, offers: [offers.show(about.thing)], made: about.record.id },
  ),
  effects: [],
  wakes: about.record.id,
});

const turnout = ({ poll, record, loaded }: About<unknown>) =>
  turnoutOf(poll, votesOf(record.id, loaded.records.values()));

const close = (about: About<Close>): Outcome => {
  const { command, poll, ref, context, thing } = about;
  if (!mayRun(about)) return notYours(about, 'close');
  if (!takesVotes(poll, context.now)) return over(about);
  if (!command.sure)
    return asked(say('poll.close-now', turnout(about)), [offers.closeSurely(thing), keepOpen]);
  return ends(about, 'early', say('poll.closes-now', { ref }));
};

const cancel = (about: About<Cancel>): Outcome => {
  const { command, poll, ref, context, thing } = about;
  if (!mayRun(about)) return notYours(about, 'cancel');
  if (!takesVotes(poll, context.now)) return over(about);
  if (!command.sure)
    return asked(say('poll.cancel-now', { ref, ...turnout(about) }), [
      offers.cancelSurely(thing),
      keepOpen,
    ]);
  return ends(about, 'cancelled', say('poll.cancelled', { ref }));
};

/** A move is taken back by whoever made it; undefined where the last thing that happened is another. */
const movedBack = (about: About<unknown>): Outcome | undefined => {
  const { partnership, poll, ref, context, thing } = about;
  const { last, moved } = poll;
  if (last.did !== 'PollMoved' && last.did !== 'RollAdded') return undefined;
  if (moved?.from === undefined || moved.by !== context.me) return undefined;
  if (context.now > later(moved.at, undoSeconds)) {
    return refused(say('poll.undo-no-longer', { ref }), [offers.move(thing)]);
  }
  const { zone } = partnership.state;
  const { from: closes } = moved;
  if (closes <= context.now) {
    return refused(say('poll.gone', { at: closes, zone }), [offers.move(thing)]);
  }
  return did(
    about,
    { event: 'PollMoved', closes, undone: true },
    {
      saying: say('poll.moved', { ref, closes, zone }),
      offers: [offers.move(thing), offers.show(thing)],
      made: about.record.id,
    },
  );
};

/**
 * Taken back within ten minutes by whoever opened it, while nothing was built on it (rules: Undo).
 */
const undo = (about: About<unknown>): Outcome => {
  const { poll, ref, context, thing } = about;
  const { standing } = poll;
  if (standing.is === 'closed') {
    return nextUndone(about) ?? refused(say('poll.undo-over', { ref }), [offers.results(thing)]);
  }
  if (standing.is !== 'open') return over(about);
  const back = movedBack(about);
  if (back) return back;
  const instead = [offers.show(thing)];
  if (poll.made.by !== context.me) return refused(say('poll.undo-not-yours', { ref }), instead);
  if (turnout(about).voted > 0)
    return refused(say('poll.undo-voted', { ref }), [offers.close(thing)]);
  if (poll.last.did !== 'PollOpened' && poll.last.did !== 'RollAdded') {
    return refused(say('poll.undo-changed', { ref }), instead);
  }
  if (context.now > later(poll.made.at, undoSeconds)) {
    return refused(say('poll.undo-too-late', { ref }), [offers.close(thing)]);
  }
  return ends(about, 'taken-back', say('poll.taken-back', { ref, question: poll.question }));
};

/** Another closing time. Nothing else of an open poll can change: people have voted on its words. */
const move = (about: About<Move>): Outcome => {
  const { command, loaded, partnership, poll, ref, context, thing } = about;
  if (!mayRun(about)) return notYours(about, 'move');
  if (!takesVotes(poll, context.now)) return over(about);
  const { zone } = partnership.state;
  const closes = closingAt(command, context, partnership.state);
  if (closes === undefined) return refused(say('poll.no-such-time', {}), [offers.move(thing)]);
  if (closes <= context.now)
    return refused(say('poll.gone', { at: closes, zone }), [offers.move(thing)]);
  if (closes === poll.closes)
    return refused(say('poll.closes-then-already', { ref, closes, zone }));
  const { moved } = poll;
  const overtaken =
    command.seen !== undefined && moved && moved.turn > command.seen && moved.by !== context.me;
  if (overtaken && !command.sure) {
    const who = nameOf(moved.by, loaded.people);
    return asked(say('poll.moved-since', defined({ who, closes: poll.closes, zone })), [
      {
        label: say('label.poll.set-anyway', {}),
        about: `${ref} ${poll.question}`,
        ask: { ...command, in: thing.in, sure: true },
      },
      keepOpen,
    ]);
  }
  return did(
    about,
    { event: 'PollMoved', closes },
    {
      saying: say('poll.moved', { ref, closes, zone }),
      offers: [offers.undo(thing), offers.move(thing), offers.show(thing)],
      made: about.record.id,
    },
  );
};

const bring = (about: About<unknown>): Outcome => {
  const { partnership, record, ref, context, thing } = about;
  const { place } = context.where;
  if (partnership.state.places.find((one) => one.place === place)?.is !== 'live') {
    return refused(say('poll.bring-in-channel', {}), [offers.show(thing)]);
  }
  return {
    kind: 'done',
    changes: [],
    effects: [{ to: place, body: { kind: 'card', subject: record.id, bottom: true } }],
    reply: { saying: say('poll.brought', { ref }), made: record.id },
  };
};

/** What whoever runs a poll does with it. */
export const running: Pick<
  Deciders<PollCommand>,
  'poll.close' | 'poll.cancel' | 'poll.undo' | 'poll.move' | 'poll.bring'
> = {
  'poll.close': onPoll(close, { votes: true }),
  'poll.cancel': onPoll(cancel, { votes: true }),
  'poll.undo': onPoll(undo, { votes: true }),
  'poll.move': onPoll(move, {
    people: ({ made, moved }) => [made.by, moved?.by].filter((one) => one !== undefined),
  }),
  'poll.bring': onPoll(bring),
};
