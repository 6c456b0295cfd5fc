import { addDays, daysBetween, morning, nextMorning, today } from '../../calendar/days.ts';
import {
  workingDayOnOrAfter,
  workingDaysAfter,
  workingDaysBefore,
} from '../../calendar/holidays.ts';
import { later } from '../../calendar/instants.ts';
import type { At, Day, PersonId } from '../../model/ids.ts';
import type { Action } from './action.ts';

export type Step = 'before' | 'on' | 'after' | 'week' | 'snoozed' | 'undated';
/** A morning on which an owner is to be reminded, and why that one. */
export interface NudgeStep {
  readonly step: Step;
  readonly day: Day;
}

/** Days after its own at which what is late is put to its owner for the first time, and how often from then on. */
const lateAfter = 3;
const week = 7;
/** Working days after which somebody is asked for the day of what has none. */
const undatedAfter = 5;

/** The person whose thing it is, where it is one person's. */
export const ownerOf = ({ owner }: Action): PersonId | undefined =>
  owner && 'person' in owner ? owner.person : undefined;

/** How somebody takes part in it: as its owner, as one who helps, or as one of those who were asked for their organisation. */
export type Part = 'owner' | 'helper' | 'asked';
/** The part of somebody by these names; undefined for whoever it was not put to. */
export const partOf = (action: Action, names: readonly PersonId[]): Part | undefined => {
  const own = ownerOf(action);
  if (own !== undefined && names.includes(own)) return 'owner';
  if (!action.nudgedTo?.some((one) => names.includes(one))) return undefined;
  if (action.with.some((one) => names.includes(one))) return 'helper';
  return action.owner && 'organisation' in action.owner ? 'asked' : undefined;
};

/** Open or blocked: still to be done. */
export const isLive = ({ standing }: Action): boolean =>
  standing.is === 'open' || standing.is === 'blocked';
/** Still to be done, and its day is over. Lateness is shown in words, never by colour alone. */
export const isLate = (action: Action, today: Day): boolean =>
  isLive(action) && action.due !== undefined && action.due < today;

/** Where it goes on, in the partnership in which its own goes on. */
export const goesOnIn = ({ standing }: Pick<Action, 'standing'>) =>
  standing.is === 'dropped' ? standing.into : undefined;

/** Late by a week or more: the chair hears of it as well. */
export const isLong = (action: Action, today: Day): boolean =>
  isLate(action, today) && daysBetween(action.due ?? today, today) >= week;

/** Whether somebody answers for it: a person, or an organisation until one of its people takes it. */
const isSomebodys = ({ owner }: Action): boolean =>
  owner !== undefined && ('person' in owner || 'organisation' in owner);

/** Whether anybody is to be reminded of it at all. */
const nags = (action: Action): boolean => action.standing.is === 'open' && isSomebodys(action);

/**
 * Two working days before, on the day, three days after; moved to working days, two that meet
 * become one (rules: Nudges).
 */
const ladder = ({ due, clock }: Action): NudgeStep[] => {
  if (due === undefined) return [];
  const { nation } = clock;
  const steps: NudgeStep[] = [
    { step: 'before', day: workingDaysBefore(due, 2, nation) },
    { step: 'on', day: workingDayOnOrAfter(due, nation) },
    { step: 'after', day: workingDayOnOrAfter(addDays(due, lateAfter), nation) },
  ];
  return steps.filter(({ day }, index) => steps.findIndex((one) => one.day === day) === index);
};

/** What has no day is asked for one, once. */
const undated = ({ due, nudged, armed, clock: { zone, nation } }: Action): NudgeStep[] =>
  due === undefined && nudged.length === 0
    ? [{ step: 'undated', day: workingDaysAfter(today(armed, zone), undatedAfter, nation) }]
    : [];

/** What is late is put to its owner again every week until it moves (rules: Nudges): mornings about the next one. */
const weekly = ({ due, clock, nudged, armed, snoozedUntil = '' }: Action): NudgeStep[] => {
  if (due === undefined) return [];
  const [since = ''] = [nudged.at(-1) ?? '', today(armed, clock.zone), snoozedUntil, due]
    .sort()
    .slice(-1);
  const first = Math.max(1, Math.floor((daysBetween(due, since) - lateAfter) / week));
  return [first, first + 1, first + 2].map((weeks) => ({
    step: 'week',
    day: workingDayOnOrAfter(addDays(due, lateAfter + week * weeks), clock.nation),
  }));
};

/** The steps that come once. What nobody has is put to its helpers alone, on the day. */
const once = (action: Action): NudgeStep[] => {
  if (action.standing.is !== 'open') return [];
  if (isSomebodys(action)) return [...ladder(action), ...undated(action)];
  return action.with.length > 0 ? ladder(action).filter(({ step }) => step === 'on') : [];
};

/** A snooze ends with a reminder and swallows the steps before its end. */
const snoozed = (action: Action, steps: readonly NudgeStep[]): readonly NudgeStep[] => {
  if (action.snoozedUntil === undefined || !nags(action)) return steps;
  const day = workingDayOnOrAfter(action.snoozedUntil, action.clock.nation);
  return [{ step: 'snoozed', day }, ...steps.filter((one) => one.day > day)];
};

/** Those of the steps that are still to come: after the last one taken, and none that was over when the thing was made or dated. */
const ahead = (action: Action, steps: readonly NudgeStep[]): readonly NudgeStep[] => {
  const last = action.nudged.at(-1) ?? '';
  const from = nextMorning(action.armed, action.clock.zone);
  return snoozed(action, steps).filter(({ day }) => day > last && day >= from);
};

/** The steps still to come; of the weekly ones, which never end, the first. */
export const stepsLeft = (action: Action): NudgeStep[] => {
  const repeats = nags(action) ? weekly(action) : [];
  const left = ahead(action, [...once(action), ...repeats]);
  const first = left.findIndex(({ step }) => step === 'week');
  return left.filter(({ step }, index) => step !== 'week' || index === first);
};

/** Which step of the nudge falls on this day, if one does. */
export const stepsOn = (action: Action, day: Day): Step | undefined =>
  stepsLeft(action).find((one) => one.day === day)?.step;

/** 09:00 of the next step, or undefined where nobody is to be reminded. */
export const nextNudge = (action: Action): At | undefined => {
  const next = ahead(action, once(action))[0] ?? stepsLeft(action)[0];
  return next && morning(next.day, action.clock.zone);
};

/** The same after the steps up to now, which nobody heard of; where there is none, the one that has come stays for a week. */
export const stepAfter = (action: Action, now: At): At =>
  nextNudge({ ...action, nudged: [...action.nudged, today(now, action.clock.zone)] }) ??
  later(now, week * 24 * 3600);

/** Whether it is still to be nagged about in the nudge of this day: asked again when the card is drawn. Helpers hear once. */
export const stillNagging = (action: Action, day: Day, part: Part = 'owner'): boolean => {
  if (part === 'helper') return action.standing.is === 'open' && action.nudged.at(-1) === day;
  if (!nags(action)) return false;
  if (action.snoozedUntil !== undefined && action.snoozedUntil > day) return false;
  // What was dated, given or reopened since that morning is settled for the day.
  if (action.armed >= morning(day, action.clock.zone)) return false;
  return action.nudged.includes(day) || isLate(action, day);
};
