import type { Trouble } from '../core/engine/backoff.ts';
import { troubling } from '../core/model/effect.ts';

/** Tells the log, by keys alone and without what people wrote; what lasts under the word that an alarm hears (infra/aws/watch.ts). */
export const tell = ({ key, faults, why }: Trouble<object>): void =>
  faults < troubling
    ? console.warn({ again: { ...key, faults, why } })
    : console.error({ stuck: { ...key, faults, why } });
/** The same, and something else at each. */
export const also =
  (refused: () => void) =>
  (trouble: Trouble<object>): void => {
    tell(trouble);
    refused();
  };
