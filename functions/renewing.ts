import { renewed } from '../adapters/aws/anew.ts';
import { type Parts, told } from './wiring.ts';

/** A function's work, made anew and done again with what is kept by now where it says `refused`, or could not be made. */
export const renewing =
  <Event extends readonly unknown[], Answer>(
    make: (parts: Parts, refused: () => void) => (...event: Event) => Promise<Answer>,
  ) =>
  (parts: Parts): ((...event: Event) => Promise<Answer>) =>
    renewed(
      told(parts),
      (environment, refused) => make({ ...parts, environment }, refused),
      parts.anew,
    );
