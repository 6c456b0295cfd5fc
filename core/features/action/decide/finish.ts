import { later } from '../../../calendar/instants.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { nameOf } from '../../../subject/names.ts';
import { asking, label, neverMind } from '../../../subject/thing.ts';
import { ownerName } from '../naming.ts';
import { offers, skip } from '../offers.ts';
import type { ActionCommand } from '../shapes.ts';
import { actionStanding } from '../standing.ts';
import { isLive } from '../steps.ts';
import { type About, onAction } from './about.ts';
import { finishedLong, mayWork, notYours, onOldCard, over, settled, takeOffer } from './rights.ts';
import { did, lineTo, reached } from './told.ts';

type Done = About<Named<'action.done'>>;

const momentSeconds = 600;

/** Somebody was faster: the first stands, and the second may add a line. */
const alreadyDone = (about: Done): Outcome => {
  const { action, command, loaded, me, ref, context, thing } = about;
  if (action.standing.is !== 'done') throw new Error('not done');
  const { finished } = action.standing;
  if (context.now > later(finished.at, momentSeconds)) {
    return onOldCard(about, finishedLong(about), [offers.reopen(thing), offers.history(thing)]);
  }
  const add: Offer =
    command.outcome === undefined
      ? { ...offers.whatChanged(thing), label: label('label.action.add-line') }
      : asking('label.action.add-line', thing, {
          ask: 'action.outcome',
          outcome: command.outcome,
        });
  if (finished.by === me.person) return refused(say('action.already-done', { ref }), [add]);
  const who = nameOf(finished.by, loaded.people);
  const saying = say('action.finished-a-moment-ago', defined({ ref, who }));
  return refused(saying, [add]);
};

/** Done at once; the one line about what changed is optional and comes after. */
const done = (about: Done): Outcome => {
  const { action, command, ref, thing } = about;
  const { outcome } = command;
  if (!mayWork(about)) return notYours(about, 'finish');
  if (action.standing.is === 'done') return alreadyDone(about);
  const left = settled(about);
  if (left) return left;
  const saying = say('action.done', defined({ ref, title: action.title, outcome }));
  const reply =
    outcome === undefined
      ? {
          saying,
          lines: [say('action.ask-what-changed', {})],
          offers: [offers.undo(thing), offers.whatChanged(thing), skip(thing)],
        }
      : { saying, offers: [offers.undo(thing), offers.history(thing)] };
  return did(about, defined({ event: 'ActionDone' as const, outcome }), reply);
};

/** A line about what came of it, from whoever may finish it, also after another has. */
const addOutcome = (about: About<Named<'action.outcome'>>): Outcome => {
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

/** Asks the owner and changes nothing; once a day is enough. */
const looksDone = (about: About<unknown>): Outcome => {
  const { action, loaded, me, partnership, record, ref, context, thing } = about;
  const left = settled(about);
  if (left) return left;
  const standing = actionStanding(action, me);
  if (standing === 'owner') return refused(say('action.yours', { ref }), [offers.done(thing)]);
  const who = ownerName(action.owner, loaded.people);
  if (who === undefined) return refused(say('action.nobody-has-it', { ref }), [takeOffer(about)]);
  const asker = nameOf(context.me, loaded.people) ?? context.asker.name;
  const from = { ...thing, shown: `${partnership.state.word} ${thing.ref}` };
  const saying = say('action.looks-done', { who: asker, ref: from.shown, title: action.title });
  const about_ = { saying, offers: [offers.done(from), neverMind('label.action.not-yet')] };
  const lines = reached(action.owner, partnership.state).map((to) =>
    lineTo(
      to,
      { ...about_, about: record.id, name: `looks-done/${record.id}/${context.today}` },
      about,
    ),
  );
  const reply = {
    saying: say('action.asked-looks-done', { ref, who }),
    offers: [offers.show(thing)],
  };
  return { kind: 'done', changes: [], effects: lines, reply };
};

/** Back on the list: for the owner, the chair and the clerk, not for helpers. */
const reopen = (about: About<unknown>): Outcome => {
  const { action, me, ref, thing } = about;
  if (!isOfficer(about.context) && actionStanding(action, me) !== 'owner')
    return notYours(about, 'reopen');
  if (isLive(action) || action.standing.is === 'taken-back') return over(about);
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

/** The rules about the end of an action. */
export const finishing: Pick<
  Deciders<ActionCommand>,
  'action.done' | 'action.outcome' | 'action.looks-done' | 'action.reopen'
> = {
  'action.done': onAction(done),
  'action.outcome': onAction(addOutcome),
  'action.looks-done': onAction(looksDone),
  'action.reopen': onAction(reopen),
};
