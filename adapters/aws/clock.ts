import type { At } from '../../core/model/ids.ts';

/** The machine's clock: Lambda keeps it within milliseconds. */
export const now = (): At => new Date().toISOString();

/** Resolves after so many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
