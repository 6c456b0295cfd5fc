import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import { asked, type Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, mayRun, notYours, onPoll } from '../decide/about.ts';
import { votesAsked } from '../decide/after.ts';
import { ends, turnout } from '../decide/run.ts';
import { over, takesVotes } from '../decide/told.ts';
import { keepOpen, offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const close = /* @__PURE__ */ ask('poll.close', () => ({ ...about(), sure: sure() }));

type Close = Named<'poll.close'>;

const decide = (about: About<Close>): Outcome => {
  const { command, poll, ref, context, thing } = about;
  if (!mayRun(about)) return notYours(about, 'close');
  if (!takesVotes(poll, context.now)) return over(about);
  if (!command.sure)
    return asked(say('poll.close-now', turnout(about)), [offers.closeSurely(thing), keepOpen]);
  return ends(about, 'early', say('poll.closes-now', { ref }));
};

export const closeRule = () =>
  command(close, {
    right: 'owner',
    example: { topic: 'poll', rank: 20, typed: say('example.poll.close', {}) },
    typed: bare(['close', 'end'], 'poll.close'),
    ...onPoll(decide, votesAsked),
  });
