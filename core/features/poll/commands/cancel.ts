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

export const cancel = /* @__PURE__ */ ask('poll.cancel', () => ({ ...about(), sure: sure() }));

type Cancel = Named<'poll.cancel'>;

const decide = (about: About<Cancel>): Outcome => {
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

export const cancelRule = () =>
  command(cancel, {
    right: 'owner',
    typed: bare(['cancel'], 'poll.cancel'),
    ...onPoll(decide, votesAsked),
  });
