import { describe, expect, it } from 'vitest';
import type { ClauseRule } from '../../../core/model/clauses.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import type { Somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { cleo, eve, jo, sam, under } from './given.ts';

const deputies = (most: number, of: 'councillor' | 'other' = 'councillor'): ClauseRule => ({
  rule: 'deputies',
  of,
  most,
});
const asking =
  (south: Southport) =>
  async (who: Somebody, one: object): Promise<string> =>
    aloud(await south.asks(who, { in: southport, ...one } as unknown as Command));
/** Of Cleo's seat, a councillor's, or of Sam's, which is a community's. */
const deputise = (who: Somebody, seat = 'seat-2') => ({
  ask: 'partnership.deputise',
  seat,
  person: who.id,
});

describe('a clause that says how many deputies a seat may have', () => {
  it.each([
    [
      undefined,
      'is a councillor’s, which has deputies only where a clause of the terms of reference allows them, and none does',
    ],
    [
      deputies(0),
      'more deputies than Clause 6 says: no deputy for a councillor’s seat. Leave some out',
    ],
    [deputies(1), 'Jo deputises on the seat of Cleo: one seat, one vote'],
    // Another kind's clause says nothing of a councillor's seat.
    [deputies(3, 'other'), 'only where a clause of the terms of reference allows them'],
  ])('%j changes whether a councillor’s seat gets one', async (rule, says) => {
    const ask = asking(await under(6, rule));
    expect(await ask(cleo, deputise(jo))).toContain(says);
  });

  it('leads whoever is refused to the clause, or to writing one', async () => {
    const labels = async (rule: ClauseRule | undefined) =>
      labelsOf(
        await (await under(6, rule)).asks(cleo, { in: southport, ...deputise(jo) } as Command),
      );
    expect(await labels(undefined)).toContain('Add a clause');
    expect(await labels(deputies(0))).toContain('Terms of reference');
  });

  it('counts those who are there, and holds for other seats as it says', async () => {
    const ask = asking(await under(6, deputies(1, 'other')));
    expect(await ask(cleo, deputise(jo, 'seat-3'))).toContain('Jo deputises');
    expect(await ask(cleo, deputise(eve, 'seat-3'))).toContain(
      'Clause 6 says: one deputy at most for a seat that is no councillor’s.',
    );
    const both = { ask: 'partnership.set-seat', seat: 'seat-3', deputies: [jo.id, eve.id] };
    expect(await ask(cleo, both)).toContain('Clause 6 says');
    expect(await ask(cleo, { ...both, deputies: [eve.id] })).not.toContain('Clause');
  });

  it('is asked when a seat with deputies becomes a councillor’s, and not when it changes else', async () => {
    const ask = asking(await under(6, undefined));
    await ask(cleo, deputise(jo, 'seat-3'));
    const set = { ask: 'partnership.set-seat', seat: 'seat-3' };
    expect(await ask(cleo, { ...set, kind: 'councillor' })).toContain('only where a clause');
    expect(await ask(cleo, { ...set, kind: 'community', ward: 'Ainsdale' })).not.toContain('only');
  });

  it.each([
    [undefined, 'Your vote on “What first?” is Lights.'],
    [deputies(1, 'other'), 'Your vote on “What first?” is Lights.'],
    [
      deputies(0, 'other'),
      'Clause 7 says: no deputy for a seat that is no councillor’s. You are a deputy there, so whoever holds the seat votes for it.',
    ],
  ])('%j changes whether a deputy of before has the seat’s vote', async (rule, says) => {
    const ask = asking(await under(6, undefined));
    await ask(cleo, deputise(jo, 'seat-3'));
    if (rule) {
      await ask(cleo, { ask: 'terms.set-clause', number: 7, heading: 'R', text: 'T.', rule });
      await ask(cleo, { ask: 'terms.agree', day: '2027-01-04' });
    }
    const opened = { question: 'What first?', options: ['Lights', 'Parks'], sure: true };
    await ask(cleo, { ask: 'poll.create', ...opened });
    const vote = { ask: 'poll.vote', ref: 'P-1', option: 1 };
    expect(await ask(jo, vote)).toContain(says);
    // Whoever holds the seat votes for it whatever a clause says of its deputies: in place of one that may, asked first.
    const own = await ask(sam, { ...vote, option: 2 });
    if (rule?.rule === 'deputies' && rule.most === 0)
      expect(own).toContain('Your vote on “What first?” is Parks.');
    else expect(own).toContain('Jo has voted Lights for your seat');
  });
});
