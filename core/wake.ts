import type { EffectKey } from './deliver.ts';
import type { DueKey, Ports } from './ports.ts';

/**
 * Looks after one thing that is due: decides anew from its record, so a key that comes twice does nothing the second time.
 * Answers the effects that the caller hands to the delivery queue.
 */
export const wake = async (_key: DueKey, _ports: Ports): Promise<readonly EffectKey[]> => [];
