import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace } from '../../../core/ids.ts';
import { buttonsIn, expectSound, linesIn } from '../action/seen.ts';
import {
  friday,
  inMemory,
  messagesIn,
  monday,
  onSlack,
  onTeams,
  opened,
  pollIn,
  presses,
  type Stage,
  said,
  types,
  viewOf,
  votesIn,
} from './stage.ts';

let stage: Stage;
const [chair, clerk, sam, jo, eve] = [0, 1, 2, 3, 4];
const member = (index: number) => {
  const found = stage.members[index];
  if (!found) throw new Error(`nobody ${index}`);
  return found;
};
const votes = (who: number, option: number) =>
  presses(stage, member(who), { ask: 'poll.vote', ref: 'P-1', option });
const closed = () => stage.world.to(later(friday, 30));
const results = (place: typeof onSlack) =>
  messagesIn(stage, place).filter(({ view }) => view.aloud.startsWith('Result of poll P-1'));

beforeEach(async () => {
  stage = await inMemory(5);
  await opened(stage);
});

describe('a poll whose time has come', () => {
  it('closes by itself, closes its card and posts the result once in each chat', async () => {
    await votes(sam, 2);
    await votes(jo, 2);
    await votes(eve, 1);
    await closed();
    for (const place of [onSlack, onTeams]) {
      const shown = results(place);
      expect(shown).toHaveLength(2);
      for (const { view } of shown) {
        expect(linesIn(view)).toEqual([
          'What first? · P-1 · closed',
          'Youth club 2 · Street lights 1 · Speeding 0',
          '3 of 5 voted. Closed Friday 8 January 2027, 17:00.',
          'Youth club has the most votes.',
          '[Make an action] [How it was counted] [Say what happens next]',
        ]);
        expectSound(view);
      }
    }
    await stage.world.to(later(friday, 3600));
    expect(results(onSlack)).toHaveLength(2);
    expect((await pollIn(stage)).standing).toMatchObject({ is: 'closed', at: friday, how: 'time' });
  });

  it('seals every rolled seat, whether it voted or not', async () => {
    await votes(sam, 2);
    await closed();
    const items = await votesIn(stage);
    expect(items.size).toBe(5);
    for (const item of items.values()) expect(item.state.sealed).toBe(true);
    expect(items.get('seat-3')?.state.choice).toBe(1);
  });

  it('tells who comes too late, whatever stands in their seat', async () => {
    await votes(sam, 2);
    await stage.world.to(later(friday, 8));
    expect(said(await votes(jo, 1))).toBe('Voting closed at 17:00. Your vote was not counted.');
    expect(said(await votes(sam, 1))).toBe('Voting closed at 17:00. Your vote was not counted.');
    await stage.world.to('2027-01-09T10:00:00.000Z');
    const late = await votes(sam, 1);
    expect(said(late)).toBe('Voting closed on Friday 8 January, 17:00. Your vote was not counted.');
    expect(buttonsIn(viewOf(late)).map(({ label }) => label)).toEqual(['Show the result']);
    expect((await votesIn(stage)).get('seat-3')?.state.choice).toBe(1);
  });

  it('asks again where no one voted', async () => {
    await closed();
    const [, result] = results(onSlack);
    expect(linesIn(result?.view as never)).toEqual([
      'What first? · P-1 · closed',
      '0 of 5 voted. Closed Friday 8 January 2027, 17:00.',
      'No one voted.',
      '[Ask again]',
    ]);
    const again = buttonsIn(result?.view as never)[0]?.ask as object;
    expect(await presses(stage, member(chair), again)).toMatchObject({
      kind: 'form',
      form: {
        form: 'poll.create',
        fields: [
          { given: 'What first?' },
          { given: 'Street lights\nYouth club\nSpeeding' },
          {},
          {},
        ],
      },
    });
  });

  it('shows names and choices, and how it was counted, once it is closed', async () => {
    await votes(sam, 2);
    await votes(jo, 1);
    await votes(eve, 2);
    await closed();
    const view = viewOf(await presses(stage, member(eve), { ask: 'poll.counted', ref: 'P-1' }));
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
      '[Show the result] [As text]',
    ]);
    const text = viewOf(await presses(stage, member(eve), { ask: 'poll.as-text', ref: 'P-1' }));
    expect(linesIn(text)[1]).toContain('Southport Area Partnership, poll P-1: What first?');
    expect(linesIn(text)[1]).toContain('Closed Friday 8 January 2027 at 17:00.');
  });

  it('makes an action of the option with the most votes', async () => {
    await votes(sam, 2);
    await closed();
    const [make] = buttonsIn(results(onSlack)[0]?.view as never);
    expect(await presses(stage, member(sam), make?.ask as never)).toMatchObject({
      kind: 'form',
      form: { form: 'action.create' },
    });
  });
});

