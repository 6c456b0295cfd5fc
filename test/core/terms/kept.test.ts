import { describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { ClauseRule, Quorum } from '../../../core/model/clauses.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import type { Somebody } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { asha, cleo, eve, jo, sam, under } from './given.ts';

const quorum = (one: Quorum): ClauseRule => ({ rule: 'quorum', quorum: one });
const half = quorum({ by: 'share', top: 1, bottom: 2 });

const meeting = async (south: Southport, comes: readonly Somebody[]) => {
  const { asks, bot, card } = south;
  await asks(cleo, {
    ask: 'meeting.schedule',
    in: southport,
    title: 'Quarterly',
    day: '2027-01-20',
    time: '10:00',
    sure: true,
  } as Command);
  for (const who of comes)
    await asks(who, { ask: 'meeting.attend', in: southport, ref: 'M-1' } as Command);
  await bot.settle();
  return card('M-1').aloud;
};
const vote = async (south: Southport, voters: readonly Somebody[]) => {
  const { asks, bot } = south;
  await asks(cleo, {
    ask: 'poll.create',
    in: southport,
    question: 'What first?',
    options: ['Lights', 'Parks'],
    sure: true,
  } as Command);
  for (const who of voters)
    await asks(who, { ask: 'poll.vote', in: southport, ref: 'P-1', option: 1 } as Command);
  await asks(cleo, { ask: 'poll.close', in: southport, ref: 'P-1', sure: true } as Command);
  await bot.settle();
  return (
    bot.messages.filter(({ view }) => view.aloud.includes('What first?')).at(-1)?.view.aloud ?? ''
  );
};
const few = [cleo, sam, jo];

describe('a clause that names a quorum', () => {
  it.each([
    [undefined, undefined],
    [
      half,
      'Quorum: 3 of 7 seats come, 4 are needed, so 1 more (Clause 6: half of the seats, rounded up).',
    ],
    [
      quorum({ by: 'share', top: 7, bottom: 100 }),
      'Quorum: 3 of 7 seats come, 1 is needed (Clause 6: 7 % of the seats, rounded up).',
    ],
    [
      quorum({ by: 'number', number: 3 }),
      'Quorum: 3 of 7 seats come, 3 are needed (Clause 6: 3 seats).',
    ],
    [
      quorum({ by: 'kinds', kinds: ['councillor', 'business'] }),
      'Quorum: no business comes, and one is needed (Clause 6: at least a councillor and a business).',
    ],
    [
      quorum({ by: 'kinds', kinds: ['councillor', 'community'] }),
      'Quorum: a councillor and a community seat come (Clause 6: at least a councillor and a community seat).',
    ],
    [
      quorum({ by: 'chair' }),
      'Quorum: the chair has not said to come, and is needed (Clause 6: the chair is there).',
    ],
  ])('%j changes what the card of a meeting says', async (rule, says) => {
    const said = await meeting(await under(6, rule), few);
    if (says) expect(said).toContain(says);
    else expect(said.toLowerCase()).not.toContain('quorum');
  });

  it('is said in the reminders of a meeting, and after it in what was said to come', async () => {
    const south = await under(6, half);
    await meeting(south, few);
    await south.bot.to('2027-01-19T12:00:00.000Z');
    const reminded = south.bot.messages.map(({ view }) => view.aloud);
    const line = 'Quorum: 3 of 7 seats come, 4 are needed, so 1 more (Clause 6';
    expect(reminded.find((said) => said.includes('meets tomorrow'))).toContain(line);
    await south.bot.to('2027-01-20T15:00:00.000Z');
    expect(south.card('M-1').aloud).toContain(
      'Quorum: 3 of 7 seats said they would come, 4 were needed (Clause 6',
    );
  });

  it('is on the cards that stand already once its terms are put in force', async () => {
    const south = await under(6, undefined);
    expect(await meeting(south, few)).not.toContain('Quorum');
    for (const one of [
      { ask: 'terms.set-clause', number: 6, heading: 'Quorum', text: 'Half.', rule: half },
      { ask: 'terms.agree', day: '2027-01-10' },
    ])
      await south.asks(cleo, { in: southport, ...one } as unknown as Command);
    await south.bot.to(later(south.bot.now(), 120));
    expect(south.card('M-1').aloud).toContain('Quorum: 3 of 7 seats come');
  });

  it('is met by the chair who says to come', async () => {
    const said = await meeting(await under(6, quorum({ by: 'chair' })), [asha]);
    expect(said).toContain('Quorum: the chair comes (Clause 6: the chair is there).');
  });

  it.each([
    [undefined, undefined],
    [
      half,
      'Without quorum: 3 of 7 seats voted, 4 were needed (Clause 6: half of the seats, rounded up).',
    ],
    [
      quorum({ by: 'number', number: 3 }),
      'With quorum: 3 of 7 seats voted, 3 were needed (Clause 6: 3 seats).',
    ],
    [
      quorum({ by: 'kinds', kinds: ['business'] }),
      'Without quorum: no business voted, and one was needed (Clause 6: at least a business).',
    ],
    // Nobody presides over a vote between meetings.
    [quorum({ by: 'chair' }), undefined],
  ])('%j changes what the result of a vote says', async (rule, says) => {
    const said = await vote(await under(6, rule), few);
    expect(said).toContain('3 of 7');
    if (says) expect(said).toContain(says);
    else expect(said.toLowerCase()).not.toContain('quorum');
  });

  it('marks a result without it in the list, how it was counted and its history', async () => {
    const south = await under(6, half);
    expect(await vote(south, few)).toContain('Without quorum');
    const asks = async (ask: string) =>
      aloud(await south.asks(sam, { ask, in: southport, ref: 'P-1' } as unknown as Command));
    expect(await asks('poll.list')).toContain('3 of 7 voted · without quorum');
    for (const ask of ['poll.counted', 'poll.history', 'poll.results'])
      expect(await asks(ask)).toContain('Without quorum: 3 of 7 seats voted, 4 were needed');
  });

  it('counts seats that somebody fills, unless it says all', async () => {
    const filled = await under(6, half);
    const all = await under(6, quorum({ by: 'share', top: 1, bottom: 2, all: true }));
    for (const south of [filled, all])
      for (const organisation of ['Fire Service', 'Harbour Trust'])
        await south.asks(cleo, {
          ask: 'partnership.add-seat',
          in: southport,
          organisation,
        } as Command);
    expect(await meeting(filled, few)).toContain('Quorum: 3 of 7 seats come, 4 are needed');
    expect(await meeting(all, few)).toContain('Quorum: 3 of 9 seats come, 5 are needed');
  });

  it('counts the whole roll of a vote, also seats that are no more', async () => {
    const south = await under(6, half);
    await south.asks(cleo, {
      ask: 'poll.create',
      in: southport,
      question: 'What next?',
      options: ['Lights', 'Parks'],
      sure: true,
    } as Command);
    await south.asks(cleo, {
      ask: 'partnership.remove',
      in: southport,
      person: eve.id,
      sure: true,
    } as Command);
    await south.asks(cleo, { ask: 'poll.close', in: southport, ref: 'P-1', sure: true } as Command);
    await south.bot.settle();
    const told = south.bot.messages.map(({ view }) => view.aloud).join('\n');
    expect(told).toContain('Without quorum: 0 of 7 seats voted, 4 were needed');
  });

  it('has one place for a seat, whoever fills it', async () => {
    const south = await under(6, half);
    await south.asks(cleo, {
      ask: 'partnership.deputise',
      in: southport,
      seat: 'seat-3',
      person: eve.id,
    });
    expect(await meeting(south, [...few, eve])).toContain(
      'Quorum: 3 of 6 seats come, 3 are needed',
    );
  });
});
