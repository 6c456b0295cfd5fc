import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { handle } from '../../../core/handle.ts';
import { firstErased } from '../../support/erased.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { monday } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { request, typed } from '../../support/world.ts';
import { chair, clerk, friday, jo, opened, presses, sam, stageOf, votes } from './stage.ts';

let stage: Southport;
const history = async (page?: number) => {
  const asked = { ask: 'poll.history', ref: 'P-1', ...(page ? { page } : {}) };
  const view = viewOf(await presses(stage, jo, asked));
  fitToBeSeen(view);
  return view;
};

beforeEach(async () => {
  stage = await stageOf(5);
  await opened(stage);
});

describe('the history of a poll', () => {
  it('is one line a fact, newest first: who, which chat, when and what', async () => {
    await stage.says(chair, 'poll move P-1 Thursday 7 January 12:00');
    await stage.says(chair, 'undo');
    await stage.bot.to(later(monday, 3600));
    await stage.says(clerk, 'poll remind P-1');
    const view = await history();
    expect(linesIn(view)).toEqual([
      'History of P-1: What first?',
      'Monday 4 January, 10:00: Cleo, Teams: those who had not voted reminded',
      'Monday 4 January, 09:00: Asha, Slack: closing moved back to Friday 8 January 2027, 17:00',
      'Monday 4 January, 09:00: Asha, Slack: closing moved to Thursday 7 January 2027, 12:00',
      'Monday 4 January, 09:00: Asha, Slack: opened, “What first?”, until Friday 8 January 2027, 17:00',
      '[Show it]',
    ]);
    expect(view.aloud).toMatch(/^History of P-1\. Monday 4 January, 10:00: Cleo, Teams: those/);
  });

  it('never says that somebody voted, or how, while it is open', async () => {
    const before = linesIn(await history());
    await votes(stage, sam, 2);
    await votes(stage, jo, 1);
    await presses(stage, jo, { ask: 'poll.take-back', ref: 'P-1' });
    await presses(stage, clerk, { ask: 'poll.vote', ref: 'P-1', option: 3, for: 'seat-5' });
    expect(linesIn(await history())).toEqual(before);
  });

  it('names the seat that came in while it was open, and not what was voted from it', async () => {
    const nia = { ...sam, account: 'slack:T1:new' as never, name: 'Nia' };
    stage.bot.known.set(nia.account, { name: 'Nia', home: true, guest: false });
    await presses(stage, nia, { ask: 'poll.vote', ref: 'P-1', option: 1 });
    await presses(stage, clerk, { ask: 'poll.add', ref: 'P-1' });
    expect(linesIn(await history()).slice(1, 3)).toEqual([
      'Monday 4 January, 09:00: Cleo, Teams: Nia added to the roll',
      'Monday 4 January, 09:00: Nia, Slack: Nia asked to be added to the roll',
    ]);
  });

  it('says once it is closed what the result said, and nothing of anybody’s choice', async () => {
    await votes(stage, sam, 2);
    await votes(stage, clerk, 2);
    await votes(stage, jo, 1);
    await stage.bot.to(later(friday, 60));
    await presses(stage, chair, { ask: 'poll.next', ref: 'P-1', text: 'The club opens' });
    const lines = linesIn(await history());
    expect(lines.slice(1, 4)).toEqual([
      expect.stringMatching(/: Asha, Slack: what happens next, “The club opens”$/),
      expect.stringMatching(
        /: Folkmoot: counted, Youth club 2, Street lights 1, Speeding 0, 3 of 5 voted$/,
      ),
      expect.stringMatching(/^Friday 8 January, 17:00: Folkmoot: voting ended$/),
    ]);
    expect(lines.join('\n')).not.toMatch(/Sam|Jo|Cleo/);
  });

  it('says who ended it early, or without a count', async () => {
    await presses(stage, clerk, { ask: 'poll.cancel', ref: 'P-1', sure: true });
    await stage.bot.settle();
    expect(linesIn(await history()).slice(1, 3)).toEqual([
      'Monday 4 January, 09:00: Folkmoot: nothing counted',
      'Monday 4 January, 09:00: Cleo, Teams: cancelled',
    ]);
  });

  it('says of erased words that they are, and who it was all the same', async () => {
    await stage.says(clerk, 'poll remind P-1');
    const { ports } = stage.bot;
    const asked = request(jo, typed('poll history P-1'), jo.place);
    const view = viewOf(await handle(asked, { ...ports, store: firstErased(ports.store) }));
    expect(linesIn(view).slice(1, 3)).toEqual([
      'Monday 4 January, 09:00: Cleo, Teams: those who had not voted reminded',
      'Monday 4 January, 09:00: Asha, Slack: what was done here has been erased since',
    ]);
  });

  it('is ten facts a page, the last page the furthest', async () => {
    for (let day = 11; day <= 22; day += 1) {
      if (day % 7 === 2 || day % 7 === 3) continue;
      const to = { day: `2027-01-${day}`, sure: true };
      await presses(stage, chair, { ask: 'poll.move', ref: 'P-1', ...to });
    }
    await stage.says(clerk, 'poll remind P-1');
    const first = await history();
    expect(buttonsOf(first).map(({ label }) => label)).toEqual(['Next 10', 'Show it']);
    const second = viewOf(await presses(stage, jo, buttonsOf(first)[0]?.ask as never));
    expect(linesIn(second).at(-2)).toMatch(/: opened, /);
    expect(linesIn(await history(9))).toEqual(linesIn(second));
  });

  it('of none there is none', async () => {
    expect(aloud(await stage.says(jo, 'poll history P-9'))).toBe('There is no P-9 in Southport.');
  });
});
