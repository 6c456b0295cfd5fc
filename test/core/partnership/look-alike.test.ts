import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Ask } from '../../../core/model/register.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { persona } from '../../support/world.ts';
import { jo, opened, pollIn, presses, stageOf, votesIn } from '../poll/stage.ts';

let stage: Southport;
const email = 'idris@example.org';
const inSlack = { ...persona('slack', 'T1', 'idris', 'Idris'), place: onSlack };
const inTeams = { ...persona('teams', 'TT', 'idris', 'Idris'), place: onTeams };
const other = { ...persona('teams', 'TT', 'irma', 'Irma'), place: onTeams };
const known = (who: { account: string; name: string }, address = email) =>
  stage.bot.known.set(who.account as never, {
    name: who.name,
    home: true,
    guest: false,
    email: address,
  });
const as = (who: typeof inSlack, ask: object, address = email) =>
  presses(stage, who as never, ask, {
    asker: { account: who.account, name: who.name, home: true, guest: false, email: address },
  });
const vote = (option: number) => ({ ask: 'poll.vote', ref: 'P-1', option });
const seats = async () => (await votesIn(stage)).size;
const answers = async (label: string) => {
  await stage.bot.to(later(stage.bot.now(), 10));
  const asked = stage.bot.messages.find(({ view }) => /Is that also you/.test(view.aloud));
  return buttonsOf(asked?.view as never).find((one) => one.label === label)?.ask as Ask;
};

beforeEach(async () => {
  stage = await stageOf(4);
  known(inSlack);
  known(inTeams);
  await stage.says(inSlack, 'action Count the lamps');
  await opened(stage);
  await as(inSlack, vote(2));
});

describe('an account with the address of somebody on the list', () => {
  it('has no seat and no ballot before it is known whose it is', async () => {
    const receipt = await as(inTeams, vote(1));
    expect(aloud(receipt)).toContain('has your e-mail address');
    expect(aloud(receipt)).toContain('waits until then');
    expect((await pollIn(stage)).roll).toHaveLength(5);
    expect((await pollIn(stage)).waits).toBeUndefined();
    expect(await seats()).toBe(1);
    await as(inTeams, vote(3));
    await stage.bot.to(later(stage.bot.now(), 10));
    const asked = stage.bot.messages.filter(({ view }) => /Is that also you/.test(view.aloud));
    expect(asked).toHaveLength(1);
  });

  it('is the same person after "yes", with one seat and one ballot', async () => {
    await as(inTeams, vote(1));
    await as(inSlack, await answers('Yes, one person'));
    const cast = [...(await votesIn(stage)).values()];
    expect(cast).toHaveLength(1);
    expect((await pollIn(stage)).roll).toHaveLength(5);
    await as(inTeams, vote(3));
    expect([...(await votesIn(stage)).values()].map(({ state }) => state.choice)).toEqual([2]);
  });

  it('is a newcomer after "no", whose vote waits for the roll', async () => {
    await as(inTeams, vote(1));
    await as(inSlack, await answers('No'));
    expect((await pollIn(stage)).waits?.map(({ choice }) => choice)).toEqual([0]);
    expect(await seats()).toBe(1);
    const list = linesIn(viewOf(await stage.says(jo, 'partnership people'))).join(' ');
    expect(list.match(/Idris/g)?.length).toBeGreaterThanOrEqual(2);
    expect(
      aloud(await as(inTeams, { ask: 'action.create', items: [{ title: 'Sweep' }] })),
    ).toContain('is on the list');
  });

  it('may say itself that it is somebody else', async () => {
    known(other);
    const [no] = buttonsOf(viewOf(await as(other, vote(1))));
    expect(no?.label).toBe('No, that is not me');
    await as(other, no?.ask as object);
    expect((await pollIn(stage)).waits).toHaveLength(1);
  });

  it('cannot say "yes" for the one who is known', async () => {
    await as(inTeams, vote(1));
    const yes = await answers('Yes, one person');
    expect(aloud(await as(inTeams, yes))).not.toContain('one seat');
    expect(await seats()).toBe(1);
    expect((await pollIn(stage)).roll).toHaveLength(5);
  });
});
