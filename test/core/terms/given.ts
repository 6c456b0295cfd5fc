import type { ClauseRule } from '../../../core/model/clauses.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { somebody } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

export const asha = somebody('Asha');
export const cleo = somebody('Cleo');
export const sam = somebody('Sam');
export const jo = somebody('Jo');
export const eve = somebody('Eve');
/** Southport's seven, the first in the chair, the second the clerk. */
export const people = [asha, cleo, sam, jo, eve, somebody('Ben'), somebody('Dot')];

/** Southport with seven seats, in force there the one clause that is given, if any. */
export const under = async (number: number, rule: ClauseRule | undefined): Promise<Southport> => {
  const south = await newSouthport({ seats: people.map((who) => ({ who })) });
  const ask = (one: object) => south.asks(cleo, { in: southport, ...one } as unknown as Command);
  for (const [seat, kind] of [
    ['seat-2', 'councillor'],
    ['seat-3', 'community'],
  ])
    await ask({ ask: 'partnership.set-seat', seat, kind });
  if (rule) {
    await ask({ ask: 'terms.set-clause', number, heading: 'Rule', text: 'As agreed.', rule });
    await ask({ ask: 'terms.agree', day: '2027-01-04' });
  }
  return south;
};
