import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { asha, cleo, jo, onSlack, sam, somebody } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';

let south: Southport;
const gil = somebody('Gil');
const told = (who: typeof asha, line: RegExp) =>
  south.heard(who).filter(({ view }) => line.test(view.aloud));
const leaves = async (who: typeof asha) => {
  const happening = { happened: 'account-left', account: who.account } as const;
  await south.bot.ask(request(who, { kind: 'happened', happening }, onSlack));
  await south.bot.to(later(south.bot.now(), 60));
};

beforeEach(async () => {
  south = await newSouthport({ seats: [asha, cleo, sam, jo] });
  south.bot.known.set(gil.account, { name: 'Gil', home: false, guest: true });
});

describe('a clerk whose last account is closed', () => {
  beforeEach(() => leaves(cleo));

  it('keeps the list no longer: who asks to join is put to the chair', async () => {
    const asker = { account: gil.account, name: 'Gil', home: false, guest: true };
    const ask = { ask: 'partnership.ask-to-join', in: 'pt-southport' } as const;
    const asked = await south.asks(gil, ask as never, undefined, { asker });
    expect(aloud(asked)).toContain("I've asked Asha.");
    await south.bot.settle();
    expect(told(asha, /Gil asks to join/)).toHaveLength(1);
  });

  it('can be taken off by the button under what the chair is told, who is asked first', async () => {
    const [line] = told(asha, /Cleo's account is closed/);
    const question = await south.presses(asha, 'Show the seat as vacant', line?.view as never);
    expect(aloud(question)).toContain('Take Cleo off the list of Southport Area Partnership?');
    expect(await south.presses(asha, 'Never mind', question)).toBeDefined();
    const shown = await south.presses(asha, 'Remove', question);
    expect(aloud(shown)).toContain('Cleo is no longer on the list');
  });
});

describe('what somebody owes who is taken off in the evening', () => {
  it('is put to the other of chair and clerk in the morning', async () => {
    await south.says(sam, 'action Sweep the steps @me by 15 January');
    await south.bot.to('2027-01-05T22:00:00.000Z');
    await south.asks(cleo, { ask: 'partnership.remove', person: sam.id, sure: true } as never);
    await south.bot.to('2027-01-05T23:00:00.000Z');
    expect(told(asha, /left 1 open action/)).toEqual([]);
    await south.bot.to('2027-01-06T10:00:00.000Z');
    expect(told(asha, /left 1 open action/)).toHaveLength(1);
  });

  it('is so where their last account is closed', async () => {
    await south.says(sam, 'action Sweep the steps @me by 15 January');
    await south.bot.to('2027-01-05T22:00:00.000Z');
    await leaves(sam);
    expect(told(asha, /Sam's account is closed/)).toEqual([]);
    await south.bot.to('2027-01-06T10:00:00.000Z');
    expect(told(asha, /Sam's account is closed/)).toHaveLength(1);
    expect(told(cleo, /Sam's account is closed/)).toHaveLength(1);
  });
});