describe('a tie', () => {
  beforeEach(async () => {
    await votes(sam, 2);
    await votes(jo, 1);
    await closed();
  });

  it('is left to the chair, who alone says what happens next', async () => {
    const [card] = results(onSlack);
    expect(linesIn(card?.view as never).slice(3)).toEqual([
      'Tied: Street lights 1, Youth club 1. The chair decides how to go on.',
      '[Say what happens next] [Make an action] [How it was counted]',
    ]);
    const next = { ask: 'poll.next', ref: 'P-1', option: 1, text: 'The lights, then the club' };
    expect(said(await presses(stage, member(sam), next))).toContain('Only Asha (chair)');
    expect(said(await presses(stage, member(clerk), next))).toBe(
      'Only Asha (chair) says what happens next.',
    );
    expect(said(await presses(stage, member(chair), { ...next, option: 3 }))).toBe(
      'Only options that are level can be put first.',
    );
    expect(said(await presses(stage, member(chair), next))).toBe(
      'It stands on P-1: Street lights first. The lights, then the club.',
    );
    await stage.world.to(later(friday, 60));
    expect(linesIn(results(onSlack)[0]?.view as never)).toContain(
      'What happens next: Street lights first. The lights, then the club. Asha, Slack, Friday 8 January, 17:00',
    );
    const told = messagesIn(stage, onTeams).at(-1)?.view.aloud;
    expect(told).toBe(
      'What happens next with P-1, What first? Street lights goes first. The lights, then the club. (Asha)',
    );
  });

  it('says in the count that the chair put one first', async () => {
    await presses(stage, member(chair), { ask: 'poll.next', ref: 'P-1', option: 2 });
    const view = viewOf(await presses(stage, member(eve), { ask: 'poll.counted', ref: 'P-1' }));
    expect(linesIn(view).join(' ')).toContain("the chair's casting vote decides it: Youth club");
  });
});

