import type { Read } from '../../model/stored-schemas.ts';
import type { partnershipEvents, readPartnership } from './stored.ts';

/** A partnership as its journal makes it. */
export type Partnership = ReturnType<typeof readPartnership>;
export type PartnershipEvent = Read<ReturnType<typeof partnershipEvents>>;

export type Seat = Partnership['seats'][number];
export type Bound = Partnership['places'][number];
export type Waiting = Partnership['waiting'][number];
export type Last = NonNullable<Partnership['last']>;
