import type { Standing } from '../model/context.ts';
import type { Ask, AskName } from './shapes.ts';

/**
 * Who may ask what (rules: Rights). `owner` stands for the owner of the thing, its helpers, the
 * chair and the clerk: the plain role is checked here, whose thing it is by the feature that loads
 * it.
 */
export type Right = 'anyone' | 'observer' | 'member' | 'owner' | 'chair or clerk' | 'asked';
/** What must be known before it is decided: one partnership, the programme only, or nothing. */
export type Reach = 'partnership' | 'programme' | 'anywhere';

export interface Rule {
  readonly right: Right;
  readonly reach: Reach;
}
const rule = (right: Right, reach: Reach = 'partnership'): Rule => ({ right, reach });

export const permissions: Readonly<Record<AskName, Rule>> = {
  home: rule('anyone', 'anywhere'),
  help: rule('anyone', 'anywhere'),
  form: rule('anyone', 'anywhere'),
  courtesy: rule('anyone', 'anywhere'),
  read: rule('anyone', 'anywhere'),
  'never-mind': rule('anyone', 'anywhere'),
  undo: rule('anyone', 'anywhere'),
  'post-again': rule('chair or clerk'),
  mine: rule('anyone', 'programme'),

  'meeting.show': rule('observer'),
  'meeting.list': rule('observer'),
  'meeting.agenda': rule('observer'),
  'meeting.who': rule('observer'),
  'meeting.history': rule('observer'),
  'meeting.minutes': rule('observer'),
  'meeting.attend': rule('member'),
  'meeting.apologies': rule('member'),
  'meeting.instead': rule('member'),
  'meeting.add': rule('member'),
  'meeting.undo': rule('member'),
  'meeting.bring': rule('member'),
  'meeting.schedule': rule('chair or clerk'),
  'meeting.move': rule('chair or clerk'),
  'meeting.change': rule('chair or clerk'),
  'meeting.cancel': rule('chair or clerk'),

  'partnership.setup': rule('anyone', 'anywhere'),
  'partnership.join': rule('anyone', 'anywhere'),
  'partnership.show': rule('anyone'),
  'partnership.who-can': rule('anyone'),
  'partnership.ask-to-join': rule('anyone'),
  'partnership.people': rule('observer'),
  'partnership.who': rule('observer'),
  'partnership.bring': rule('member'),
  'partnership.change': rule('chair or clerk'),
  'partnership.undo': rule('chair or clerk'),
  'partnership.doctor': rule('chair or clerk'),
  'partnership.settings': rule('chair or clerk'),
  'partnership.invite': rule('chair or clerk'),
  'partnership.disconnect': rule('chair or clerk'),
  'partnership.keep-posting': rule('chair or clerk'),
  'partnership.shows': rule('chair or clerk'),
  'partnership.door': rule('chair or clerk'),
  'partnership.let-in': rule('chair or clerk'),
  'partnership.turn-away': rule('chair or clerk'),
  'partnership.list-person': rule('chair or clerk'),
  'partnership.set-person': rule('chair or clerk'),
  'partnership.remove': rule('chair or clerk'),
  'partnership.chair': rule('chair or clerk'),
  'partnership.clerk': rule('chair or clerk'),
  'partnership.chair-answer': rule('asked'),

  'person.link': rule('anyone', 'programme'),
  'person.link-with': rule('anyone', 'anywhere'),
  'person.same': rule('asked', 'programme'),
  'person.away': rule('anyone', 'programme'),
  'person.nudges': rule('anyone', 'programme'),
  'person.reach-here': rule('anyone', 'programme'),
  'person.why': rule('anyone', 'programme'),
  'person.less': rule('anyone', 'programme'),

  'action.show': rule('observer'),
  'action.list': rule('observer'),
  'action.history': rule('observer'),
  'action.as-text': rule('observer'),
  'action.create': rule('member'),
  'action.note': rule('member'),
  'action.take': rule('member'),
  'action.looks-done': rule('member'),
  'action.done': rule('owner'),
  'action.outcome': rule('owner'),
  'action.due': rule('owner'),
  'action.block': rule('owner'),
  'action.unblock': rule('owner'),
  'action.snooze': rule('owner'),
  'action.accept': rule('owner'),
  'action.decline': rule('owner'),
  'action.reopen': rule('owner'),
  'action.change': rule('owner'),
  'action.undo': rule('member'),
  'action.bring': rule('member'),
  'action.assign': rule('chair or clerk'),
  'action.drop': rule('chair or clerk'),

  'poll.show': rule('observer'),
  'poll.list': rule('observer'),
  'poll.results': rule('observer'),
  'poll.counted': rule('observer'),
  'poll.history': rule('observer'),
  'poll.as-text': rule('observer'),
  'poll.who': rule('owner'),
  'poll.create': rule('member'),
  'poll.vote': rule('member'),
  'poll.take-back': rule('member'),
  'poll.undo': rule('member'),
  'poll.bring': rule('member'),
  'poll.close': rule('owner'),
  'poll.cancel': rule('owner'),
  'poll.move': rule('owner'),
  'poll.remind': rule('owner'),
  'poll.next': rule('chair or clerk'),

  'review.due': rule('observer'),
  'review.show': rule('observer'),
  'review.list': rule('observer'),
  'review.history': rule('observer'),
  'review.as-text': rule('observer'),
  'review.ask-chair': rule('member'),
  'review.finish-later': rule('asked'),
  'review.start': rule('asked'),
  'review.answer': rule('asked'),
  'review.say': rule('asked'),
  'review.send': rule('asked'),
  'review.help': rule('asked'),
  'review.next-week': rule('asked'),
  'review.undo': rule('asked'),
};

const height: Readonly<Record<Standing, number>> = {
  outside: 0,
  observer: 1,
  member: 2,
  clerk: 3,
  chair: 3,
};
/** The least standing with which the feature is asked at all; `owner` and `asked` are finished there. */
const needed: Readonly<Record<Right, number>> = {
  anyone: 0,
  asked: 0,
  observer: 1,
  member: 2,
  owner: 2,
  'chair or clerk': 3,
};

/** Forms that stand in no partnership; every other one is about what its own partnership holds. */
const formsAnywhere: ReadonlySet<string> = new Set([
  'partnership.setup',
  'partnership.join',
  'person.away',
]);

/** The rule of an ask; a form's depends on whether it stands in a partnership. */
export const ruleOf = (asked: Ask): Rule =>
  asked.ask === 'form' && !formsAnywhere.has(asked.form)
    ? rule(permissions.form.right)
    : permissions[asked.ask];

/** Whether someone of this standing may ask this, as far as their role says. */
export const allows = (right: Right, standing: Standing): boolean =>
  height[standing] >= needed[right];

/** Chair and clerk, who run the partnership. */
export const isOfficer = ({ standing }: { readonly standing: Standing }): boolean =>
  allows('chair or clerk', standing);
