import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { mayWork, notYours, over } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { isLive } from '../steps.ts';

export const outcome = /* @__PURE__ */ ask('action.outcome', () => ({
  ...about(),
  outcome: z.string().max(3000),
}));

/** A line about what came of it, from whoever may finish it, also after another has. */
const decide = (about: About<Named<'action.outcome'>>): Outcome => {
  const { action, command, ref, thing } = about;
  if (!mayWork(about)) return notYours(about, 'add to');
  if (isLive(action)) {
    const finish: Offer = {
      ...offers.done(thing),
      ask: { ask: 'action.done', in: thing.in, ref: command.ref, outcome: command.outcome },
    };
    return refused(say('action.not-done-yet', { ref }), [finish]);
  }
  if (action.standing.is !== 'done') return over(about);
  const saying = say('action.outcome-added', { ref, outcome: command.outcome });
  return did(
    about,
    { event: 'ActionOutcomeAdded', outcome: command.outcome },
    { saying, offers: [offers.undo(thing), offers.history(thing)] },
  );
};

export const outcomeRule = () =>
  command(outcome, {
    right: 'owner',
    ...onAction(decide),
  });
