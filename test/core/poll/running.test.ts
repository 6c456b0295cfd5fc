import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { monday, onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { chair, clerk, eve, jo, opened, pollIn, presses, sam, stageOf, votes } from './stage.ts';

let stage: Southport;
const results = (place: typeof onSlack) =>
  stage.heard(place).filter(({ view }) => view.aloud.startsWith('Result of poll P-1'));

beforeEach(async () => {
  stage = await stageOf(5);
  await opened(stage);
});

describe('running a poll', () => {
  it('asks with the turnout before it closes early, then closes at once and says by whom', async () => {
    await votes(stage, sam, 2);
    expect(aloud(await stage.says(jo, 'poll close P-1'))).toBe(
      'Only Asha, the chair or the clerk can close P-1.',
    );
    const asked = await stage.says(clerk, 'poll close P-1');
    expect(aloud(asked)).toBe('1 of 5 have voted. Close now?');
    const [yes] = buttonsOf(viewOf(asked));
    expect(aloud(await presses(stage, clerk, yes?.ask as never))).toBe(
      'P-1 is closed, and its votes are being counted. The result follows within minutes.',
    );
    expect((await pollIn(stage)).standing).toMatchObject({
      is: 'closing',
      how: 'early',
      at: monday,
    });
    expect(aloud(await votes(stage, jo, 1))).toContain('Your vote was not counted.');
    expect(aloud(await presses(stage, clerk, yes?.ask as never))).toContain('Voting closed');
    await stage.bot.settle();
    expect((await pollIn(stage)).standing).toMatchObject({
      is: 'closed',
      how: 'early',
      at: monday,
    });
    await stage.bot.to(later(monday, 20));
    expect(results(onTeams)).toHaveLength(2);
    expect(linesIn(results(onTeams)[0]?.view as never)).toContain(
      '1 of 5 voted. Closed Monday 4 January 2027, 09:00 by Cleo.',
    );
    expect(aloud(await votes(stage, jo, 1))).toBe(
      'Voting closed at 09:00. Your vote was not counted.',
    );
  });

  it('answers after the same few writes, however many seats there are, and counts by the wake', async () => {
    for (const [seats, writes] of [
      [40, 2],
      [900, 11],
    ] as const) {
      const under = memoryStore({ hash: sha256 });
      let written = 0;
      const store: Store = {
        ...under,
        commit: (commit) => {
          written += 1;
          return under.commit(commit);
        },
      };
      const large = await stageOf(seats, store);
      await opened(large);
      await votes(large, sam, 2);
      written = 0;
      await presses(large, clerk, { ask: 'poll.close', ref: 'P-1', sure: true });
      expect(written).toBe(writes);
      expect((await pollIn(large)).standing).toMatchObject({ is: 'closing' });
      await large.bot.settle();
      expect((await pollIn(large)).standing).toMatchObject({ is: 'closed', how: 'early' });
      expect(linesIn(large.heard(onSlack).at(-1)?.view as never).join(' ')).toContain(
        `1 of ${seats} voted`,
      );
    }
  });

  it('cancels without a count, after asking', async () => {
    await votes(stage, sam, 2);
    const asked = await stage.says(chair, 'poll cancel P-1');
    expect(aloud(asked)).toBe('1 of 5 have voted. Cancel P-1 without a count?');
    await presses(stage, chair, buttonsOf(viewOf(asked))[0]?.ask as never);
    await stage.bot.to(later(monday, 20));
    expect(results(onSlack)).toHaveLength(0);
    expect(stage.heard(onSlack)[0]?.view.aloud).toContain('was cancelled by Asha');
  });

  it('moves the closing, and asks before it overwrites what somebody set since', async () => {
    const seen = 1;
    await presses(stage, clerk, { ask: 'poll.move', ref: 'P-1', day: '2027-01-06' });
    const asked = await presses(stage, chair, {
      ask: 'poll.move',
      ref: 'P-1',
      day: '2027-01-07',
      seen,
    });
    expect(aloud(asked)).toBe(
      'Cleo moved the closing to Wednesday 6 January 2027, 17:00 since. Set yours anyway?',
    );
    await presses(stage, chair, buttonsOf(viewOf(asked))[0]?.ask as never);
    expect((await pollIn(stage)).closes).toBe('2027-01-07T17:00:00.000Z');
    await stage.bot.to('2027-01-07T17:01:00.000Z');
    expect(results(onSlack)).toHaveLength(2);
  });

  it('takes a move back for who made it, by the button and by the word, once', async () => {
    const postponed = { ask: 'poll.move', ref: 'P-1', day: '2027-01-15' };
    const moved = await presses(stage, clerk, postponed);
    const [undo] = buttonsOf(viewOf(moved));
    expect(undo?.label).toBe('Undo');
    expect(aloud(await presses(stage, sam, undo?.ask as never))).toBe(
      "You didn't open P-1, so you can't take it back.",
    );
    expect(aloud(await presses(stage, clerk, undo?.ask as never))).toBe(
      'P-1 now closes on Friday 8 January 2027, 17:00.',
    );
    expect((await pollIn(stage)).closes).toBe('2027-01-08T17:00:00.000Z');
    expect(aloud(await stage.says(chair, 'poll undo P-1'))).toBe(
      "P-1 was changed since, so it can't be taken back.",
    );
    await presses(stage, clerk, postponed);
    expect(aloud(await stage.says(clerk, 'undo'))).toContain('now closes on Friday 8');
    await presses(stage, clerk, postponed);
    await stage.bot.to(later(monday, 700));
    expect(aloud(await presses(stage, clerk, undo?.ask as never))).toBe(
      'P-1 was moved more than ten minutes ago. It can be moved again.',
    );
  });

  it('reminds those seats only that have not voted, once a day, and not in the night', async () => {
    await votes(stage, sam, 2);
    expect(aloud(await stage.says(chair, 'poll remind P-1'))).toBe(
      '3 seats that have not voted were each sent one line.',
    );
    await stage.bot.to(later(monday, 10));
    const lines = stage.bot.messages.filter(({ view }) =>
      view.aloud.startsWith('Your vote is wanted'),
    );
    expect(lines.map(({ place }) => place).sort()).toEqual(
      [clerk, jo, eve].map(({ account }) => directPlace(account)).sort(),
    );
    expect(lines[0]?.view.aloud).toBe(
      'Your vote is wanted in Southport Area Partnership: What first? southport P-1, until Friday 8 January, 17:00.',
    );
    expect(aloud(await stage.says(chair, 'poll remind P-1'))).toBe(
      'Those who have not voted on P-1 were reminded today. They are reminded once a day at most.',
    );
    await stage.bot.to('2027-01-05T20:00:00.000Z');
    expect(aloud(await stage.says(chair, 'poll remind P-1'))).toBe(
      '3 seats that have not voted each get one line on Wednesday 6 January, 09:00.',
    );
    await votes(stage, jo, 1);
    await stage.bot.to('2027-01-06T09:01:00.000Z');
    const wanted = stage.bot.messages.filter(({ view }) =>
      view.aloud.startsWith('Your vote is wanted'),
    );
    expect(wanted).toHaveLength(5);
  });

  it('shows who has not voted to chair, clerk and opener alone', async () => {
    await votes(stage, sam, 2);
    expect(aloud(await presses(stage, jo, { ask: 'poll.who', ref: 'P-1' }))).toContain('Only Asha');
    const view = viewOf(await presses(stage, clerk, { ask: 'poll.who', ref: 'P-1' }));
    expect(linesIn(view)).toEqual([
      'Not yet voted on P-1: 4',
      'Asha [Record their vote]',
      'Cleo',
      'Jo [Record their vote]',
      'Eve [Record their vote]',
      '[Remind them] [Show it]',
    ]);
    fitToBeSeen(view);
  });

  it('stands among the things of who has not voted, in the digest and on the list', async () => {
    await votes(stage, sam, 2);
    expect(linesIn(viewOf(await stage.says(jo, 'mine'))).join(' ')).toContain('What first?');
    expect(linesIn(viewOf(await stage.says(sam, 'mine'))).join(' ')).not.toContain('What first?');
    expect(linesIn(viewOf(await stage.says(sam, 'poll list')))).toEqual([
      'Polls in Southport',
      'P-1 What first? · until 8 Jan, 17:00 [Show it]',
      '[As text] [New poll]',
    ]);
    await presses(stage, chair, { ask: 'poll.move', ref: 'P-1', day: '2027-01-15' });
    await stage.bot.to('2027-01-11T09:05:00.000Z');
    const digest = () => stage.heard(onSlack).at(-1)?.view;
    expect(JSON.stringify(digest())).toContain('P-1 “What first?”, until Friday 17:00, 1 of 5');
    expect(digest()?.aloud).toContain('one vote open until Friday 17:00');
    await presses(stage, chair, { ask: 'poll.move', ref: 'P-1', day: '2027-01-29' });
    await stage.bot.to('2027-01-18T09:05:00.000Z');
    expect(digest()?.aloud).toContain('one vote open until Friday 29 January, 17:00');
    await presses(stage, chair, {
      ask: 'poll.create',
      question: 'And then?',
      options: ['Bins', 'Benches'],
      day: '2027-01-27',
    });
    await stage.bot.to('2027-01-25T09:05:00.000Z');
    expect(digest()?.aloud).toContain('two votes open, the first until Wednesday 17:00');
  });
});
