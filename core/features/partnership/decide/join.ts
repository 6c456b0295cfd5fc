import type { Named } from '../../../model/register.ts';

export type Join = Named<'partnership.join'>;
