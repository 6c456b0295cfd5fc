import { defined } from '../../../lib/defined.ts';
import type { At } from '../../../model/ids.ts';
import { nameOf } from '../../../subject/names.ts';
import type { Value } from '../action.ts';
import type { About } from './about.ts';

/** Who set something after the card was drawn, and when. */
export interface Since {
  readonly who?: string;
  readonly at: At;
  readonly now: At;
  readonly zone: string;
}

/**
 * Whether somebody else has set this value since the version from which the asker saw it
 * (rules: Changed meanwhile).
 */
export const changedSince = (
  { action, command, loaded, me, partnership, context }: About<{ seen?: number | undefined }>,
  value: Value,
): Since | undefined => {
  const touch = action.touched[value];
  if (command.seen === undefined || !touch || touch.turn <= command.seen) return undefined;
  if (touch.by === me.person) return undefined;
  const who = nameOf(touch.by, loaded.people);
  return defined({ who, at: touch.at, now: context.now, zone: partnership.state.zone });
};
