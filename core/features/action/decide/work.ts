import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { asking, type Label, label, neverMind } from '../../../subject/thing.ts';
import { offers } from '../offers.ts';
import type { ActionCommand } from '../shapes.ts';
import { type About, onAction } from './about.ts';
import { mayWork, notYours, over, settled } from './rights.ts';
import { did } from './told.ts';

/** Any member may write on it, also when it is finished. */
const note = (about: About<Named<'action.note'>>): Outcome => {
  const { action, command, ref, thing } = about;
  if (action.standing.is === 'taken-back') return over(about);
  const saying = say('action.noted', { ref, text: command.text });
  return did(
    about,
    { event: 'ActionNoted', text: command.text },
    {
      saying,
      offers: [offers.undo(thing), offers.history(thing)],
    },
  );
};

/** Nobody is reminded of what is blocked; the chair sees it on the list with its reason. */
const block = (about: About<Named<'action.block'>>): Outcome => {
  const { action, command, ref, thing } = about;
  if (!mayWork(about)) return notYours(about, 'block');
  const left = settled(about);
  if (left) return left;
  const reason = command.reason?.trim() || undefined;
  if (action.standing.is === 'blocked' && (!reason || action.standing.reason === reason)) {
    return refused(
      say('action.blocked-already', defined({ ref, reason: action.standing.reason })),
      [offers.unblock(thing)],
    );
  }
  const saying = say('action.blocked', defined({ ref, title: action.title, reason }));
  return did(about, defined({ event: 'ActionBlocked' as const, reason }), {
    saying,
    offers: [offers.undo(thing), offers.unblock(thing)],
  });
};

const unblock = (about: About<unknown>): Outcome => {
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

type Drop = About<Named<'action.drop'>>;
const reasons = [
  'label.action.not-needed',
  'label.action.made-twice',
  'label.action.done-elsewhere',
] as const;

/** The reasons as buttons: pressing one is saying why, and yes. */
const why = ({ command, context, thing, ref, action }: Drop): Outcome => {
  const yes = (code: Label, reason: string) =>
    asking(code, thing, { ask: 'action.drop', sure: true, reason });
  if (command.reason !== undefined) {
    return asked(say('action.drop-with-notes', { ref, notes: action.notes }), [
      yes('label.action.drop', command.reason),
      neverMind('label.action.keep'),
    ]);
  }
  const offered = reasons.map((code) => yes(code, sentence(label(code), context.locale)));
  return asked(say('action.drop-why', { ref, title: action.title, notes: action.notes }), [
    ...offered,
    offers.otherReason(thing),
    neverMind('label.action.keep'),
  ]);
};

/**
 * Asks first only where people have written on it, for that is what an undo could not mend
 * (rules: Asked first).
 */
const drop = (about: Drop): Outcome => {
  const { action, command, ref, thing } = about;
  if (!isOfficer(about.context)) return notYours(about, 'drop');
  const left = settled(about);
  if (left) return left;
  if (action.notes > 0 && !command.sure) return why(about);
  const reason = command.reason?.trim() || undefined;
  const saying = say('action.dropped', defined({ ref, title: action.title, reason }));
  return did(about, defined({ event: 'ActionDropped' as const, reason }), {
    saying,
    offers: [offers.undo(thing), offers.history(thing)],
  });
};

/** The rules about what happens on the way. */
export const working: Pick<
  Deciders<ActionCommand>,
  'action.note' | 'action.block' | 'action.unblock' | 'action.drop'
> = {
  'action.note': onAction(note),
  'action.block': onAction(block),
  'action.unblock': onAction(unblock),
  'action.drop': onAction(drop),
};
