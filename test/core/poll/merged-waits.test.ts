import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { persona } from '../../support/world.ts';
import { clerk, friday, jo, opened, pollIn, presses, sam, stageOf, votesIn } from './stage.ts';

let stage: Southport;
const sams = { ...jo, ...persona('teams', 'TT', 'sams', 'Sam T'), place: onTeams };
const again = { ...jo, ...persona('slack', 'T1', 'again', 'Sam U'), place: onSlack };
const vote = (option: number) => ({ ask: 'poll.vote', ref: 'P-1', option });

/** One of two accounts makes a code, and the other becomes part of it. */
const link = async (into: typeof jo, from: typeof jo) => {
  const made = linesIn(viewOf(await presses(stage, into, { ask: 'person.link' }))).join(' ');
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{2,4}/.exec(made) ?? [];
  await presses(stage, from, { ask: 'person.link-with', code, sure: true });
  await stage.bot.to(later(stage.bot.now(), 10));
};
const cast = async () =>
  [...(await votesIn(stage)).values()].flatMap(({ state }) => state.choice ?? []);
const told = (line: RegExp) => stage.bot.messages.filter(({ view }) => line.test(view.aloud));
const waiting = async () => (await pollIn(stage)).waits ?? [];

beforeEach(async () => {
  stage = await stageOf(3);
  for (const { account, name } of [sams, again])
    stage.bot.known.set(account, { name, home: true, guest: false });
  await opened(stage);
  await presses(stage, sams, vote(2));
  await stage.bot.to(later(stage.bot.now(), 10));
  expect(await waiting()).toHaveLength(1);
});

describe('a vote that waits, of somebody who is found to sit on the roll', () => {
  it.each(['known', 'new'])('counts for that seat, by a code of the %s account', async (first) => {
    await (first === 'known' ? link(sam, sams) : link(sams, sam));
    expect(await waiting()).toEqual([]);
    expect(await cast()).toEqual([1]);
    expect((await pollIn(stage)).roll).toHaveLength(3);
    expect(told(/Nobody waits for the roll/)).not.toEqual([]);
    await stage.bot.to(later(friday, 60));
    expect((await pollIn(stage)).standing).toMatchObject({ result: { cast: 1, of: 3 } });
    expect(told(/was not counted/)).toEqual([]);
  });

  it.each(['known', 'new'])(
    'is shown beside the ballot there is, by a code of the %s',
    async (first) => {
      await presses(stage, sam, vote(1));
      await (first === 'known' ? link(sam, sams) : link(sams, sam));
      expect(new Set(await cast())).toEqual(new Set([0]));
      const [both] = told(/You had two votes on P-1/);
      expect(both?.view.aloud).toContain('One counts: Street lights. The other was Youth club.');
      expect(await waiting()).toEqual([]);
    },
  );

  it('still waits where neither seat is on it, and is added once', async () => {
    await presses(stage, again, vote(3));
    await link(again, sams);
    expect((await waiting()).map(({ choice }) => choice)).toEqual([2]);
    expect(await cast()).toEqual([]);
    await presses(stage, clerk, { ask: 'poll.add', ref: 'P-1' });
    expect(await cast()).toEqual([2]);
    expect((await pollIn(stage)).roll).toHaveLength(4);
    expect(await waiting()).toEqual([]);
  });

  it('is never that of somebody else who waits', async () => {
    await presses(stage, again, vote(3));
    await link(sam, again);
    expect(await cast()).toEqual([2]);
    expect((await waiting()).map(({ choice }) => choice)).toEqual([1]);
  });

  it('of somebody else leaves no word in the record of one seat for two, where one was never on the roll', async () => {
    await stage.says(again, 'action Count the lamps');
    await link(sam, again);
    const shown = viewOf(await stage.says(clerk, 'history P-1'));
    expect(linesIn(shown).join(' ')).toContain('asked to be added');
    expect(linesIn(shown).join(' ')).not.toContain('having been two');
  });
});
