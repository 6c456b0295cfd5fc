import { say } from '../../../language/saying.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Change } from '../../../model/outcome.ts';
import type { Here } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';

export const record = (at: Here, events: readonly PartnershipEvent[]): Change => ({
  record: at.id,
  kind: 'partnership',
  events,
});
/** The form of the settings. */
export const settingsOffer = (at: Here): Offer => ({
  label: say('label.partnership.settings', {}),
  about: at.state.name,
  ask: { ask: 'form', form: 'partnership.settings', in: at.id },
  opens: 'form',
});
export const undoOffer = (at: Here): Offer => ({
  label: say('label.undo', {}),
  about: at.state.name,
  ask: { ask: 'partnership.undo', in: at.id },
});
