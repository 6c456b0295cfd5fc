import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import { asked, type Done, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { bringTo } from '../../../subject/done.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { inTime } from '../../../subject/undo.ts';
import { keepOpen, offers } from '../offers.ts';
import type { Ending } from '../poll.ts';
import type { PollCommand } from '../shapes.ts';
import { turnoutOf, votesOf } from '../tally.ts';
import { type About, mayRun, notYours, onPoll } from './about.ts';
import { allVotes, nextUndone } from './after.ts';
import { closingAt } from './create.ts';
import { did, over, takesVotes } from './told.ts';

type Close = Named<'poll.close'>;
type Cancel = Named<'poll.cancel'>;
type Move = Named<'poll.move'>;

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

const turnout = ({ poll, record, items }: About<unknown>) =>
  turnoutOf(poll, votesOf(record.id, items));

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
  if (!inTime(moved.at, context.now)) {
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
  if (!inTime(poll.made.at, context.now)) {
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
  const overtaken = setSince(poll.moved, about);
  if (overtaken) {
    const who = nameOf(overtaken.by, loaded.people);
    const saying = say('poll.moved-since', defined({ who, closes: poll.closes, zone }));
    return askedAnyway(saying, about, ['label.poll.set-anyway', 'label.poll.keep-open']);
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

const bring = (about: About<unknown>): Outcome =>
  bringTo(about, {
    brought: say('poll.brought', { ref: about.ref }),
    elsewhere: say('poll.bring-in-channel', {}),
    show: offers.show(about.thing),
  });

/** What whoever runs a poll does with it. */
export const running: Pick<
  Deciders<PollCommand>,
  'poll.close' | 'poll.cancel' | 'poll.undo' | 'poll.move' | 'poll.bring'
> = {
  'poll.close': onPoll(close, allVotes),
  'poll.cancel': onPoll(cancel, allVotes),
  'poll.undo': onPoll(undo, allVotes),
  'poll.move': onPoll(move, ({ state }) => ({ people: each([state.moved?.by]) })),
  'poll.bring': onPoll(bring),
};
