import { beforeEach, expect, it } from 'vitest';
import type { Ask } from '../../../core/model/register.ts';
import { type Month, month, town } from '../../support/month.ts';
import { priya, sam } from '../../support/southport/people.ts';
import { type Persona, request } from '../../support/world.ts';

const south = town(0);
const asha = south.chair;
let own: Month;

const press = async (who: Persona, ask: Ask) => {
  const answer = await own.world.ask(request(who, { kind: 'pressed', ask }, south.room));
  await own.world.settle();
  return answer;
};
const said = (who: Persona) => own.own(who).map((one) => one.said);
const personOf = async (who: Persona): Promise<string> => {
  const { accounts } = await own.world.ports.store.lookUp({
    install: 'slack:T1' as never,
    place: south.room,
    accounts: [who.account],
  });
  return accounts.get(who.account)?.row?.people[0]?.person ?? '';
};

/** Monday 22 March 2027, 10:00: Priya sets it up, with Asha as chair. */
beforeEach(async () => {
  own = month('2027-03-22T10:00:00.000Z');
  for (const { account, name } of [priya, asha, south.member, sam])
    own.world.known.set(account, { name, home: true, guest: false });
  const named = ({ account, name }: Persona) => ({ account, name });
  await press(priya, {
    ask: 'partnership.setup',
    name: south.name,
    chair: named(asha),
    members: [named(south.member)],
    since: '2026-09-23',
  });
});

it('what is answered the evening before is neither said at night nor in the morning', async () => {
  await own.world.to('2027-03-22T20:00:00.000Z');
  await press(asha, { ask: 'partnership.chair-answer', mine: true });
  await own.world.to('2027-03-23T00:00:00.000Z');
  expect(said(asha)).toEqual([]);
  await own.world.to('2027-03-23T08:00:00.000Z');
  await own.world.to('2027-03-23T12:00:00.000Z');
  expect(said(asha).filter((one) => one.includes('named'))).toEqual([]);
});

it('somebody who is chair no more is not asked for what was theirs', async () => {
  await own.says(sam, 'action Sweep the square', south);
  await press(priya, { ask: 'partnership.chair', person: await personOf(sam) });
  await own.world.to('2027-03-23T12:00:00.000Z');
  expect(said(asha)).toEqual([]);
  expect(said(sam)).toEqual([
    expect.stringContaining('Two things: you are named as the chair of Town A Partnership;'),
  ]);
});

it('a question that is declined leaves the message, and nothing is left', async () => {
  await own.world.to('2027-03-23T09:02:00.000Z');
  const [message] = own.own(asha);
  expect(message?.said).toContain('Two things: you are named as the chair');
  await press(asha, { ask: 'review.answer', ref: 'R-1', verdict: 'keep-on' });
  await press(asha, { ask: 'partnership.chair-answer', mine: false });
  await own.world.to('2027-03-23T09:10:00.000Z');
  expect(message?.view().aloud).toBe('Nothing left for today.');
});

it('a message of an earlier day says of that day that nothing is left', async () => {
  await own.world.to('2027-03-23T09:02:00.000Z');
  const [message] = own.own(asha);
  await own.world.to('2027-03-29T12:00:00.000Z');
  await press(asha, { ask: 'review.answer', ref: 'R-1', verdict: 'keep-on' });
  await press(asha, { ask: 'partnership.chair-answer', mine: true });
  await own.world.to('2027-03-29T12:10:00.000Z');
  expect(message?.view().aloud).toBe('Nothing left from Tuesday 23 March.');
});

it('a clerk who is named after people came in hears of them, in the place of the one before', async () => {
  await own.says(sam, 'action Sweep the square', south);
  await press(priya, { ask: 'partnership.clerk', person: await personOf(south.member) });
  await own.world.to('2027-03-23T12:00:00.000Z');
  const came = (who: Persona) => said(who).filter((one) => one.includes('People came in'));
  expect(came(south.member)).toHaveLength(1);
  expect(came(priya)).toEqual([]);
  await press(south.member, { ask: 'partnership.clerk', person: await personOf(priya) });
  await own.world.to('2027-03-26T12:00:00.000Z');
  expect(came(priya)).toEqual([]);
});
