import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { notYours, over } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { actionStanding } from '../standing.ts';
import { goesOnIn, isLive } from '../steps.ts';

export const reopen = /* @__PURE__ */ ask('action.reopen', about);

/** Back on the list: for the owner, the chair and the clerk, not for helpers. */
const decide = (about: About<unknown>): Outcome => {
  const { action, me, ref, thing } = about;
  if (!isOfficer(about.context) && actionStanding(action, me) !== 'owner')
    return notYours(about, 'reopen');
  if (isLive(action) || action.standing.is === 'taken-back' || goesOnIn(action)) return over(about);
  const saying = say('action.reopened', defined({ ref, title: action.title, due: action.due }));
  return did(
    about,
    { event: 'ActionReopened' },
    {
      saying,
      offers: [offers.undo(thing), offers.newDate(thing)],
    },
  );
};

export const reopenRule = () =>
  command(reopen, {
    right: 'owner',
    typed: bare(['reopen'], 'action.reopen'),
    ...onAction(decide),
  });
