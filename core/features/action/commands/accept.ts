import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { settled, takeOffer } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { ownerName } from '../naming.ts';
import { offers } from '../offers.ts';
import { actionStanding } from '../standing.ts';
import { taken } from './take.ts';

export const accept = /* @__PURE__ */ ask('action.accept', about);

/** The owner was asked, not told: this is their yes. */
const decide = (about: About<unknown>): Outcome => {
  const { action, loaded, me, ref, thing } = about;
  const left = settled(about);
  if (left) return left;
  if (actionStanding(action, me) !== 'owner') {
    const who = ownerName(action.owner, loaded.people);
    return who === undefined
      ? refused(say('action.nobody-has-it', { ref }), [takeOffer(about)])
      : refused(say('action.someone-has-it', { ref, who }), [offers.show(thing)]);
  }
  if (action.owner && 'organisation' in action.owner) return taken(about);
  if (action.accepted) return refused(say('action.yours', { ref }), [offers.done(thing)]);
  const saying = say('action.accepted', defined({ ref, title: action.title, due: action.due }));
  return did(
    about,
    { event: 'ActionAccepted' },
    {
      saying,
      offers: [offers.done(thing), offers.newDate(thing), offers.block(thing)],
    },
  );
};

export const acceptRule = () =>
  command(accept, {
    right: 'owner',
    ...onAction(decide),
  });
