import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { inOwnWords } from '../../../core/lib/why.ts';
import { directPlace } from '../../../core/model/ids.ts';
import type { Sent } from '../../../core/ports/messenger.ts';
import { asha, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const away: Sent = { kind: 'later', seconds: 600 };
const history = async (ref: string) =>
  linesOf(viewOf(await world.says(asha, `history ${ref}`, 'private'))).join('\n');

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
});

describe('the history of a meeting', () => {
  beforeEach(async () => {
    await world.says(asha, 'meeting schedule Ward walk 8 January 10:00 to 11:00 Hall');
    await world.bot.settle();
  });

  it('says that it was reminded of once the reminder has arrived, and where', async () => {
    await world.bot.to('2027-01-07T12:00:00.000Z');
    const said = await history('M-1');
    expect(said).toContain('reminded, a day before, #southport (Slack)');
    expect(said).toMatch(/reminded, a day before, [^\n]*Teams/);
    expect(said).not.toContain('too late');
  });

  it('says that it was too late where the chat was away, and nowhere that it was reminded', async () => {
    world.bot.shut.set(onSlack, away);
    await world.bot.to('2027-01-09T12:00:00.000Z');
    world.bot.shut.clear();
    await world.bot.to('2027-01-09T14:00:00.000Z');
    const lines = (await history('M-1')).split('\n');
    const onceIn = (words: RegExp) => lines.filter((line) => words.test(line));
    expect(onceIn(/: reminded.*Slack/)).toEqual([]);
    expect(onceIn(/too late for the reminder, a day before, #southport \(Slack\)/)).toHaveLength(1);
    expect(onceIn(/: reminded, a day before, .*Teams/)).toHaveLength(1);
    expect(world.heard(onSlack).map(({ view }) => view.aloud)).not.toContainEqual(
      expect.stringMatching(/^Tomorrow/),
    );
  });

  it('a reminder that leaves late says how long it is till then', async () => {
    await world.bot.to('2027-01-08T08:59:00.000Z');
    world.bot.shut.set(onSlack, { kind: 'later', seconds: 60 });
    await world.bot.to('2027-01-08T09:30:30.000Z');
    world.bot.shut.clear();
    await world.bot.to('2027-01-08T09:55:00.000Z');
    const said = (place: typeof onSlack) => world.heard(place).map(({ view }) => view.aloud);
    expect(said(onSlack)).toContainEqual(expect.stringMatching(/Ward walk meets in \d\d? minutes/));
    expect(said(onTeams)).toContainEqual(expect.stringContaining('Ward walk meets in one hour'));
  });

  it('says nothing of the kind where nobody knows whether it arrived', async () => {
    world.bot.shut.set(onTeams, { kind: 'unsure' });
    await world.bot.to('2027-01-07T12:00:00.000Z');
    expect(await history('M-1')).not.toMatch(/reminded, a day before, [^\n]*Teams/);
  });

  it('says nothing of a reminder that a cancellation overtook', async () => {
    world.bot.shut.set(onSlack, away);
    await world.bot.to('2027-01-07T12:00:00.000Z');
    await world.asks(asha, { ask: 'meeting.cancel', ref: 'M-1', why: 'snow', sure: true });
    await world.bot.to('2027-01-09T14:00:00.000Z');
    world.bot.shut.clear();
    await world.bot.to('2027-01-10T14:00:00.000Z');
    expect(await history('M-1')).not.toContain('too late for the reminder');
  });
});

describe('the history of an action', () => {
  it('says to whom it was put, once for each day, when that has arrived', async () => {
    await world.says(asha, 'action Mend the net @Sam by 8 January');
    world.bot.shut.set(directPlace(sam.account), away);
    await world.bot.to('2027-01-06T12:00:00.000Z');
    expect(await history('A-1')).not.toContain('reminded,');
    world.bot.shut.clear();
    await world.bot.to('2027-01-06T15:00:00.000Z');
    expect((await history('A-1')).match(/reminded, Sam/g)).toHaveLength(1);
    await world.says(asha, 'action due A-1 22 January');
    await world.bot.to('2027-01-06T16:00:00.000Z');
    expect((await history('A-1')).match(/reminded, Sam/g)).toHaveLength(1);
  });
});

it.each([
  ['failed', 1],
  ['was busy', 3],
])(
  'is written once the table takes it, where it %s just after the chat had taken the message',
  async (how, times) => {
    await world.says(asha, 'action Mend the net @Sam by 8 January');
    await world.bot.to('2027-01-06T08:59:00.000Z');
    const { store, messengers } = world.bot.ports;
    const { slack } = messengers;
    if (!slack) throw new Error('no Slack');
    const [{ post }, { commit }] = [slack, store];
    let left = 0;
    Object.assign(slack, {
      post: async (one: Parameters<typeof post>[0]) => {
        if (one.place === directPlace(sam.account)) left = times;
        return post(one);
      },
    });
    Object.assign(store, {
      commit: async (...given: Parameters<typeof commit>) => {
        if (left === 0) return commit(...given);
        left -= 1;
        if (left === 0) Object.assign(store, { commit });
        if (how === 'failed') throw inOwnWords(new Error('the table is away'));
        return { kind: 'conflict' };
      },
    });
    await expect(world.bot.to('2027-01-06T10:00:00.000Z')).rejects.toThrow(
      /the table is (away|busy)/,
    );
    world.bot.troubles.length = 0;
    await world.bot.to('2027-01-06T10:30:00.000Z');
    expect((await history('A-1')).match(/reminded, Sam/g)).toHaveLength(1);
    expect(world.heard(sam).filter(({ view }) => view.aloud.startsWith('Due'))).toHaveLength(1);
  },
);

describe('a line that was left out', () => {
  it('is told in the history of what it was about', async () => {
    await world.says(asha, 'meeting schedule Ward walk 29 January 10:00 to 11:00 Hall');
    await world.bot.settle();
    world.bot.shut.set(onSlack, away);
    await world.says(asha, 'meeting move M-1 28 January 14:00');
    await world.bot.to(later(world.bot.now(), 6 * 24 * 3600));
    expect(await history('M-1')).toContain('could not be brought until it was too late');
  });
});

describe('the history of a review', () => {
  it('says in whose own message and in which channel it arrived, and for which it was too late', async () => {
    world.bot.shut.set(onTeams, away);
    await world.asks(asha, { ask: 'review.start', sure: true });
    await world.bot.to(later(world.bot.now(), 6 * 24 * 3600));
    const said = await history('R-1');
    expect(said).toContain('Told: Asha');
    expect(said).toContain('Told: #southport (Slack)');
    expect(said).toMatch(/until it was too late to say that it is due: [^\n]*Teams/);
  });
});

it('the history of a vote says that somebody could not be reminded until it was over', async () => {
  await world.says(asha, 'poll "Which bench?" "Red" "Green" until 6 January 17:00');
  world.bot.shut.set(directPlace(sam.account), away);
  await world.says(asha, 'poll remind P-1');
  await world.bot.to('2027-01-06T18:00:00.000Z');
  expect(await history('P-1')).toContain('could not be brought until it was too late');
});
