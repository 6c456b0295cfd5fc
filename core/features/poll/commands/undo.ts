import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { inTime } from '../../../subject/undo.ts';
import { about } from '../ask-fields.ts';
import { type About, onPoll } from '../decide/about.ts';
import { allVotes, nextUndone } from '../decide/after.ts';
import { ends, turnout } from '../decide/run.ts';
import { did, over } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const undo = /* @__PURE__ */ ask('poll.undo', about);

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
const decide = (about: About<unknown>): Outcome => {
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

export const undoRule = () =>
  command(undo, {
    right: 'member',
    typed: bare(['undo'], 'poll.undo'),
    ...onPoll(decide, allVotes),
  });
