import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { mayWork, notYours, settled, takeOffer } from '../decide/rights.ts';
import { did, lineTo, sits } from '../decide/told.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';
import { declining } from '../reads/words.ts';
import { actionStanding } from '../standing.ts';

export const decline = /* @__PURE__ */ ask('action.decline', about);

/** Whoever gave it is told that it has nobody again. */
const giverTold = (about: About<unknown>) => {
  const { action, loaded, me, partnership, record, context, thing } = about;
  const giver = action.touched.owner?.by ?? action.made.by;
  if (giver === undefined || giver === me.person || !sits(giver, partnership.state))
    return undefined;
  const who = nameOf(me.person, loaded.people) ?? context.asker.name;
  const from = { ...thing, shown: `${partnership.state.word} ${thing.ref}` };
  const saying = say('action.declined-to-giver', { who, ref: from.shown, title: action.title });
  const line = { saying, offers: [offers.take(from), offers.change(from)], about: record.id };
  return {
    giver: nameOf(giver, loaded.people),
    effect: lineTo(giver, line, about),
  };
};

/** Not mine: it goes back to nobody, and whoever gave it hears of it. */
const decide = (about: About<unknown>): Outcome => {
  const { action, me, ref, thing } = about;
  if (!action.owner && actionStanding(action, me) === 'none') {
    return refused(say('action.nobody-has-it', { ref }), [takeOffer(about)]);
  }
  if (!mayWork(about)) return notYours(about, 'hand back');
  const left = settled(about);
  if (left) return left;
  if (actionStanding(action, me) === 'helper') {
    const saying = say('action.no-longer-helping', { ref, title: action.title });
    return did(about, { event: 'ActionDeclined' }, { saying, offers: [offers.undo(thing)] });
  }
  const told = giverTold(about);
  const saying = say('action.declined', defined({ ref, title: action.title, giver: told?.giver }));
  return did(
    about,
    { event: 'ActionDeclined' },
    {
      saying,
      offers: [offers.undo(thing), ...(isOfficer(about.context) ? [offers.choose(thing)] : [])],
    },
    told ? [told.effect] : [],
  );
};

export const declineRule = () =>
  command(decline, {
    right: 'owner',
    typed: bare(declining, 'action.decline'),
    ...onAction(decide),
  });
