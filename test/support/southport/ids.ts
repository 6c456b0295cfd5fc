import { type PartnershipId, personId, programmeId } from '../../../core/model/ids.ts';

export const council = programmeId('council');
/** The Southport Area Partnership. */
export const southport = 'pt-southport' as PartnershipId;

/** People, as records name them. */
export const asha = personId('asha');
export const cleo = personId('cleo');
export const sam = personId('sam');
export const jo = personId('jo');
export const eve = personId('eve');
