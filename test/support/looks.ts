import { expect } from 'vitest';
import type { Ask } from '../../core/model/register.ts';
import type { View } from '../../core/view/view.ts';
import { buttonsOf } from './southport/seen.ts';

/** What people choose for themselves, and no look may choose for them. */
const theirs: ReadonlySet<Ask['ask']> = new Set([
  'meeting.apologies',
  'meeting.attend',
  'poll.vote',
  'review.answer',
]);

const destroying: ReadonlySet<Ask['ask']> = new Set([
  'action.drop',
  'meeting.cancel',
  'partnership.close',
  'partnership.disconnect',
  'partnership.remove',
  'poll.cancel',
  'poll.close',
]);

/** Whether a press ends it there and then; what takes somebody's coming back within ten minutes is an undo. */
const destroys = (ask: Ask): boolean =>
  ask.ask === 'action.drop-all' ||
  (ask.ask === 'review.answer' && ask.closes === true) ||
  (destroying.has(ask.ask) && 'sure' in ask && ask.sure === true && !('back' in ask && ask.back));

/** How buttons may stand out, whatever they are about (rules: Buttons). */
export const looksRight = (view: View): void => {
  const all = buttonsOf(view);
  const primary = all.filter(({ look }) => look === 'primary');
  const named = primary.map(({ spoken }) => spoken).join(' | ');
  expect(primary.length, named).toBeLessThanOrEqual(1);
  for (const { ask } of primary) expect([...theirs], named).not.toContain(ask.ask);
  for (const { ask, look, spoken } of all) expect(look === 'danger', spoken).toBe(destroys(ask));
  for (const block of view.blocks) {
    if (block.kind !== 'buttons') continue;
    const behind = [...block.buttons.slice(1), ...(block.more ?? [])];
    expect(
      behind.filter(({ look }) => look === 'primary'),
      'what is wished for is first',
    ).toEqual([]);
  }
};
