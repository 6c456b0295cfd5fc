import type { Partnership } from '../../model/context.ts';
import type { PersonId } from '../../model/ids.ts';
import { nameOf, type People } from '../../subject/names.ts';
import type { Review } from './review.ts';

/** Who is asked: the chair of the moment, and where there is none the clerk. */
export const officerOf = ({ chair, clerk }: Partnership): PersonId | undefined => chair ?? clerk;

/**
 * The chair; the clerk once the chair has asked for help, or where there is no chair
 * (rules: Reviews).
 */
export const mayAnswer = (
  person: PersonId,
  review: Pick<Review, 'helped'>,
  partnership: Partnership,
): boolean =>
  person === officerOf(partnership) ||
  (review.helped !== undefined && person === partnership.clerk);

/** "Asha (chair)", "Sam (clerk)"; undefined where nobody can be named. */
export const officerNamed = (
  partnership: Partnership,
  people: People,
): { who: string; title: 'chair' | 'clerk' } | undefined => {
  const who = nameOf(officerOf(partnership), people);
  return who === undefined ? undefined : { who, title: partnership.chair ? 'chair' : 'clerk' };
};
