import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { nameOf } from '../../../subject/names.ts';
import { askedAnyway } from '../../../subject/since.ts';
import { ownerName } from '../naming.ts';
import { giveTo, offers } from '../offers.ts';
import type { ActionCommand } from '../shapes.ts';
import { actionStanding } from '../standing.ts';
import { type About, onAction } from './about.ts';
import { givenLines } from './given-lines.ts';
import { ownerFrom, peopleIn, sameOwner } from './owners.ts';
import { mayWork, notYours, settled, takeOffer } from './rights.ts';
import { anywayOrLeave, changedSince } from './since.ts';
import { did, lineTo, sits } from './told.ts';

type Assign = About<Named<'action.assign'>>;

/** Giving it to someone is for the chair and the clerk (rules: Rights). */
const assign = (about: Assign): Outcome => {
  const { action, command, loaded, me, partnership, ref, context, thing } = about;
  if (!isOfficer(about.context)) return notYours(about, 'give');
  const left = settled(about);
  if (left) return left;
  const owner = ownerFrom(command.owner, context, partnership.state, loaded);
  if ('kind' in owner) return owner;
  const who = ownerName(owner, loaded.people) ?? '';
  if (sameOwner(action.owner, owner)) {
    return refused(say('action.has-it-already', { ref, who }), [offers.choose(thing)]);
  }
  const since = changedSince(about, 'owner');
  if (since) {
    const has = ownerName(action.owner, loaded.people);
    const saying = say('action.owner-set-since', defined({ ...since, ref, has, wanted: who }));
    return askedAnyway(saying, about, anywayOrLeave);
  }
  const mine = 'person' in owner && owner.person === me.person;
  const saying = mine
    ? say('action.yours-now', defined({ ref, title: action.title, due: action.due }))
    : say('action.given-to', { ref, title: action.title, who });
  return did(
    about,
    { event: 'ActionAssigned', owner },
    { saying, offers: [offers.undo(thing), mine ? offers.newDate(thing) : offers.choose(thing)] },
    givenLines(owner, [{ ref: command.ref, title: action.title, due: action.due }], about),
  );
};

/** Any member takes what no one has; who sits for an organisation takes what is the organisation’s. */
const take = (about: About<unknown>): Outcome => {
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

/** The owner was asked, not told: this is their yes. */
const accept = (about: About<unknown>): Outcome => {
  const { action, loaded, me, ref, thing } = about;
  const left = settled(about);
  if (left) return left;
  if (actionStanding(action, me) !== 'owner') {
    const who = ownerName(action.owner, loaded.people);
    return who === undefined
      ? refused(say('action.nobody-has-it', { ref }), [takeOffer(about)])
      : refused(say('action.someone-has-it', { ref, who }), [offers.show(thing)]);
  }
  if (action.owner && 'organisation' in action.owner) return take(about);
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
const decline = (about: About<unknown>): Outcome => {
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

/** The rules about who does it. */
export const peopling: Pick<
  Deciders<ActionCommand>,
  'action.assign' | 'action.take' | 'action.accept' | 'action.decline'
> = {
  'action.assign': onAction(assign, (_, { command, loaded }) => ({
    people: peopleIn([command.owner], loaded),
  })),
  'action.take': onAction(take),
  'action.accept': onAction(accept),
  'action.decline': onAction(decline),
};
