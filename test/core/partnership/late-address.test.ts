import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Partnership, Person } from '../../../core/model/context.ts';
import { southport } from '../../support/southport/ids.ts';
import { aloud, buttonsOf, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';
import {
  chair,
  clerk,
  eve,
  jo,
  type Member,
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
let asked: string[];
const ben = memberAt(5);
/** What the chat says of somebody from now on. */
const gives = (who: Member, email?: string) =>
  stage.bot.known.set(who.account, {
    name: who.name,
    home: true,
    guest: false,
    ...(email ? { email } : {}),
  });
const news = (who: Member, email: string) => {
  const happening = {
    happened: 'account-renamed',
    account: who.account,
    name: who.name,
    email,
  } as const;
  return stage.bot.ask(request(who, { kind: 'happened', happening }, who.place));
};
const state = () => stage.records.get(southport)?.state as Partnership;
const person = (who: Member) => stage.records.get(who.id)?.state as Person;
/** What counts, by seat. */
const choices = async () => {
  const roll = new Set((await pollIn(stage)).roll.map(({ seat }) => seat));
  return new Map(
    [...(await votesIn(stage))].flatMap(([seat, { state }]) =>
      state.choice === undefined || !roll.has(seat) ? [] : [[seat, state.choice] as const],
    ),
  );
};
const soon = () => stage.bot.to(later(stage.bot.now(), 10));
const question = (who: Member) =>
  stage.heard(who).find(({ view }) => /Is that also you/.test(view.aloud))?.view ??
  expect.fail('nobody was asked');

beforeEach(async () => {
  stage = await stageOf(6);
  await opened(stage);
  asked = [];
  const { account } = stage.bot.ports.directory;
  Object.assign(stage.bot.ports.directory, {
    account: (...of: Parameters<typeof account>) => {
      asked.push(of[0]);
      return account(...of);
    },
  });
});

describe('an address that a chat gives late', () => {
  it.each([
    [sam, jo],
    [jo, sam],
    [eve, ben],
  ])('holds the next vote of whoever has it, until the other has answered', async (one, other) => {
    gives(one, 'One@example.org');
    await votes(stage, one, 1);
    expect(person(one).email).toBe('One@example.org');
    await votes(stage, other, 2);
    expect((await choices()).size).toBe(2);
    gives(other, 'one@EXAMPLE.org');
    const held = await votes(stage, other, 3);
    expect(aloud(held)).toContain('has your e-mail address');
    expect(labelsOf(held)).toEqual(['No, that is not me']);
    expect((await choices()).get(other.seat)).toBe(1);
    await votes(stage, other, 3);
    await soon();
    const put = stage.heard(one).filter(({ view }) => /Is that also you/.test(view.aloud));
    expect(put).toHaveLength(1);
    expect(aloud(await stage.says(other, 'action Sweep the steps'))).toContain('A-1');
    await stage.presses(one, 'Yes, one person', question(one), 'private');
    await soon();
    expect(state().seats.filter(({ holder }) => holder)).toHaveLength(5);
    expect(state().waiting).toEqual([]);
    expect([...(await choices()).keys()]).toEqual([one.seat]);
    expect(stage.heard(one).some(({ view }) => /Youth club/.test(view.aloud))).toBe(true);
    expect(aloud(await votes(stage, other, 1))).toContain('Street lights');
    expect((await choices()).size).toBe(1);
  });

  it.each(['other', 'one'])(
    'makes two of them after the no of the %s, and is not put again',
    async (who) => {
      gives(sam, 'one@example.org');
      await votes(stage, sam, 1);
      gives(jo, 'one@example.org');
      const held = await votes(stage, jo, 2);
      expect((await choices()).size).toBe(1);
      await soon();
      if (who === 'one') await stage.presses(sam, 'No', question(sam), 'private');
      else await stage.presses(jo, 'No, that is not me', held, jo.place);
      expect((await choices()).get(jo.seat)).toBe(1);
      expect(state().waiting).toEqual([]);
      expect(aloud(await votes(stage, jo, 3))).toContain('Speeding');
      expect(person(jo).perhaps).toBeUndefined();
      expect(state().seats.filter(({ holder }) => holder)).toHaveLength(6);
    },
  );

  it('is learnt from the news of a profile as well', async () => {
    await news(sam, 'one@example.org');
    await news(jo, 'one@example.org');
    await soon();
    expect(question(sam).aloud).toContain('Jo on Teams has your e-mail address');
    asked.length = 0;
    expect(aloud(await votes(stage, jo, 2))).toContain('has your e-mail address');
    expect(asked).toEqual([]);
    await news(jo, 'one@example.org');
    expect(person(jo).perhaps).toEqual([sam.id]);
  });

  it('is asked for where a vote is cast and no address is known, and nowhere else', async () => {
    await stage.says(sam, 'action Sweep the steps');
    await stage.says(sam, 'action list');
    expect(asked).toEqual([]);
    await votes(stage, sam, 1);
    expect(asked).toContain(sam.account);
    gives(sam, 'sam@example.org');
    await votes(stage, sam, 2);
    asked.length = 0;
    await votes(stage, sam, 3);
    expect(asked).toEqual([]);
    stage.bot.known.delete(jo.account);
    expect(aloud(await votes(stage, jo, 2))).toContain('Youth club');
  });

  it('gives nobody more by the yes of who has less', async () => {
    gives(sam, 'one@example.org');
    await votes(stage, sam, 1);
    gives(chair, 'one@example.org');
    const held = await votes(stage, chair, 2);
    expect(aloud(held)).toContain('Sam on Slack has your e-mail address. Is that also you?');
    expect(linesIn(viewOf(held)).join(' ')).toContain('waits until you have answered');
    const [yes] = buttonsOf(viewOf(held));
    const forged = { ...(yes?.ask as object), account: chair.account, person: chair.id };
    const no = await presses(stage, sam, { ...forged, known: sam.id });
    expect(aloud(no)).toBe(
      'Asha may do more than you, so a press here is not enough. If you are one person, make a code and send it to me from the other account.',
    );
    expect(labelsOf(no)).toEqual(['Make a code']);
    expect(state().chair).toBe(chair.id);
    await stage.presses(chair, 'Yes, one person', held, chair.place);
    expect(state().chair).toBe(chair.id);
    expect(state().seats.some(({ holder }) => holder === sam.id)).toBe(false);
    expect([...(await choices()).keys()]).toEqual([chair.seat]);
  });

  it('of somebody who was taken off is put to who is on the list', async () => {
    gives(sam, 'one@example.org');
    await votes(stage, sam, 1);
    await presses(stage, clerk, { ask: 'partnership.remove', person: sam.id, sure: true });
    gives(jo, 'one@example.org');
    const held = await votes(stage, jo, 2);
    expect(aloud(held)).toContain('Is that also you?');
    expect((await choices()).size).toBe(1);
    await stage.presses(jo, 'Yes, one person', held, jo.place);
    expect(state().former).toBeUndefined();
    expect((await choices()).size).toBe(1);
  });

  it('is not shown as a request to join, and bars no clerk from voting for others', async () => {
    gives(sam, 'one@example.org');
    await votes(stage, sam, 1);
    gives(clerk, 'one@example.org');
    await votes(stage, clerk, 2);
    const people = linesIn(viewOf(await stage.says(chair, 'partnership people'))).join(' ');
    expect(people).not.toContain('asks to join');
    const forBen = await votes(stage, clerk, 2, { for: ben.seat });
    expect(aloud(forBen)).toContain('Youth club');
    expect((await choices()).has(clerk.seat)).toBe(false);
    await votes(stage, clerk, 2, { for: clerk.seat });
    expect((await choices()).has(clerk.seat)).toBe(false);
  });
});
