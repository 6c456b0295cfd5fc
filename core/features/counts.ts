import { at, today } from '../calendar/days.ts';
import { current } from '../engine/load.ts';
import { defined } from '../lib/defined.ts';
import {
  type At,
  type Day,
  type Letter,
  type PartnershipId,
  type ProgrammeId,
  refOf,
} from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { Store } from '../ports/store.ts';
import type { Action } from './action/action.ts';
import type { Meeting } from './meeting/meeting.ts';
import type { Poll } from './poll/poll.ts';
import type { Counts } from './review/review.ts';

/** A bound on what one count may read; a partnership makes a few dozen in half a year. */
const most = 3000;

/** Every subject of a letter in today's shape, newest first. */
const all = async <State>(
  programme: ProgrammeId,
  partnership: PartnershipId,
  letter: Letter,
  store: Store,
): Promise<State[]> => {
  const found: Stored[] = [];
  for (let after: string | undefined; found.length < most; ) {
    const page = { limit: 100, ...defined({ after }) };
    const next = await store.newest(programme, partnership, letter, page);
    found.push(...next);
    const last = next.at(-1);
    if (next.length < page.limit || !last) break;
    after = refOf(last.id);
  }
  return found.map((stored) => current(stored).state as State);
};

/** What is counted, from the start of a day until now. */
export interface Period {
  readonly from: Day;
  readonly zone: string;
  readonly now: At;
}

const actionsIn = (actions: readonly Action[], { from, zone, now }: Period) => {
  const within = (moment: At) => moment >= at(from, '00:00', zone) && moment <= now;
  const kept = actions.filter(({ standing }) => standing.is !== 'taken-back');
  const finished = kept.flatMap(({ standing, due }) =>
    standing.is === 'done' && within(standing.finished.at)
      ? [{ due, on: today(standing.finished.at, zone) }]
      : [],
  );
  return {
    made: kept.filter(({ made }) => within(made.at)).length,
    finished: finished.length,
    onTime: finished.filter(({ due, on }) => due !== undefined && on <= due).length,
  };
};

/** Meetings that took place, and polls that were opened and not taken back. */
const meetingsIn = (meetings: readonly Meeting[], { from, zone, now }: Period): number =>
  meetings.filter(
    ({ standing, day, time }) =>
      (standing.is === 'set' || standing.is === 'passed') &&
      day >= from &&
      at(day, time, zone) <= now,
  ).length;
const pollsIn = (polls: readonly Poll[], { from, zone, now }: Period): number =>
  polls.filter(
    ({ standing, made }) =>
      standing.is !== 'taken-back' &&
      standing.is !== 'cancelled' &&
      made.at >= at(from, '00:00', zone) &&
      made.at <= now,
  ).length;

const everything = async (programme: ProgrammeId, partnership: PartnershipId, store: Store) => {
  const [actions, meetings, polls] = await Promise.all([
    all<Action>(programme, partnership, 'A', store),
    all<Meeting>(programme, partnership, 'M', store),
    all<Poll>(programme, partnership, 'P', store),
  ]);
  return { actions, meetings, polls };
};

/** The numbers of a half-year out of the record, read consistently. */
export const countsOf = async (
  programme: ProgrammeId,
  partnership: PartnershipId,
  period: Period,
  store: Store,
): Promise<Counts> => {
  const { actions, meetings, polls } = await everything(programme, partnership, store);
  return {
    ...actionsIn(actions, period),
    meetings: meetingsIn(meetings, period),
    polls: pollsIn(polls, period),
  };
};

/**
 * What came about since an instant and still stands: for a channel that was away meanwhile
 * (rules: Places that change).
 */
export const newsSince = async (
  programme: ProgrammeId,
  partnership: PartnershipId,
  since: At,
  store: Store,
) => {
  const { actions, meetings, polls } = await everything(programme, partnership, store);
  const madeSince = (things: readonly { made: { at: At }; standing: { is: string } }[]): number =>
    things.filter(
      ({ made, standing }) =>
        made.at > since && standing.is !== 'taken-back' && standing.is !== 'cancelled',
    ).length;
  return {
    finished: actions.filter(
      ({ standing }) => standing.is === 'done' && standing.finished.at > since,
    ).length,
    made: madeSince(actions),
    meetings: madeSince(meetings),
    polls: madeSince(polls),
  };
};
