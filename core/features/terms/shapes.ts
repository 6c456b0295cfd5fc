import type { Kind } from '../../model/kind.ts';
import { evolveTerms } from './evolve.ts';
import { readTerms, termsState } from './stored.ts';
import type { Terms, TermsEvent } from './terms.ts';

/** How terms of reference live: beside their partnership, found by name, so that no ordinary command reads them. */
export const termsKind: Kind<Terms, TermsEvent> = {
  kind: 'terms',
  state: termsState,
  read: readTerms,
  evolve: evolveTerms,
  found: () => ({}),
};
