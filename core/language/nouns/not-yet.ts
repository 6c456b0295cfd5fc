import { type Offer, refused } from '../../outcome.ts';
import { typedText } from '../line.ts';
import type { NounReader } from '../reading.ts';
import { say } from '../saying.ts';
import type { Noun } from '../words.ts';

/** Nouns whose feature is still to come: said plainly, and nothing typed is lost. */
export const notYet =
  (noun: Noun): NounReader =>
  (rest) => {
    const offers: Offer[] =
      rest.plain === ''
        ? []
        : [
            {
              label: say('label.reading.make-it', {}),
              ask: { ask: 'read', text: `action ${typedText(rest)}`.slice(0, 3000).toWellFormed() },
            },
          ];
    return refused(say('reading.not-yet', { noun }), [
      ...offers,
      { label: say('label.help', {}), ask: { ask: 'help' } },
    ]);
  };
