import { describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { ClauseRule, Quorum } from '../../../core/model/clauses.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { type Somebody, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const asha = somebody('Asha');
const cleo = somebody('Cleo');
const sam = somebody('Sam');
const jo = somebody('Jo');
const eve = somebody('Eve');
const people = [asha, cleo, sam, jo, eve, somebody('Ben'), somebody('Dot')];

/** Southport with seven seats, in force there the one clause that is given, if any. */
const under = async (number: number, rule: ClauseRule | undefined): Promise<Southport> => {
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
    expect(south.bot.messages.at(-1)?.view.aloud).toContain(
      'Without quorum: 0 of 7 seats voted, 4 were needed',
    );
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

describe('a clause that says how much notice is given', () => {
  const set = (day: string, more: object = {}) =>
    ({
      ask: 'meeting.schedule',
      in: southport,
      title: 'Extra',
      day,
      time: '10:00',
      ...more,
    }) as Command;

  it('is named where a meeting is set sooner, which is asked first and said after', async () => {
    const south = await under(4, { rule: 'notice', days: 5, working: true });
    const asked = await south.asks(cleo, set('2027-01-08'));
    expect(aloud(asked)).toContain(
      'is sooner than Clause 4 says: five working days’ notice. The first day by it is Monday 11 January 2027.',
    );
    expect(labelsOf(asked)).toContain('Meet then');
    const sure = await south.asks(cleo, set('2027-01-08', { sure: true }));
    expect(aloud(sure)).toContain(
      'That is less notice than Clause 4 says: five working days’ notice.',
    );
    expect(aloud(await south.asks(cleo, set('2027-01-11')))).not.toContain('Clause');
  });

  it('counts every day where it does not say working days', async () => {
    const south = await under(4, { rule: 'notice', days: 5 });
    expect(aloud(await south.asks(cleo, set('2027-01-08')))).toContain('five days’ notice');
    expect(aloud(await south.asks(cleo, set('2027-01-11')))).not.toContain('Clause');
  });

  it('is named where a meeting is moved to a day that is sooner', async () => {
    const south = await under(4, { rule: 'notice', days: 5, working: true });
    await south.asks(cleo, set('2027-01-20'));
    const move = { ask: 'meeting.move', in: southport, ref: 'M-1', day: '2027-01-07' } as const;
    expect(aloud(await south.asks(cleo, move))).toContain('sooner than Clause 4 says');
    expect(aloud(await south.asks(cleo, { ...move, sure: true }))).toContain(
      'less notice than Clause 4 says',
    );
  });

  it('is asked of nobody without one', async () => {
    const south = await under(4, undefined);
    expect(aloud(await south.asks(cleo, set('2027-01-08')))).not.toContain('Clause');
  });
});