describe('running a poll', () => {
  it('asks with the turnout before it closes early, then closes at once and says by whom', async () => {
    await votes(sam, 2);
    expect(said(await types(stage, member(jo), 'poll close P-1'))).toBe(
      'Only Asha, the chair or the clerk can do that with P-1.',
    );
    const asked = await types(stage, member(clerk), 'poll close P-1');
    expect(said(asked)).toBe('1 of 5 have voted. Close now?');
    const [yes] = buttonsIn(viewOf(asked));
    expect(said(await presses(stage, member(clerk), yes?.ask as never))).toBe(
      'P-1 was closed. The result follows.',
    );
    expect((await pollIn(stage)).standing).toMatchObject({
      is: 'closed',
      how: 'early',
      at: monday,
    });
    await stage.world.to(later(monday, 20));
    expect(results(onTeams)).toHaveLength(2);
    expect(linesIn(results(onTeams)[0]?.view as never)).toContain(
      '1 of 5 voted. Closed Monday 4 January 2027, 09:00 by Cleo.',
    );
    expect(said(await votes(jo, 1))).toBe('Voting closed at 09:00. Your vote was not counted.');
  });

  it('cancels without a count, after asking', async () => {
    await votes(sam, 2);
    const asked = await types(stage, member(chair), 'poll cancel P-1');
    expect(said(asked)).toBe('1 of 5 have voted. Cancel P-1 without a count?');
    await presses(stage, member(chair), buttonsIn(viewOf(asked))[0]?.ask as never);
    await stage.world.to(later(monday, 20));
    expect(results(onSlack)).toHaveLength(0);
    expect(messagesIn(stage, onSlack)[0]?.view.aloud).toContain('was cancelled by Asha');
  });

  it('moves the closing, and asks before it overwrites what somebody set since', async () => {
    const seen = 1;
    await presses(stage, member(clerk), { ask: 'poll.move', ref: 'P-1', day: '2027-01-06' });
    const asked = await presses(stage, member(chair), {
      ask: 'poll.move',
      ref: 'P-1',
      day: '2027-01-07',
      seen,
    });
    expect(said(asked)).toBe(
      'Cleo moved the closing to Wednesday 6 January 2027, 17:00 since. Set yours anyway?',
    );
    await presses(stage, member(chair), buttonsIn(viewOf(asked))[0]?.ask as never);
    expect((await pollIn(stage)).closes).toBe('2027-01-07T17:00:00.000Z');
    await stage.world.to('2027-01-07T17:01:00.000Z');
    expect(results(onSlack)).toHaveLength(2);
  });

  it('reminds those seats only that have not voted, once a day, and not in the night', async () => {
    await votes(sam, 2);
    expect(said(await types(stage, member(chair), 'poll remind P-1'))).toBe(
      '3 seats that have not voted were each sent one line.',
    );
    await stage.world.to(later(monday, 10));
    const lines = stage.world.messages.filter(({ view }) =>
      view.aloud.startsWith('Your vote is wanted'),
    );
    expect(lines.map(({ place }) => place).sort()).toEqual(
      [clerk, jo, eve].map((index) => directPlace(member(index).account)).sort(),
    );
    expect(lines[0]?.view.aloud).toBe(
      'Your vote is wanted in Southport Area Partnership: What first? southport P-1, until Friday 8 January, 17:00.',
    );
    expect(said(await types(stage, member(chair), 'poll remind P-1'))).toBe(
      'P-1 was brought to mind today already.',
    );
    await stage.world.to('2027-01-05T20:00:00.000Z');
    expect(said(await types(stage, member(chair), 'poll remind P-1'))).toBe(
      '3 seats that have not voted each get one line on Wednesday 6 January, 09:00.',
    );
    await votes(jo, 1);
    await stage.world.to('2027-01-06T09:01:00.000Z');
    const wanted = stage.world.messages.filter(({ view }) =>
      view.aloud.startsWith('Your vote is wanted'),
    );
    expect(wanted).toHaveLength(5);
  });

  it('shows who has not voted to chair, clerk and opener alone', async () => {
    await votes(sam, 2);
    expect(said(await presses(stage, member(jo), { ask: 'poll.who', ref: 'P-1' }))).toContain(
      'Only Asha',
    );
    const view = viewOf(await presses(stage, member(clerk), { ask: 'poll.who', ref: 'P-1' }));
    expect(linesIn(view)).toEqual([
      'Not yet voted on P-1: 4',
      'Asha [Record their vote]',
      'Cleo [Record their vote]',
      'Jo [Record their vote]',
      'Eve [Record their vote]',
      '[Remind them] [Show it]',
    ]);
    expectSound(view);
  });

  it('stands among the things of who has not voted, in the digest and on the list', async () => {
    await votes(sam, 2);
    expect(linesIn(viewOf(await types(stage, member(jo), 'mine'))).join(' ')).toContain(
      'What first?',
    );
    expect(linesIn(viewOf(await types(stage, member(sam), 'mine'))).join(' ')).not.toContain(
      'What first?',
    );
    expect(linesIn(viewOf(await types(stage, member(sam), 'poll list')))).toEqual([
      'Polls in Southport',
      'P-1 What first? · until Friday 8 January, 17:00 [Show it]',
      '[New poll]',
    ]);
    await presses(stage, member(chair), { ask: 'poll.move', ref: 'P-1', day: '2027-01-15' });
    await stage.world.to('2027-01-11T09:05:00.000Z');
    expect(messagesIn(stage, onSlack).at(-1)?.view.aloud).toContain(
      'P-1 What first?, until Friday 17:00, 1 of 5',
    );
  });
});
