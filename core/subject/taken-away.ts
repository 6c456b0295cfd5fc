import type { EffectDraft } from '../model/effect.ts';
import type { InstallId, PartnershipId } from '../model/ids.ts';

/** By what it is known that a partnership's chair or clerk is told of a workspace from which the app was taken; `n` is the version of its row since. */
export const takenAwayName = (partnership: PartnershipId, install: InstallId, n: number): string =>
  `taken-away/${partnership}/${install}/${n}`;

/** A line that waits until whoever it is for can be reached. */
export const lasting = (draft: EffectDraft, name: string): EffectDraft => {
  const { body } = draft;
  if (body.kind !== 'notice' || body.notice.notice !== 'line') return draft;
  return { ...draft, name, body: { ...body, notice: { ...body.notice, lasts: true } } };
};
