import { defined } from '../../lib/defined.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';

/** The newest version of its terms, and how often reviews come by it: of what held before, the last is kept, for it holds until that begins. */
export const agreedTerms = (
  { terms }: Partnership,
  { version, from, day = from, review }: Extract<PartnershipEvent, { event: 'TermsAgreed' }>,
): NonNullable<Partnership['terms']> => {
  const begun = (terms?.reviews ?? []).filter((one) => one.from <= day && one.from < from);
  const reviews = [...begun.slice(-1), { from, ...defined({ every: review }) }];
  return { version, from, ...(reviews.some(({ every }) => every) ? { reviews } : {}) };
};
