import { type PartnershipId, programmeId } from '../../../core/model/ids.ts';

export const council = programmeId('council');
/** The Southport Area Partnership. */
export const southport = 'pt-southport' as PartnershipId;
