import type {
  At,
  EffectId,
  PartnershipId,
  PersonId,
  PlaceId,
  ProgrammeId,
  RecordId,
} from './ids.ts';

/** The due index names candidates; what they are is in the key. */
export type DueKey =
  | { readonly due: 'record'; readonly programme: ProgrammeId; readonly id: RecordId }
  | {
      readonly due: 'effect';
      readonly programme: ProgrammeId;
      readonly to: PlaceId | PersonId;
      readonly id: EffectId;
      /** The instant for which it was carried ahead of it. */
      readonly at?: At;
    }
  | {
      readonly due: 'hourly';
      readonly programme: ProgrammeId;
      readonly partnership: PartnershipId;
    };

/** What the table's stream tells the relay: an effect was born, or a record of a partnership was written. */
export type News =
  | {
      readonly news: 'effect';
      readonly programme: ProgrammeId;
      readonly to: PlaceId | PersonId;
      readonly id: EffectId;
    }
  | {
      readonly news: 'changed';
      readonly programme: ProgrammeId;
      readonly partnership: PartnershipId;
      readonly record: RecordId;
    };
