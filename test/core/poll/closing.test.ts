import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import {
  chair,
  clerk,
  eve,
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
const closed = () => stage.bot.to(later(friday, 30));
const results = (place: typeof onSlack) =>
  stage.heard(place).filter(({ view }) => view.aloud.startsWith('Result of poll P-1'));

beforeEach(async () => {
  stage = await stageOf(5);
  await opened(stage);
});

describe('a poll whose time has come', () => {
  it('closes by itself, closes its card and posts the result once in each chat', async () => {
    await votes(stage, sam, 2);
    await votes(stage, jo, 2);
    await votes(stage, eve, 1);
    await closed();
    for (const place of [onSlack, onTeams]) {
      const shown = results(place);
      expect(shown).toHaveLength(2);
      for (const { view } of shown) {
        expect(linesIn(view)).toEqual([
          'What first? · P-1 · closed',
          'Youth club: 2 of 3',
          'Street lights: 1 of 3',
          'Speeding: 0 of 3',
          '3 of 5 voted. Closed Friday 8 January 2027, 17:00.',
          'Youth club has the most votes.',
          '[Make an action] [How it was counted] [Say what happens next] (History)',
        ]);
        fitToBeSeen(view);
      }
    }
    await stage.bot.to(later(friday, 3600));
    expect(results(onSlack)).toHaveLength(2);
    expect((await pollIn(stage)).standing).toMatchObject({ is: 'closed', at: friday, how: 'time' });
  });

  it('seals every rolled seat, whether it voted or not', async () => {
    await votes(stage, sam, 2);
    await closed();
    const items = await votesIn(stage);
    expect(items.size).toBe(5);
    for (const item of items.values()) expect(item.state.sealed).toBe(true);
    expect(items.get('seat-3')?.state.choice).toBe(1);
  });

  it('tells who comes too late, whatever stands in their seat', async () => {
    await votes(stage, sam, 2);
    await stage.bot.to(later(friday, 8));
    expect(aloud(await votes(stage, jo, 1))).toBe(
      'Voting closed at 17:00. Your vote was not counted.',
    );
    expect(aloud(await votes(stage, sam, 1))).toBe(
      'Voting closed at 17:00. Your vote was not counted.',
    );
    await stage.bot.to('2027-01-09T10:00:00.000Z');
    const late = await votes(stage, sam, 1);
    expect(aloud(late)).toBe(
      'Voting closed on Friday 8 January, 17:00. Your vote was not counted.',
    );
    expect(buttonsOf(viewOf(late)).map(({ label }) => label)).toEqual(['Show the result']);
    expect((await votesIn(stage)).get('seat-3')?.state.choice).toBe(1);
  });

  it('asks again where no one voted', async () => {
    await closed();
    const [, result] = results(onSlack);
    expect(linesIn(result?.view as never)).toEqual([
      'What first? · P-1 · closed',
      '0 of 5 voted. Closed Friday 8 January 2027, 17:00.',
      'No one voted.',
      '[Ask again] (History)',
    ]);
    const again = buttonsOf(result?.view as never)[0]?.ask as object;
    expect(await presses(stage, chair, again)).toMatchObject({
      kind: 'form',
      form: {
        form: 'poll.create',
        fields: [
          { given: 'What first?' },
          { given: 'Street lights\nYouth club\nSpeeding' },
          {},
          {},
          { given: 'list' },
        ],
      },
    });
  });

  it('shows names and choices, and how it was counted, once it is closed', async () => {
    await votes(stage, sam, 2);
    await votes(stage, jo, 1);
    await votes(stage, eve, 2);
    await closed();
    const view = viewOf(await presses(stage, eve, { ask: 'poll.counted', ref: 'P-1' }));
    expect(linesIn(view)).toEqual([
      'How P-1 was counted',
      '3 votes cast.',
      'Each vote names one option; the most votes win.',
      '1. Youth club: 2 votes.',
      '2. Street lights: 1 vote.',
      '3. Speeding: 0 votes.',
      'Youth club wins, 1 ahead of the next.',
      'Youth club: Sam (Harbour Trust), Eve',
      'Street lights: Jo',
      'Speeding: no one',
      'Did not vote: Asha, Cleo',
      '[Show the result] [As text] [As a file]',
    ]);
    expect(view.aloud).toContain('Youth club: Sam (Harbour Trust), Eve. Street lights: Jo.');
  });

  it('pastes into a report: who asked and when, the result, the votes, what the chair said', async () => {
    await votes(stage, sam, 2);
    await closed();
    await presses(stage, chair, { ask: 'poll.next', ref: 'P-1', text: 'In spring' });
    const result = viewOf(await stage.says(eve, 'poll results P-1'));
    const asText = buttonsOf(result).find(({ label }) => label === 'As text');
    const [, text = ''] = linesIn(viewOf(await presses(stage, eve, asText?.ask as never)));
    expect(text.split('\n')).toEqual([
      'Southport Area Partnership, poll P-1: What first?',
      '',
      'Opened by Asha, Slack, Monday 4 January 2027, 09:00.',
      'Result of poll P-1, What first? Youth club 1, Street lights 0, Speeding 0. Youth club has the most votes. 1 of 5 voted. Closed Friday 8 January 2027 at 17:00.',
      '',
      '1 vote cast.',
      'Each vote names one option; the most votes win.',
      '1. Youth club: 1 vote.',
      '2. Street lights and Speeding: 0 votes each.',
      'Youth club wins, 1 ahead of the next.',
      'Youth club: Sam (Harbour Trust)',
      'Street lights: no one',
      'Speeding: no one',
      'Did not vote: Asha, Cleo, Jo, Eve',
      'What happens next: In spring. Asha, Slack, Friday 8 January, 17:00',
    ]);
  });

  it('stands on the list with its day, and cannot be taken back any more', async () => {
    await closed();
    const list = viewOf(await stage.says(eve, 'poll list'));
    const row = 'P-1 What first? · closed Friday 8 January 2027, 17:00 · 0 of 5 voted';
    expect(linesIn(list)).toEqual([
      'Polls in Southport',
      'P-1 What first? · closed 8 Jan 2027 [Show it]',
      '[As text] [New poll]',
    ]);
    const text = viewOf(await presses(stage, eve, { ask: 'poll.list', asText: true }));
    expect(linesIn(text)[1]).toBe(
      `Southport Area Partnership: polls on Friday 8 January 2027\n${row}`,
    );
    expect(aloud(await stage.says(chair, 'poll undo P-1'))).toBe(
      "P-1 is closed, so it can't be taken back.",
    );
  });

  it('makes an action of the option with the most votes', async () => {
    await votes(stage, sam, 2);
    await closed();
    const [make] = buttonsOf(results(onSlack)[0]?.view as never);
    expect(await presses(stage, sam, make?.ask as never)).toMatchObject({
      kind: 'form',
      form: { form: 'action.create' },
    });
  });
});

describe('a tie', () => {
  beforeEach(async () => {
    await votes(stage, sam, 2);
    await votes(stage, jo, 1);
    await closed();
  });

  it('is left to the chair, who alone says what happens next', async () => {
    const [card] = results(onSlack);
    expect(linesIn(card?.view as never).slice(5)).toEqual([
      'Tied: Street lights 1, Youth club 1. The chair decides how to go on.',
      '[Say what happens next] [Make an action] [How it was counted] (History)',
    ]);
    const next = { ask: 'poll.next', ref: 'P-1', option: 1, text: 'The lights, then the club' };
    expect(aloud(await presses(stage, sam, next))).toContain('Only Asha (chair)');
    expect(aloud(await presses(stage, clerk, next))).toBe(
      'Only Asha (chair) says what happens next.',
    );
    expect(aloud(await presses(stage, chair, { ...next, option: 3 }))).toBe(
      'Only options that are level can be put first.',
    );
    expect(aloud(await presses(stage, chair, next))).toBe(
      'It stands on P-1: Street lights first. The lights, then the club.',
    );
    await stage.bot.to(later(friday, 60));
    expect(linesIn(results(onSlack)[0]?.view as never)).toContain(
      'Tied: Street lights 1, Youth club 1.',
    );
    expect(linesIn(results(onSlack)[0]?.view as never)).toContain(
      'What happens next: Street lights first. The lights, then the club. Asha, Slack, Friday 8 January, 17:00',
    );
    const told = stage.heard(onTeams).at(-1)?.view.aloud;
    expect(told).toBe(
      'What happens next with P-1, What first? Street lights goes first. The lights, then the club. (Asha)',
    );
  });

  it('says in the count that the chair put one first', async () => {
    await presses(stage, chair, { ask: 'poll.next', ref: 'P-1', option: 2 });
    const view = viewOf(await presses(stage, eve, { ask: 'poll.counted', ref: 'P-1' }));
    expect(linesIn(view).join(' ')).toContain("the chair's casting vote decides it: Youth club");
  });
});
