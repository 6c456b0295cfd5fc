import { describe, expect, it } from 'vitest';
import { halfYearAfter, halfYearCome } from '../../../core/calendar/half-years.ts';
import type { ClauseRule } from '../../../core/model/clauses.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { cleo, under } from './given.ts';

const every = (months: number): ClauseRule => ({ rule: 'review', months });
const asking = async (rule: ClauseRule | undefined) => {
  const south = await under(6, rule);
  const ask = (one: object) => south.asks(cleo, { in: southport, ...one } as unknown as Command);
  return { ...south, ask, says: async (one: object) => aloud(await ask(one)) };
};

describe('a clause that says how often reviews come', () => {
  it.each([
    [undefined, 'The next one is due on Monday 5 July 2027.'],
    [every(12), 'The next one is due on Tuesday 4 January 2028 by Clause 6, every 12 months.'],
    [every(3), 'The next one is due on Monday 5 April 2027 by Clause 6, every 3 months.'],
  ])('%j changes when the next one is due', async (rule, says) => {
    const { says: told } = await asking(rule);
    expect(await told({ ask: 'review.due' })).toContain(says);
  });

  it.each([
    [undefined, false],
    [every(3), true],
  ])('%j changes when the chair is asked, and is named there', async (rule, asked) => {
    const south = await asking(rule);
    await south.bot.to('2027-04-06T12:00:00.000Z');
    const told = south.bot.messages.filter(({ view }) =>
      JSON.stringify(view).includes('Clause 6: a review every three months.'),
    );
    expect(told.length > 0).toBe(asked);
  });

  it('holds from its day on and until another version begins', async () => {
    const { ask, says } = await asking(every(3));
    const due = () => says({ ask: 'review.due' });
    const again = (rule: ClauseRule, day: string) =>
      ask({ ask: 'terms.set-clause', number: 6, heading: 'R', text: day, rule }).then(() =>
        ask({ ask: 'terms.agree', day }),
      );
    await again(every(12), '2027-06-01');
    expect(await due()).toContain('5 April 2027 by Clause 6, every 3 months');
    await again(every(5), '2027-03-01');
    expect(await due()).toContain('4 June 2027 by Clause 6, every 5 months');
    await ask({ ask: 'terms.set-clause', number: 6, heading: 'R', text: 'Words.' });
    await ask({ ask: 'terms.agree', day: '2027-01-04' });
    expect(await due()).toContain('due on Monday 5 July 2027.');
  });

  it('is what reviews are counted by only while it is in force', () => {
    const counted = {
      since: '2026-01-01',
      zone: 'Europe/London',
      nation: 'england-and-wales',
      terms: {
        reviews: [{ from: '2026-03-01', every: { months: 4, clause: 2 } }, { from: '2027-01-01' }],
      },
    } as const;
    const all: string[] = [];
    for (let at = '2026-01-01T12:00:00.000Z'; all.length < 4; ) {
      const next = halfYearAfter(counted, at);
      all.push(`${next.from} ${next.due} ${next.by?.clause ?? '-'}`);
      at = next.at;
    }
    expect(all).toEqual([
      '2026-01-01 2026-05-01 2',
      '2026-05-01 2026-09-01 2',
      '2026-07-01 2027-01-01 -',
      '2027-01-01 2027-07-01 -',
    ]);
    const come = halfYearCome(counted, '2026-01-01T12:00:00.000Z', '2026-10-01T12:00:00.000Z');
    expect(come?.due).toBe('2026-09-01');
  });
});

describe('a clause that says how votes are held', () => {
  const open = { ask: 'poll.create', question: 'A?', options: ['Yes', 'No'], sure: true };
  const secret: ClauseRule = { rule: 'voting', secret: true };

  it.each([
    [undefined, 'P-1 is open', undefined],
    [{ rule: 'voting', secret: false } as const, 'Clause 6 says: votes are open', undefined],
    [secret, 'Clause 6 says: votes are secret unless said otherwise.', 'Ask it openly'],
  ])('%j changes how one is opened', async (rule, says, label) => {
    const { ask } = await asking(rule);
    const answer = await ask(open);
    expect(aloud(answer)).toContain(says);
    if (label) expect(labelsOf(answer)).toContain(label);
  });

  it('is said on the card of a vote that is open all the same', async () => {
    const south = await asking(secret);
    const says = 'This vote is open, as was said, though Clause 6 says: votes are secret';
    expect(await south.says({ ...open, secret: false })).toContain(says);
    await south.bot.settle();
    expect(JSON.stringify(south.card('P-1').blocks)).toContain(says);
  });
});
