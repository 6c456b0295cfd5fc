import type { AllIn } from '../../../model/all-in.ts';
import type { Context } from '../../../model/context.ts';
import type { Ask } from '../../../model/register.ts';

/**
 * What was asked for, where it is of this partnership, can still be read and can be done for somebody else. Never as
 * sure: whoever does it is asked what anybody is.
 */
export const escalatedAsk = (
  after: string,
  { partnership }: Context,
  { readKept, canEscalate }: Pick<AllIn, 'readKept' | 'canEscalate'>,
): Ask | undefined => {
  const read = readKept(after);
  const own = read && 'in' in read && read.in === partnership?.id;
  if (!own || read.ask === 'partnership.escalate' || !canEscalate(read)) return undefined;
  return { ...read, sure: undefined } as Ask;
};
