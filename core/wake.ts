import type { DueKey, Ports } from './ports.ts';

/** Looks after one thing that is due: decides anew from its record, so a key that comes twice does nothing the second time. Answers an effect's key where it is to be delivered now. */
export const wake = async (_key: DueKey, _ports: Ports): Promise<void> => {};
