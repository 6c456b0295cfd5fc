import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Partnership } from '../../../core/model/context.ts';
import { southport } from '../../support/southport/ids.ts';
import { somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request, typed } from '../../support/world.ts';
import {
  chair,
  clerk,
  eve,
  jo,
  memberAt,
  opened,
  pollIn,
  presses,
  sam,
  stageOf,
  votes,
  votesIn,
} from '../poll/stage.ts';

let stage: Southport;
const state = () => stage.records.get(southport)?.state as Partnership;
const seatOf = (person: string) => state().seats.find(({ holder }) => holder === person)?.id;
const called = (name: string) =>
  [...stage.records.values()].filter(
    ({ kind, state }) => kind === 'person' && (state as { name: string }).name === name,
  ).length;
const takeOff = (person: string) =>
  presses(stage, clerk, { ask: 'partnership.remove', person, sure: true });
const adds = (name: string, more: object = {}) =>
  presses(stage, clerk, { ask: 'partnership.list-person', name, ...more });
const gone = (who: typeof eve) => {
  const happening = { happened: 'account-left', account: who.account } as const;
  return stage.bot.ask(request(who, { kind: 'happened', happening }, who.place));
};

beforeEach(async () => {
  stage = await stageOf(6);
});

describe('a name of somebody who was on the list', () => {
  it.each([jo, eve])(
    'gives the same person the same seat and vote, in either chat',
    async (who) => {
      await opened(stage);
      await votes(stage, who, 2);
      await takeOff(who.id);
      const back = await adds(` ${who.name.toUpperCase()} `);
      expect(aloud(back)).toBe(
        `${who.name} is back on the list of Southport Area Partnership, as the same person on the seat of before.`,
      );
      expect(labelsOf(back)).toEqual(['Undo', 'Somebody else']);
      expect([seatOf(who.id), called(who.name)]).toEqual([who.seat, 1]);
      expect(state().former).toBeUndefined();
      expect((await pollIn(stage)).roll).toHaveLength(6);
      expect(aloud(await votes(stage, who, 3))).toContain('Speeding');
      expect([...(await votesIn(stage)).values()].map(({ state }) => state.choice)).toEqual([2]);
      await stage.bot.to(later(stage.bot.now(), 10));
      expect(stage.heard(who).at(-1)?.view.aloud).toContain('let you in');
    },
  );

  it('gives whoever had no chat the same person, and whoever left with their last account', async () => {
    await adds('Lee');
    const lee = state().seats.at(-1)?.holder ?? '';
    await takeOff(lee);
    await adds('Lee');
    expect([seatOf(lee), called('Lee')]).toEqual(['seat-7', 1]);
    await gone(eve);
    expect(aloud(await adds('Eve'))).toContain('Eve is back on the list');
    expect([seatOf(eve.id), called('Eve'), state().former]).toEqual([eve.seat, 1, undefined]);
  });

  it('is found by the address and by whom the chat mentions as well', async () => {
    stage.bot.known.set(`slack:T1:gil` as never, {
      name: 'Gil Grey',
      home: true,
      guest: false,
      email: 'gil@example.org',
    });
    const gil = somebody('Gil');
    const account = 'slack:T1:gil' as never;
    await stage.bot.ask(request({ ...gil, account }, typed('action Sweep'), gil.place));
    const person = state().seats.at(-1)?.holder ?? '';
    await takeOff(person);
    await adds('GIL@example.org');
    expect(seatOf(person)).toBe('seat-7');
    expect(aloud(await adds('gil@example.org'))).toContain('is on the list');
    await takeOff(person);
    const line = { text: 'partnership add \uE0000\uE001', mentions: [{ account, name: 'GG' }] };
    const form = await stage.bot.ask(request(clerk, { kind: 'typed', typed: line }, clerk.place));
    if (form.kind !== 'form') return expect.fail('no form');
    await stage.submits(clerk, form.form.form, { name: 'GG' }, form.form.carries, clerk.place);
    expect([seatOf(person), called('GG')]).toEqual(['seat-7', 0]);
  });

  it('asks which of several is meant, and whether one is whose name only begins so', async () => {
    await adds('Lee Hart', { organisation: 'Police' });
    const first = state().seats.at(-1)?.holder ?? '';
    await takeOff(first);
    const perhaps = await adds('lee');
    expect(aloud(perhaps)).toBe(
      'Lee Hart (Police) is known in Southport Area Partnership, and is not on its list. Is that who you mean?',
    );
    expect(labelsOf(perhaps)).toEqual([
      'Lee Hart (Police), on the list until Mon 4 Jan',
      'Somebody else',
    ]);
    await stage.presses(clerk, 'Somebody else', perhaps, clerk.place);
    expect(aloud(await adds('Lee'))).toContain('on the list of Southport Area Partnership already');
    await adds('Lee Hart', { another: first });
    const second = state().seats.at(-1)?.holder ?? '';
    await takeOff(second);
    const asked = await adds('Lee Hart');
    expect(aloud(asked)).toContain('2 people called Lee Hart are known');
    expect(labelsOf(asked)).toHaveLength(3);
    await stage.presses(
      clerk,
      'Lee Hart (Police), on the list until Mon 4 Jan',
      asked,
      clerk.place,
    );
    expect(seatOf(first)).toBe('seat-7');
    expect(seatOf(second)).toBeUndefined();
  });

  it('is somebody else where that is said, and whoever came back goes again', async () => {
    await takeOff(jo.id);
    const back = await adds('Jo');
    await stage.presses(clerk, 'Somebody else', back, clerk.place);
    expect([seatOf(jo.id), called('Jo')]).toEqual([undefined, 2]);
    expect(state().former?.map(({ person }) => person)).toEqual([jo.id]);
    expect(labelsOf(await adds('Jo', { organisation: 'Police' }))).toEqual([
      'Undo',
      'Somebody else',
    ]);
  });

  it('asks first where another organisation is named, or somebody else has the seat by now', async () => {
    await takeOff(sam.id);
    expect(aloud(await adds('Sam', { organisation: 'Police' }))).toContain('Is that who you mean?');
    await adds('Max', { organisation: 'Harbour Trust' });
    const taken = await adds('Sam');
    expect(aloud(taken)).toContain('has the seat by now that Sam (Harbour Trust) had');
    await stage.presses(chair, 'Let in on another seat', taken, chair.place);
    expect([seatOf(sam.id), called('Sam')]).toEqual(['seat-7', 1]);
  });

  it('of somebody who waits at the door lets them in, and does what waited', async () => {
    await takeOff(eve.id);
    const [ask] = viewOf(await stage.says(eve, 'action Fix the gate')).blocks.flatMap((block) =>
      block.kind === 'buttons' ? block.buttons.map((one) => one.ask) : [],
    );
    await presses(stage, eve, ask as never);
    await adds('Eve');
    expect(seatOf(eve.id)).toBe(eve.seat);
    expect(aloud(await stage.says(chair, 'A-1'))).toContain('fix the gate');
  });

  it('is still a new name where nobody had it', async () => {
    await takeOff(memberAt(5).id);
    expect(aloud(await adds('Lee'))).toContain('Lee is on the list');
    expect(called('Lee')).toBe(1);
  });
});
