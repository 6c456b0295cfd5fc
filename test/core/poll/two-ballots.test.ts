import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { persona } from '../../support/world.ts';
import {
  chair,
  clerk,
  friday,
  jo,
  opened,
  pollIn,
  presses,
  sam,
  stageOf,
  votes,
  votesIn,
} from './stage.ts';

let stage: Southport;
const inSlack = { ...jo, ...persona('slack', 'T1', 'idris', 'Idris'), place: onSlack };
const inTeams = { ...jo, ...persona('teams', 'TT', 'idris', 'Idris'), place: onTeams };

/** Idris joins his two accounts by a code: the one in Teams becomes part of the one in Slack. */
const link = async (from: typeof jo = inTeams) => {
  const made = linesIn(viewOf(await presses(stage, inSlack, { ask: 'person.link' }))).join(' ');
  const [code] = /[0-9A-Z]{4}-[0-9A-Z]{2,4}/.exec(made) ?? [];
  await presses(stage, from, { ask: 'person.link-with', code, sure: true });
  await stage.bot.to(later(stage.bot.now(), 10));
};
const cast = async (ref = 'P-1') =>
  [...(await votesIn(stage, ref)).entries()].map(([seat, { state }]) => [seat, state.choice]);
const told = (line: RegExp) => stage.bot.messages.filter(({ view }) => line.test(view.aloud));
const vote = (option: number) => ({ ask: 'poll.vote', ref: 'P-1', option });

beforeEach(async () => {
  stage = await stageOf(3);
  for (const { account, name } of [inSlack, inTeams])
    stage.bot.known.set(account, { name, home: true, guest: false });
  await stage.says(inSlack, 'action Count the lamps');
  await stage.says(inTeams, 'action Count the benches');
  await opened(stage);
});

describe('a person who voted as two', () => {
  it('has one seat on the roll and one ballot once they are one, and is shown both', async () => {
    expect((await pollIn(stage)).roll).toHaveLength(5);
    await presses(stage, inSlack, vote(2));
    await presses(stage, inTeams, vote(1));
    await link();
    const { roll } = await pollIn(stage);
    expect(roll.map(({ seat }) => seat)).toEqual(['seat-1', 'seat-2', 'seat-3', 'seat-4']);
    const [both] = told(/You had two votes on P-1/);
    expect(both?.view.aloud).toContain('One counts: Youth club. The other was Street lights.');
    await stage.bot.to(later(stage.bot.now(), 10));
    expect(linesIn(told(/^Poll P-1/)[0]?.view as never)).toContain('Voted: 1 of 4');
    await presses(stage, inSlack, buttonsOf(both?.view as never)[0]?.ask as never);
    expect(await cast()).toContainEqual(['seat-4', 0]);
    await stage.bot.to(later(friday, 60));
    expect((await pollIn(stage)).standing).toMatchObject({ result: { cast: 1, of: 4 } });
  });

  it('keeps the one ballot that there is, whichever account cast it', async () => {
    await presses(stage, inTeams, vote(3));
    await link();
    expect(await cast()).toContainEqual(['seat-4', 2]);
    expect(told(/You had two votes/)).toEqual([]);
    await presses(stage, inTeams, vote(1));
    expect(await cast()).toContainEqual(['seat-4', 0]);
    expect((await pollIn(stage)).roll).toHaveLength(4);
  });

  it('leaves a closed vote as it was counted; chair and clerk hear where it would be another', async () => {
    await presses(stage, inSlack, vote(1));
    await presses(stage, inTeams, vote(1));
    await votes(stage, chair, 2);
    await presses(stage, clerk, { ask: 'poll.close', ref: 'P-1', sure: true });
    await stage.bot.settle();
    await link();
    expect(told(/Idris is one person and had two votes on P-1/)).toHaveLength(2);
    expect((await pollIn(stage)).standing).toMatchObject({ result: { cast: 3, of: 5 } });
  });

  it.each([
    ['both voted for what won anyway', [inSlack, inTeams, chair]],
    ['only one of the two had voted', [inTeams]],
  ])('troubles nobody about a closed vote where %s', async (_, voters) => {
    for (const who of voters) await presses(stage, who, vote(1));
    await presses(stage, clerk, { ask: 'poll.close', ref: 'P-1', sure: true });
    await stage.bot.settle();
    await link();
    expect(told(/had two votes/)).toEqual([]);
  });

  it('can become one after the vote was cancelled, and nobody hears of two votes', async () => {
    await presses(stage, inSlack, vote(1));
    await presses(stage, inTeams, vote(2));
    await presses(stage, clerk, { ask: 'poll.cancel', ref: 'P-1', sure: true });
    await stage.bot.settle();
    await link();
    expect(told(/had two votes/)).toEqual([]);
  });

  it('is shown nothing where both votes say the same', async () => {
    await presses(stage, inSlack, vote(2));
    await presses(stage, inTeams, vote(2));
    await link();
    expect(await cast()).toContainEqual(['seat-4', 1]);
    expect(told(/You had two votes/)).toEqual([]);
  });

  it('has no ballot where neither had voted', async () => {
    await link();
    expect(await cast()).toEqual([]);
    expect((await pollIn(stage)).roll).toHaveLength(4);
  });

  it("takes nobody else's ballot with them, such as of a seat that was taken away", async () => {
    await votes(stage, sam, 3);
    await presses(stage, clerk, { ask: 'partnership.remove', person: sam.id, sure: true });
    await link();
    expect(await cast()).toContainEqual(['seat-3', 2]);
    expect((await pollIn(stage)).roll.map(({ seat }) => seat)).toEqual([
      'seat-1',
      'seat-2',
      'seat-3',
      'seat-4',
    ]);
  });

  it('leaves the seat of their organisation to whoever has it by now', async () => {
    await votes(stage, sam, 3);
    await presses(stage, clerk, { ask: 'partnership.remove', person: sam.id, sure: true });
    const next = { name: 'Dot', organisation: 'Harbour Trust' };
    await presses(stage, clerk, { ask: 'partnership.list-person', ...next });
    await link(sam);
    expect((await pollIn(stage)).roll).toHaveLength(5);
    expect(await cast()).toEqual([['seat-3', 2]]);
  });

  it.each([
    ['in the morning', '2027-01-08', '17:00', 0],
    ['at once where voting ends by then', '2027-01-05', '09:00', 1],
  ])('in the evening is shown both %s; the card counts one', async (_, day, time, shown) => {
    await presses(stage, inSlack, vote(2));
    await presses(stage, inTeams, vote(1));
    await presses(stage, clerk, { ask: 'poll.move', ref: 'P-1', day, time });
    await stage.bot.to('2027-01-04T20:00:00.000Z');
    await link();
    expect(told(/You had two votes/)).toHaveLength(shown);
    expect(linesIn(told(/^Poll P-1/)[0]?.view as never)).toContain('Voted: 1 of 4');
    await stage.bot.to('2027-01-05T09:05:00.000Z');
    expect(told(/You had two votes/)).toHaveLength(1);
  });
});
