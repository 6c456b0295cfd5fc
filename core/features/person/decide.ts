import type { Deciders } from '../../model/feature.ts';
import { link, linkWith, same } from './decide/link.ts';
import { away, nudges, reachHere } from './decide/settle.ts';
import type { PersonCommand } from './shapes.ts';

/** Every command that people ask about themselves, and its rule. */
export const personDeciders: Deciders<PersonCommand> = {
  'person.link': link,
  'person.link-with': linkWith,
  'person.same': same,
  'person.away': away,
  'person.nudges': nudges,
  'person.reach-here': reachHere,
};
