import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { about } from '../ask-fields.ts';
import { type About, onPoll } from '../decide/about.ts';
import { type Back, needs, seated, write } from '../decide/vote.ts';
import { ballotOffers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const takeBack = /* @__PURE__ */ ask('poll.take-back', about);

const takeBackIt = (about: About<Back>): Outcome => {
  const own = seated(about);
  if ('kind' in own) return own;
  const { item, poll, record, thing } = own;
  const again = ballotOffers(poll, thing);
  if (item?.state.choice === undefined) return refused(say('poll.no-vote', {}), again);
  return {
    kind: 'done',
    changes: [write(own, { event: 'VoteTakenBack' })],
    effects: [cardOf(record.id)],
    reply: { saying: say('poll.vote-taken-back', { question: poll.question }), offers: again },
  };
};

export const takeBackRule = () =>
  command(takeBack, {
    right: 'member',
    typed: bare(['retract'], 'poll.take-back'),
    ofOwnSeat: () => true,
    ...onPoll(takeBackIt),
    needs,
  });
