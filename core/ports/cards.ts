import type { Card } from '../model/effect.ts';
import type { PlaceId, ProgrammeId, RecordId } from '../model/ids.ts';

/** Where the one live message of each subject stands. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface Cards {
  readonly card: (
    programme: ProgrammeId,
    subject: RecordId,
    place: PlaceId,
  ) => Promise<Card | undefined>;
  /** Writes a card if it is still at `version - 1`; `message` is then found again by lookUp's `thread`. */
  readonly putCard: (programme: ProgrammeId, card: Card) => Promise<boolean>;
  /** Takes a card away that still stands as it was read. */
  readonly dropCard: (programme: ProgrammeId, card: Card) => Promise<void>;
}
