import { defined } from '../../../lib/defined.ts';
import type { At } from '../../../model/ids.ts';
import { nameOf } from '../../../subject/names.ts';
import { setSince } from '../../../subject/since.ts';
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
  about: About<{ seen?: number | undefined; sure?: boolean | undefined }>,
  value: Value,
): Since | undefined => {
  const { action, loaded, partnership, context } = about;
  const touch = setSince(action.touched[value], about);
  if (!touch) return undefined;
  const who = nameOf(touch.by, loaded.people);
  return defined({ who, at: touch.at, now: context.now, zone: partnership.state.zone });
};

/** How an owner or a date that somebody has set since is set all the same, or left. */
export const anywayOrLeave = ['label.action.set-anyway', 'label.action.leave-it'] as const;
