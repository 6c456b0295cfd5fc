import type { AllIn } from '../../../model/all-in.ts';
import type { Context } from '../../../model/context.ts';
import type { Ask } from '../../../model/register.ts';

/**
 * What was wished for, where it is of this partnership, can still be read and can be done for somebody else. Never as
 * sure: whoever does it is asked what anybody is.
 */
export const wishedFor = (
  after: string,
  { partnership }: Context,
  { readAsk, canBeFavour }: Pick<AllIn, 'readAsk' | 'canBeFavour'>,
): Ask | undefined => {
  try {
    const { sure: _, ...wanted } = JSON.parse(after);
    const read = readAsk(wanted);
    const own = read && 'in' in read && read.in === partnership?.id;
    return own && !read.ask.startsWith('partnership.wish') && canBeFavour(read) ? read : undefined;
  } catch {
    return undefined;
  }
};
