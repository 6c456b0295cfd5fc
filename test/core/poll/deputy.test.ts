import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { clerk, eve, jo, opened, pollIn, presses, sam, stageOf, votes, votesIn } from './stage.ts';

let stage: Southport;
const deputise = () =>
  presses(stage, clerk, { ask: 'partnership.deputise', seat: sam.seat, person: jo.id });
const choice = async (seat: string) => (await votesIn(stage)).get(seat)?.state.choice;
const soon = () => stage.bot.to(later(stage.bot.now(), 10));
const heard = (line: RegExp) => stage.bot.messages.filter(({ view }) => line.test(view.aloud));

beforeEach(async () => {
  stage = await stageOf(5);
});

describe('a seat with a deputy', () => {
  it('has one vote on the roll, whoever fills it', async () => {
    await deputise();
    await opened(stage);
    expect((await pollIn(stage)).roll.map(({ seat }) => seat)).toEqual([
      'seat-1',
      'seat-2',
      'seat-3',
      'seat-5',
    ]);
    expect(aloud(await votes(stage, jo, 1))).toContain('Street lights');
    expect(await choice(sam.seat)).toBe(0);
  });

  it('lets its holder replace the deputy’s vote after asking, and tells the deputy', async () => {
    await deputise();
    await opened(stage);
    await votes(stage, jo, 1);
    const asked = await votes(stage, sam, 2);
    expect(labelsOf(asked)).toContain('Change it to Youth club');
    expect(await choice(sam.seat)).toBe(0);
    await votes(stage, sam, 2, { sure: true });
    expect(await choice(sam.seat)).toBe(1);
    await soon();
    const told = heard(/Sam changed the vote that you had cast for the seat in P-1/);
    expect(told.map(({ place }) => place)).toEqual(['teams:TT:@jo']);
  });

  it('lets no deputy replace its holder’s', async () => {
    await deputise();
    await opened(stage);
    await votes(stage, sam, 2);
    for (const more of [{}, { sure: true }])
      expect(aloud(await votes(stage, jo, 1, more))).toContain(
        'You are the deputy, so that vote stands unless they change it.',
      );
    expect(await choice(sam.seat)).toBe(1);
  });
});

describe('somebody who deputises since a vote was opened', () => {
  it('votes there for the seat that they had, and never twice', async () => {
    await opened(stage);
    await votes(stage, jo, 1);
    await deputise();
    expect(aloud(await votes(stage, jo, 3))).toContain('Speeding');
    expect([await choice(jo.seat), await choice(sam.seat)]).toEqual([2, undefined]);
    await votes(stage, sam, 2);
    expect([await choice(jo.seat), await choice(sam.seat)]).toEqual([2, 1]);
    expect((await pollIn(stage)).roll).toHaveLength(5);
  });

  it('has the seat’s one vote in the next', async () => {
    await deputise();
    await opened(stage);
    await votes(stage, jo, 3);
    expect([await choice(jo.seat), await choice(sam.seat)]).toEqual([undefined, 2]);
  });
});

it('a seat without a vote is on no roll, and whoever sits there is told why', async () => {
  await presses(stage, clerk, { ask: 'partnership.set-seat', seat: eve.seat, votes: false });
  await opened(stage);
  expect((await pollIn(stage)).roll).toHaveLength(4);
  expect(aloud(await votes(stage, eve, 1))).toContain(
    'has no vote. The chair or the clerk can give it one, for the votes that open after that.',
  );
});
