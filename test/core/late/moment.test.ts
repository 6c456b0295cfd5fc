import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';

import type { Store } from '../../../core/ports/store.ts';
import { behind } from '../../support/late.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { somebody } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import { chair, friday, jo, opened, pollIn, sam, votesIn } from '../poll/stage.ts';
import { attend, nia, press, seats, stageWith, type, vote } from './stage.ts';

describe.each([1, 4, 100])('what changed a moment ago, %i commits behind', (commits) => {
  let lag = 0;
  let stage: Southport;

  beforeEach(async () => {
    lag = 0;
    stage = await stageWith(() => lag);
  });

  it('lets vote in a poll that was just opened, and answer a meeting that was just set', async () => {
    await stage.bot.settle();
    lag = commits;
    await opened(stage);
    await type(stage, chair, 'meeting Area board on 14 January at 14:00');
    expect(await vote(stage, sam, 2)).toMatch(/^Your vote on “What first\?” is Youth club/);
    expect(await attend(stage, sam)).toMatch(/^You're down as attending Area board/);
  });

  it.each([
    ['poll.close', /^Voting closed at 09:00\. Your vote was not counted/],
    ['poll.cancel', /^P-1 was cancelled/],
  ])('tells a vote that comes after %s', async (ask, told) => {
    await opened(stage);
    lag = commits;
    await press(stage, chair, { ask, ref: 'P-1', sure: true });
    expect(await vote(stage, sam, 2)).toMatch(told);
    expect((await votesIn(stage)).get(sam.seat)?.state).toMatchObject({ sealed: true });
  });

  it('counts a vote in a poll that was just given more time', async () => {
    await opened(stage);
    await stage.bot.to(later(friday, -2));
    lag = commits;
    await press(stage, chair, { ask: 'poll.move', ref: 'P-1', day: '2027-01-09' });
    await stage.bot.to(later(friday, 2));
    expect(await vote(stage, sam, 2)).toContain('is Youth club');
  });

  it('keeps the vote of somebody who has just come in waiting for the roll, once', async () => {
    await opened(stage);
    lag = commits;
    expect(await vote(stage, nia, 1)).toContain('waits until then');
    expect(await vote(stage, nia, 3)).toContain('Your vote for Speeding waits');
    expect((await pollIn(stage)).roll).toHaveLength(seats);
    expect((await pollIn(stage)).waits?.map(({ choice }) => choice)).toEqual([2]);
  });

  it('changes one’s own vote though the first is not seen, and answers a repeat as before', async () => {
    await opened(stage);
    lag = commits;
    await vote(stage, sam, 1);
    const ask = { ask: 'poll.vote', in: southport, ref: 'P-1', option: 2 } as const;
    const once = request(sam, { kind: 'pressed', ask }, sam.place);
    const first = await stage.bot.ask(once);
    expect(aloud(first)).toContain('is Youth club');
    await vote(stage, sam, 3);
    expect(await stage.bot.ask(once)).toEqual(first);
    expect((await votesIn(stage)).get(sam.seat)?.state.choice).toBe(2);
  });

  it('takes an answer for the day that its button shows', async () => {
    await type(stage, chair, 'meeting Area board on 14 January at 14:00');
    await attend(stage, sam);
    lag = commits;
    await type(stage, chair, 'meeting move M-1 15 January');
    const told = /^You're down as attending .* 15 January/;
    const unsaid = { ask: 'meeting.attend', ref: 'M-1' };
    expect(await press(stage, jo, unsaid)).toMatch(told);
    expect(await attend(stage, sam)).toMatch(told);
  });

  it('refuses nothing and nobody from a late read', async () => {
    lag = commits;
    expect(await vote(stage, sam, 1, 'P-7')).toMatch(/^There is no P-7/);
    await opened(stage);
    expect(await vote(stage, sam, 9)).toMatch(/^Those are the options|options/i);
    const stranger = somebody('Gus');
    stage.bot.known.set(stranger.account, { name: 'Gus', home: false, guest: true });
    expect(await vote(stage, stranger, 1)).not.toContain('Your vote on');
    expect([...(await votesIn(stage)).keys()]).toEqual([]);
  });
});

it.each([
  ['opened', true],
  ['joined by the new holder of the seat', false],
])('takes no vote from whoever left a seat just before a poll was %s', async (_, after) => {
  const stage = await stageWith(behind(0));
  const id = southport;
  const { load } = stage.store;
  const leave = async () => {
    await press(stage, chair, { ask: 'partnership.remove', person: sam.id, sure: true });
    const [name, organisation] = ['Ben', 'Harbour Trust'];
    await press(stage, chair, { ask: 'partnership.list-person', name, organisation });
  };
  const before = await load(council, [id]);
  if (after) await leave();
  await opened(stage);
  if (!after) await leave();
  // The seat's former holder is still seen on it; the poll, read a moment later, is as it stands.
  const torn: Store['load'] = async (of, ids, how) => {
    const found = await load(of, ids, how);
    return how?.stale && ids.includes(id) ? new Map([...found, ...before]) : found;
  };
  Object.assign(stage.store, { load: torn });
  expect(await vote(stage, sam, 2)).not.toContain('Your vote on');
  expect(await votesIn(stage)).toEqual(new Map());
  expect((await pollIn(stage)).roll.map(({ seat }) => seat)).toContain(sam.seat);
  expect(await vote(stage, jo, 2)).toContain('Your vote on');
});

it('reads late once, and all again only where that ended in no commit', async () => {
  const stage = await stageWith(behind(0));
  await opened(stage);
  const asked: (true | undefined)[] = [];
  const { lookUp } = stage.store;
  const door: Store['lookUp'] = (rows) => {
    asked.push(rows.stale);
    return lookUp(rows);
  };
  Object.assign(stage.store, { lookUp: door });
  const reads = async (act: () => Promise<unknown>) => {
    asked.length = 0;
    await act();
    return [...asked];
  };
  expect(await reads(() => vote(stage, sam, 1))).toEqual([true]);
  expect(await reads(() => type(stage, sam, 'vote P-1 2'))).toEqual([true]);
  expect(await reads(() => vote(stage, sam, 2))).toEqual([true, undefined]);
  expect(await reads(() => type(stage, sam, 'poll results P-1'))).toEqual([undefined]);
});
