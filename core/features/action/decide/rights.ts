import { type Catalogue, type Saying, say } from '../../../language/saying.ts';
import type { Offer } from '../../../model/offer.ts';
import { lacking, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import { isOfficer } from '../../../model/rights.ts';
import { cardOf } from '../../../subject/done.ts';
import { inTime } from '../../../subject/undo.ts';
import { ownerName } from '../naming.ts';
import { giveTo, offers, tellOwner } from '../offers.ts';
import { actionStanding } from '../standing.ts';
import { goesOnIn, isLive } from '../steps.ts';
import type { About } from './about.ts';

type Any = About<unknown>;
/** What somebody wanted to do, as the refusal names it. */
export type Doing = Parameters<Catalogue['action.only']>[0]['doing'];

/** Owner, helpers, chair, clerk (rules: Rights). */
export const mayWork = (about: Any): boolean =>
  isOfficer(about.context) || actionStanding(about.action, about.me) !== 'none';

/** Whoever made it is still making it: ten minutes long, while nobody else has touched it. */
export const isMaking = ({ action, context, me }: Any): boolean =>
  action.made.by === me.person &&
  action.last.by === me.person &&
  inTime(action.made.at, context.now);

/** "Only Sam, the chair or the clerk can finish A-1.", with what this person can do instead. */
export const notYours = (about: Any, doing: Doing): Refused => {
  const { action, loaded, ref, thing } = about;
  const who = ownerName(action.owner, loaded.people);
  const instead: Offer[] = [];
  if (isLive(action) && !action.owner) instead.push(offers.take(thing));
  else if (isLive(action) && who !== undefined) {
    instead.push(tellOwner(thing, who));
  }
  if (doing === 'give' || doing === 'drop' || who === undefined) {
    return lacking(refused(say('action.only', { ref, doing }), [...instead, offers.show(thing)]));
  }
  return refused(say('action.only', { ref, doing, who }), [...instead, offers.show(thing)]);
};

/** What can no longer be worked on: finished, dropped or taken back. Undefined for what is open or blocked. */
export const settled = (about: Any): Outcome | undefined =>
  isLive(about.action) ? undefined : over(about);

/** Why an action that is over is left alone. */
export const over = (about: Any): Outcome => {
  const { action, ref, thing } = about;
  const into = goesOnIn(action);
  switch (action.standing.is) {
    case 'open':
    case 'blocked':
      return refused(say('action.already-open', { ref }), [offers.show(thing)]);
    case 'done':
      return onOldCard(about, finishedLong(about), [offers.reopen(thing), offers.history(thing)]);
    case 'dropped':
      if (into)
        return refused(
          say('action.goes-on-there', { ref, partnership: into.name, there: into.ref }),
          [offers.history(thing)],
        );
      return onOldCard(about, say('action.was-dropped', { ref }), [
        offers.reopen(thing),
        offers.history(thing),
      ]);
    case 'taken-back':
      return onOldCard(about, say('action.was-taken-back', { ref }), [makeAgain(about)]);
  }
};

/** "A-1 was finished on 5 January by Sam." */
export const finishedLong = ({ action, loaded, ref, context, partnership }: Any): Saying => {
  const { finished } = action.standing as Extract<typeof action.standing, { is: 'done' }>;
  const who = finished.by && loaded.people.get(finished.by)?.state.name;
  const when = { at: finished.at, now: context.now, zone: partnership.state.zone };
  return say('action.was-finished', who === undefined ? { ref, ...when } : { ref, who, ...when });
};

/** Changes nothing; a card that was drawn from an older version is brought up to date. */
export const onOldCard = (about: Any, saying: Saying, more: readonly Offer[]): Outcome => {
  const { seen } = about.thing;
  const drawnFrom = (about.command as { seen?: number | undefined }).seen;
  if (drawnFrom === undefined || seen === undefined || drawnFrom >= seen) {
    return refused(saying, more);
  }
  return {
    kind: 'done',
    changes: [],
    effects: [cardOf(about.record.id)],
    reply: { saying, lines: [say('action.brought-up-to-date', {})], offers: more },
  };
};

const makeAgain = ({ action, thing }: Any): Offer => ({
  label: say('label.action.make-again', {}),
  about: thing.title,
  ask: { ask: 'action.create', in: thing.in, items: [{ title: action.title }], sure: true },
});

/** Taking what nobody has; the chair and the clerk may also take what somebody has. */
export const takeOffer = (about: Any): Offer =>
  about.action.owner ? giveTo(about.thing, about.me.person) : offers.take(about.thing);
