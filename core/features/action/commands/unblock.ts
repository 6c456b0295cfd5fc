import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import type { Outcome } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { mayWork, notYours, over } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const unblock = /* @__PURE__ */ ask('action.unblock', about);

const decide = (about: About<unknown>): Outcome => {
  const { action, ref, thing } = about;
  if (!mayWork(about)) return notYours(about, 'unblock');
  if (action.standing.is !== 'blocked') return over(about);
  const saying = say('action.unblocked', defined({ ref, title: action.title, due: action.due }));
  return did(
    about,
    { event: 'ActionUnblocked' },
    {
      saying,
      offers: [offers.undo(thing), offers.newDate(thing)],
    },
  );
};

export const unblockRule = () =>
  command(unblock, {
    right: 'owner',
    typed: bare(['unblock'], 'action.unblock'),
    ...onAction(decide),
  });
