import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Partnership } from '../../../core/model/context.ts';
import { southport } from '../../support/southport/ids.ts';
import { somebody } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import {
  chair,
  clerk,
  eve,
  jo,
  memberAt,
  opened,
  pollIn,
  presses,
  stageOf,
  votes,
  votesIn,
} from '../poll/stage.ts';

let stage: Southport;
const takeOff = (person: string) =>
  presses(stage, clerk, { ask: 'partnership.remove', person, sure: true });
const sent = (who: string) =>
  stage.bot.messages.filter(({ place }) => place.includes(who)).map(({ view }) => view.aloud);
const letIn = async () => {
  const prompt = stage.bot.messages.find(({ view }) => view.aloud.includes('asks to join'));
  expect(buttonsOf(prompt?.view as never).map(({ label }) => label)).toContain('No');
  return presses(stage, clerk, { ask: 'partnership.let-in', person: eve.id });
};

beforeEach(async () => {
  stage = await stageOf(5);
  stage.bot.known.set(eve.account, { name: 'Eve', home: true, guest: false });
});

describe('somebody who was taken off the list', () => {
  it('is not let in by the next act, sees no list, and can ask to join', async () => {
    await takeOff(eve.id);
    for (const line of ['action Fix the gate', 'action list', 'partnership people']) {
      const answer = viewOf(await stage.says(eve, line));
      expect(linesIn(answer).join(' ')).toContain('not on the list of Southport Area Partnership');
      expect(buttonsOf(answer).map(({ label }) => label)).toContain('Ask to join');
    }
  });

  it('has no second vote, and one who comes back has the seat and the vote of before', async () => {
    await opened(stage);
    await votes(stage, eve, 2);
    await takeOff(eve.id);
    const answer = viewOf(await votes(stage, eve, 3));
    expect(linesIn(answer).join(' ')).toContain('not on the list');
    expect([...(await votesIn(stage)).values()].map(({ state }) => state.choice)).toEqual([1]);
    await presses(stage, eve, buttonsOf(answer)[0]?.ask as never);
    await stage.bot.to(later(stage.bot.now(), 10));
    await letIn();
    const cast = await votesIn(stage);
    expect([...cast.keys()]).toEqual([eve.seat]);
    expect(cast.get(eve.seat)?.state.choice).toBe(2);
    expect((await pollIn(stage)).roll).toHaveLength(5);
  });

  it('is on no new roll', async () => {
    await takeOff(eve.id);
    await opened(stage);
    expect((await pollIn(stage)).roll.map(({ seat }) => seat)).not.toContain(eve.seat);
  });

  it('is nudged no more; chair and clerk hear once of what was left behind', async () => {
    await stage.says(chair, 'action Water the beds by 8 January');
    await presses(stage, chair, { ask: 'action.assign', ref: 'A-1', owner: { person: jo.id } });
    const answer = await takeOff(jo.id);
    expect(linesIn(viewOf(answer)).join(' ')).toContain('left 1 open action behind');
    expect(buttonsOf(viewOf(answer)).map(({ label }) => label)).toEqual([
      'Give them to …',
      'Choose',
      'Leave open',
    ]);
    await stage.bot.to(later(stage.bot.now(), 120));
    const toChair = sent(chair.account.split(':').at(-1) ?? '');
    expect(toChair.filter((line) => line.includes('left 1 open action behind'))).toHaveLength(1);
    const before = sent(jo.account.split(':').at(-1) ?? '').length;
    await stage.bot.to('2027-01-12T12:00:00.000Z');
    expect(sent(jo.account.split(':').at(-1) ?? '').slice(before)).toEqual([]);
  });

  it('finishes no more what carries the name still, by a button or in words', async () => {
    await stage.says(chair, 'action Water the beds by 8 January');
    await presses(stage, chair, { ask: 'action.assign', ref: 'A-1', owner: { person: eve.id } });
    await takeOff(eve.id);
    const pressed = await presses(stage, eve, { ask: 'action.done', ref: 'A-1', in: southport });
    for (const answer of [pressed, await stage.says(eve, 'done A-1')]) {
      expect(linesIn(viewOf(answer)).join(' ')).toContain('not on the list');
      expect(buttonsOf(viewOf(answer)).map(({ label }) => label)).toContain('Ask to join');
    }
    expect(aloud(await stage.says(chair, 'A-1'))).toMatch(/open\./);
  });

  it('because the last account closed waits at the door as well, and keeps the seat', async () => {
    const gone = { happened: 'account-left', account: eve.account } as const;
    await stage.bot.ask(request(eve, { kind: 'happened', happening: gone }, eve.place));
    await opened(stage);
    expect((await pollIn(stage)).roll.map(({ seat }) => seat)).not.toContain(eve.seat);
    expect(aloud(await stage.says(eve, 'action Fix the gate'))).toContain('not on the list');
  });
});

describe('whose seat somebody else has by now', () => {
  it('comes back on another once chair or clerk was asked, as the same person', async () => {
    const sam = memberAt(2);
    await takeOff(sam.id);
    const max = somebody('Max');
    stage.bot.known.set(max.account, { name: 'Max', home: true, guest: false });
    await presses(stage, clerk, { ask: 'partnership.door', door: 'list' });
    await presses(stage, max, { ask: 'partnership.ask-to-join' });
    const state = () => stage.records.get(southport)?.state as Partnership;
    const person = state().waiting[0]?.person;
    await presses(stage, clerk, {
      ask: 'partnership.let-in',
      person,
      organisation: 'Harbour Trust',
    });
    expect(state().seats.find(({ id }) => id === 'seat-3')?.holder).toBe(person);
    await presses(stage, sam, { ask: 'partnership.ask-to-join' });
    const asked = await presses(stage, clerk, { ask: 'partnership.let-in', person: sam.id });
    expect(aloud(asked)).toBe(
      'Max (Harbour Trust) has the seat by now that Sam (Harbour Trust) had in Southport Area Partnership. Shall they come back on another?',
    );
    expect(state().seats.some(({ holder }) => holder === sam.id)).toBe(false);
    await stage.presses(clerk, 'Let in on another seat', asked);
    expect(state().seats.find(({ holder }) => holder === sam.id)?.id).toBe('seat-6');
  });
});
