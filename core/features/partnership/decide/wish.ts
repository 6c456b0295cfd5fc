import type { AllIn } from '../../../model/all-in.ts';
import type { Context } from '../../../model/context.ts';
import type { Ask } from '../../../model/register.ts';

/**
 * What was asked for, where it is of this partnership, can still be read and can be done for somebody else. Never as
 * sure: whoever does it is asked what anybody is.
 */
export const wishedFor = (
  after: string,
  { partnership }: Context,
  { readKept, canBeFavour }: Pick<AllIn, 'readKept' | 'canBeFavour'>,
): Ask | undefined => {
  const read = readKept(after);
  const own = read && 'in' in read && read.in === partnership?.id;
  if (!own || read.ask.startsWith('partnership.wish') || !canBeFavour(read)) return undefined;
  return { ...read, sure: undefined } as Ask;
};
