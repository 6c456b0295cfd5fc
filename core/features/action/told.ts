import { isLateLine, type KeepTold } from '../../model/feature-out.ts';
import { dayIn } from '../../morning/day.ts';
import type { Action } from './action.ts';
import { toldName } from './evolve.ts';

/** That somebody has it in their message of a day on which it was put to people. */
export const actionTold: KeepTold = ({ state }, telling) => {
  if (isLateLine(telling)) return { event: 'ActionMessageLate' };
  const { body } = telling;
  const { told = [], nudged } = state as Action;
  const read = body.kind === 'card' ? dayIn(body.subject) : undefined;
  if (!read || !nudged.includes(read.day)) return undefined;
  const event = { event: 'ActionTold', day: read.day, to: read.person } as const;
  return told.includes(toldName(event)) ? undefined : event;
};
