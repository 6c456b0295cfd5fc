import type { AskName } from '../../model/register.ts';
import { type Rights, rule } from '../../model/rights.ts';

/** Who may ask what of people. */
export const personRights: Rights<'mine' | Extract<AskName, `person.${string}`>> = {
  mine: rule('anyone', 'programme'),
  'person.link': rule('anyone', 'programme', { introduces: true }),
  'person.link-with': rule('anyone', 'anywhere', { introduces: true, founds: true, coded: true }),
  'person.same': rule('asked', 'programme'),
  'person.away': rule('anyone', 'programme', { introduces: true }),
  'person.nudges': rule('anyone', 'programme', { introduces: true }),
  'person.reach-here': rule('anyone', 'programme', { introduces: true }),
  'person.why': rule('anyone', 'programme'),
  'person.less': rule('anyone', 'programme'),
};
