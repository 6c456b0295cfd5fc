import type { Who } from '../model/id-schemas.ts';
import type { Offer } from '../model/offer.ts';
import { fullNames, type WhoRead } from './people.ts';
import { type Saying, say } from './saying.ts';

/** The question which of several, or who at all, with every answer as a whole ask. */
export const askWho = (
  read: Exclude<WhoRead, { kind: 'who' }>,
  make: (who: Who) => Offer['ask'],
): { saying: Saying; offers: Offer[] } =>
  read.kind === 'which'
    ? {
        saying: say('reading.who-which', { name: read.name }),
        offers: fullNames(read.among).map(({ entry, full }) => ({
          label: personLabel(full),
          ask: make({ person: entry.person }),
        })),
      }
    : { saying: say('reading.who-unknown', { name: read.name }), offers: [] };

export const personLabel = (full: string): Saying => say('label.reading.person', { name: full });

/** How this person is typed so that nobody else is meant. */
export const typedName = (full: string): string => `@${full}`;
