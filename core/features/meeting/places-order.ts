import type { Place } from './tally.ts';

/** In which order a list has what seats say. */
export const order: readonly Place['says'][] = ['coming', 'apologies', 'nothing'];
