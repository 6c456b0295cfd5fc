import type { At } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';

/** So many names and predecessors are remembered: the partnership is read with every command. */
const most = 5;

/** With these names of before, but for the one it has. */
export const calledBefore = (
  { formerly: _, ...state }: Partnership,
  names: Partnership['formerly'] = [],
): Partnership => {
  const others = names.filter(({ name }) => name !== state.name).slice(-most);
  return others.length > 0 ? { ...state, formerly: others } : state;
};

/** The name of before is kept where it has another now. */
export const renamed = (after: Partnership, before: Partnership, at: At): Partnership => {
  if (after.name === before.name) return after;
  const { name, formerly = [] } = before;
  const others = formerly.filter((one) => one.name !== name);
  return calledBefore(after, [...others, { name, until: at }]);
};

/** Closed from then on, with why and what goes on in its place where that was said. */
export const closed = (
  { ended: _, drawnTo: __, ...rest }: Partnership,
  { event: ___, ...why }: Extract<PartnershipEvent, { event: 'PartnershipClosed' }>,
  trace: Trace,
): Partnership => ({
  ...rest,
  stopped: { ...touch(trace), is: 'closed', ...why },
  unsettled: trace.at,
});

/** What was closed with this one as its successor, or no longer was. */
export const following = (
  { follows = [], ...state }: Partnership,
  { of, no }: Extract<PartnershipEvent, { event: 'PartnershipFollows' }>,
): Partnership => {
  const others = follows.filter(({ id }) => id !== of.id);
  const now = (no ? others : [...others, of]).slice(-most);
  return now.length > 0 ? { ...state, follows: now } : state;
};

/** What goes on in place of a partnership that is closed. */
export const successorOf = ({ stopped }: Pick<Partnership, 'stopped'>) =>
  stopped?.is === 'closed' ? stopped.successor : undefined;
