import { describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { ClauseRule } from '../../../core/model/clauses.ts';
import type { Command } from '../../../core/model/register.ts';

import { southport } from '../../support/southport/ids.ts';
import { aloud } from '../../support/southport/seen.ts';
import { cleo, jo, sam, under } from './given.ts';

const thirds = (of: 'cast' | 'roll'): ClauseRule => ({ rule: 'majority', top: 2, bottom: 3, of });

/** Three of seven vote alike; `meanwhile` is agreed while they vote. */
const voted = async (rule: ClauseRule | undefined, meanwhile?: ClauseRule) => {
  const { asks, bot } = await under(6, rule);
  const ask = (one: object, who = cleo) =>
    asks(who, { in: southport, ...one } as unknown as Command);
  const options = ['Lights', 'Parks'];
  await ask({ ask: 'poll.create', question: 'What first?', options, sure: true });
  if (meanwhile) {
    await bot.to(later(bot.now(), 120));
    const clause = { number: 7, heading: 'Majority', text: 'Anew.', isNew: true };
    await ask({ ask: 'terms.set-clause', ...clause, rule: meanwhile });
    await ask({ ask: 'terms.agree', day: '2027-01-04' });
  }
  for (const who of [cleo, sam, jo]) await ask({ ask: 'poll.vote', ref: 'P-1', option: 1 }, who);
  await ask({ ask: 'poll.close', ref: 'P-1', sure: true });
  await bot.settle();
  const told = bot.messages.filter(({ view }) => view.aloud.includes('What first?'));
  return told.at(-1)?.view.aloud ?? '';
};
const ofRoll =
  'Without the majority: the most is 3 of 7 that may vote, 5 were needed (Clause 6: two thirds of the seats that may vote, rounded up).';

describe('a clause that names a majority', () => {
  it.each([
    [
      thirds('cast'),
      'With the majority: the most is 3 of 3 votes cast, 2 were needed (Clause 6: two thirds of the votes cast, rounded up).',
    ],
    [thirds('roll'), ofRoll],
  ])('%j changes what the result of a vote says', async (rule, says) => {
    expect(await voted(rule)).toContain(says);
  });

  it('marks a result without it in the list and the card', async () => {
    const south = await under(6, thirds('roll'));
    const ask = (one: object) => south.asks(cleo, { in: southport, ...one } as unknown as Command);
    await ask({
      ask: 'poll.create',
      question: 'What first?',
      options: ['Lights', 'Parks'],
      sure: true,
    });
    await ask({ ask: 'poll.vote', ref: 'P-1', option: 1 });
    await ask({ ask: 'poll.close', ref: 'P-1', sure: true });
    await south.bot.settle();
    expect(aloud(await ask({ ask: 'poll.list' }))).toContain('1 of 7 voted · without majority');
    const card = south.bot.messages.findLast(({ view }) => view.aloud.includes('What first?'));
    expect(JSON.stringify(card?.view.blocks)).toContain('P-1 · closed, without majority');
  });

  it('is never spoken of where no clause names one', async () => {
    const said = await voted(undefined);
    expect(said).toContain('3 of 7');
    expect(said).not.toContain('majority');
  });

  it('stays as it was when the vote opened', async () => {
    const said = await voted(thirds('roll'), thirds('cast'));
    expect(said).toContain(ofRoll);
    expect(said).not.toContain('Clause 7');
    expect(await voted(undefined, thirds('cast'))).not.toContain('majority');
  });
});
