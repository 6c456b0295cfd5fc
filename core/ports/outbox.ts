import type { Effect } from '../model/effect.ts';
import type {
  At,
  EffectId,
  InstallId,
  PartnershipId,
  PersonId,
  PlaceId,
  ProgrammeId,
} from '../model/ids.ts';

/** Messages on their way. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface Outbox {
  readonly effect: (
    programme: ProgrammeId,
    to: PlaceId | PersonId,
    id: EffectId,
  ) => Promise<Effect | undefined>;
  /** Writes the effect if it still has the attempt number it was read with; false where somebody was faster. */
  readonly settle: (effect: Effect, was: { readonly attempt: number }) => Promise<boolean>;
  /** Effects that wait for chair or clerk: in doubt, or refused for good. */
  readonly uncertain: (
    programme: ProgrammeId,
    partnership: PartnershipId,
  ) => Promise<readonly Effect[]>;
  /** Effects that failed so often in a row that it is no passing trouble; they are tried once an hour. */
  readonly stuck: (
    programme: ProgrammeId,
    partnership: PartnershipId,
  ) => Promise<readonly Effect[]>;
  /** Effects that are parked for an installation since then or before, those that wait longest first. */
  readonly parked: (
    programme: ProgrammeId,
    install: InstallId,
    page: { readonly limit: number; readonly by?: At },
  ) => Promise<readonly Effect[]>;
  /** Reserves the next turn to post in a place, `spacing` milliseconds after the one before; answers when that turn is. */
  readonly pace: (place: PlaceId, now: At, spacing: number) => Promise<At>;
  /** The first free moment after the last turn in a place; undefined where none was of late. */
  readonly paced: (place: PlaceId) => Promise<At | undefined>;
}
