import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { chair, eve, friday, jo, opened, pollIn, presses, sam, stageOf, votes } from './stage.ts';

let stage: Southport;

describe('what the chair says happens next with a tied poll', () => {
  beforeEach(async () => {
    stage = await stageOf(5);
    await opened(stage);
    for (const [who, option] of [
      [sam, 2],
      [jo, 1],
    ] as const)
      await votes(stage, who, option);
    await stage.bot.to(later(friday, 30));
  });

  it('is left to the chair again once they take back what they said, in the channels too', async () => {
    const next = { ask: 'poll.next', ref: 'P-1', option: 1 };
    const undo = { ask: 'poll.undo', ref: 'P-1' };
    const card = () =>
      linesIn(
        stage.heard(onSlack).find(({ view }) => view.aloud.startsWith('Result'))?.view as never,
      );
    const before = card();
    const answer = await presses(stage, chair, next);
    expect(buttonsOf(viewOf(answer)).map(({ label }) => label)).toEqual(['Undo', 'Make an action']);
    await stage.bot.to(later(friday, 40));
    expect(aloud(await presses(stage, sam, undo))).toContain("can't be taken back");
    expect(aloud(await presses(stage, chair, undo))).toBe(
      'What happens next with P-1 is taken back.',
    );
    await stage.bot.to(later(friday, 60));
    expect(card()).toEqual(before);
    expect(stage.heard(onTeams).at(-1)?.view.aloud).toBe(
      'Asha took back what was said of what happens next with P-1, What first?',
    );
    expect(aloud(await presses(stage, chair, undo))).toContain("can't be taken back");
    const history = viewOf(await presses(stage, eve, { ask: 'poll.history', ref: 'P-1' }));
    expect(linesIn(history).join()).toContain('what happens next taken back');
  });

  it('stands as it was said before where a second word is taken back by a typed undo; later it is said anew', async () => {
    const next = { ask: 'poll.next', ref: 'P-1', text: 'In spring' };
    await presses(stage, chair, next);
    await presses(stage, chair, { ...next, text: 'In May' });
    expect(aloud(await stage.says(chair, 'undo'))).toBe(
      'What was said before stands on P-1 again.',
    );
    expect((await pollIn(stage)).next).toMatchObject({ text: 'In spring' });
    await presses(stage, chair, next);
    await stage.bot.to(later(friday, 660));
    expect(aloud(await presses(stage, chair, { ask: 'poll.undo', ref: 'P-1' }))).toContain(
      'more than ten minutes ago',
    );
  });
});
