import type { Who } from '../model/id-schemas.ts';
import type { NamedPerson } from '../model/kept-names.ts';
import type { Offer } from '../model/offer.ts';
import { fullName, type WhoRead } from './people.ts';
import { type Saying, say } from './saying.ts';

/** The question which of several, or who at all, with every answer as a whole ask. */
export const askWho = (
  read: Exclude<WhoRead, { kind: 'who' }>,
  make: (who: Who) => Offer['ask'],
): { saying: Saying; offers: Offer[] } =>
  read.kind === 'which'
    ? {
        saying: say('reading.who-which', { name: read.name }),
        offers: read.among.map((entry) => ({
          label: personLabel(entry),
          ask: make({ person: entry.person }),
        })),
      }
    : { saying: say('reading.who-unknown', { name: read.name }), offers: [] };

export const personLabel = ({ name, organisation }: NamedPerson): Saying =>
  say('label.reading.person', organisation === undefined ? { name } : { name, organisation });

/** How this person is typed so that nobody else is meant. */
export const typedName = (entry: NamedPerson): string => `@${fullName(entry)}`;
