import type { Ask, AskName } from '../../model/register.ts';
import { type Across, type Rights, rule } from '../../model/rights.ts';

/** What is open or what is late, all of it: nothing narrowed, searched or to be finished. */
const across = (asked: Ask): Across | undefined => {
  if (asked.ask !== 'action.list') return undefined;
  const { ask: _, filter = 'open', ...narrowed } = asked;
  if (Object.values(narrowed).some((value) => value !== undefined)) return undefined;
  if (filter === 'open') return 'all';
  return filter === 'overdue' ? 'late' : undefined;
};

/** Who may ask what of actions. */
export const actionRights: Rights<Extract<AskName, `action.${string}`>> = {
  'action.show': rule('observer'),
  'action.list': rule('observer', 'partnership', { across }),
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
};
