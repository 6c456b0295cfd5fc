import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { settled } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { ownerName } from '../naming.ts';
import { giveTo, offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { taking } from '../reads/words.ts';
import { actionStanding } from '../standing.ts';

export const take = /* @__PURE__ */ ask('action.take', about);

/** Any member takes what no one has; who sits for an organisation takes what is the organisation’s. */
export const taken = (about: About<unknown>): Outcome => {
  const { action, loaded, me, ref, thing } = about;
  const left = settled(about);
  if (left) return left;
  const standing = actionStanding(action, me);
  const forOrganisation = action.owner !== undefined && 'organisation' in action.owner;
  if (standing === 'owner' && !forOrganisation) {
    return refused(say('action.yours', { ref }), [offers.done(thing)]);
  }
  if (action.owner && !(forOrganisation && standing === 'owner')) {
    const who = ownerName(action.owner, loaded.people) ?? '';
    const instead = isOfficer(about.context) ? giveTo(thing, me.person) : offers.show(thing);
    return refused(say('action.someone-has-it', { ref, who }), [instead]);
  }
  const saying = say('action.yours-now', defined({ ref, title: action.title, due: action.due }));
  return did(
    about,
    { event: 'ActionTaken', owner: { person: me.person } },
    {
      saying,
      offers: [offers.undo(thing), offers.newDate(thing)],
    },
  );
};

export const takeRule = () =>
  command(take, {
    right: 'member',
    typed: bare(taking, 'action.take'),
    ...onAction(taken),
  });
