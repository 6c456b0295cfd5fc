import { beforeEach, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { asha, onSlack, priya, sam } from '../../support/southport/people.ts';
import { labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { type Own, partnership, seen } from './given.ts';

let own: Own;
const R1 = { ref: 'R-1' } as const;
const fourAnswers = ['Keep on', 'Keep on, with changes', 'Pause', 'Close it'];
const on = (seconds: number) => own.bot.to(later(own.bot.now(), seconds));
const answer = (verdict: 'keep-on' | 'with-changes' | 'pause' | 'close') =>
  own.press(asha, { ask: 'review.answer', ...R1, verdict });

beforeEach(async () => {
  own = await partnership();
  await own.type(asha, 'action Fix the lamps by 15 January', onSlack);
  await own.press(asha, { ask: 'review.start', sure: true });
  await on(60);
});

it('asks once before it closes, and does both by one press', async () => {
  const asked = await answer('close');
  expect(seen(asked)).toContain('1 open action ends.');
  expect(labelsOf(asked)).toEqual(['Close it', 'Pause', 'Never mind']);
  expect(seen(await own.type(asha, 'review R-1'))).not.toContain('close it');
  const sent = await own.presses(asha, 'Close it', asked, 'private');
  expect(linesIn(viewOf(sent)).slice(0, 2)).toEqual([
    'southport R-1 is sent: close it.',
    'Southport Area Partnership is closed. 1 action is still open: hand it on.',
  ]);
  await on(60);
  expect(seen(await own.type(sam, 'action Order bins', onSlack))).toContain('was closed on');
  expect(own.card('R-1').aloud).not.toContain('next review');
});

it('pauses until a day that is chosen with the answer', async () => {
  const asked = await answer('pause');
  expect(seen(asked)).toContain('Until which day');
  const [first] = labelsOf(asked);
  const sent = await own.presses(asha, first as string, asked, 'private');
  expect(seen(sent)).toContain('southport R-1 is sent: pause.');
  expect(seen(sent)).toContain('is paused until');
  const changed = await answer('keep-on');
  expect(seen(changed)).toContain('goes on');
});

it('takes a day of the form as well', async () => {
  const form = await own.presses(asha, 'Pick a date', await answer('pause'), 'private');
  if (form.kind !== 'form') throw new Error('no form');
  const { form: name, carries } = form.form;
  if (!carries) throw new Error('nothing carried');
  const sent = await own.submit(asha, name, { until: '2027-03-01' }, carries);
  expect(seen(sent)).toContain('southport R-1 is sent: pause.');
});

it('shows the four answers again where an answer is taken back', async () => {
  const sent = await answer('keep-on');
  const back = await own.presses(asha, 'Undo', sent, 'private');
  expect(labelsOf(back).slice(0, 4)).toEqual(fourAnswers);
  expect(seen(await own.presses(asha, 'Keep on, with changes', back, 'private'))).toContain(
    'with changes',
  );
});

it('goes on again where the answer that closed it is taken back', async () => {
  const sent = await own.presses(asha, 'Close it', await answer('close'), 'private');
  await on(60);
  const back = await own.presses(asha, 'Undo', sent, 'private');
  expect(seen(back)).toContain('is open again');
  expect(labelsOf(back).slice(0, 4)).toEqual(fourAnswers);
  await on(60);
  expect(seen(await own.type(sam, 'action Order bins', onSlack))).not.toContain('was closed');
});

it('asks first however the answer is sent: in steps, and by "send"', async () => {
  const said = await own.press(asha, {
    ask: 'review.say',
    ...R1,
    part: 'change',
    text: 'Nothing left to do',
    verdict: 'close',
    after: 'send',
  });
  expect(seen(said)).toContain('1 open action ends.');
  const again = await own.press(asha, { ask: 'review.send', ...R1 });
  expect(labelsOf(again)).toEqual(['Close it', 'Pause', 'Never mind']);
  const sent = await own.presses(asha, 'Close it', again, 'private');
  expect(seen(sent)).toContain('is closed');
  expect(seen(await own.type(priya, 'review R-1'))).toContain('Nothing left to do');
});

it('asks once where it is said in words', async () => {
  const asked = await own.type(asha, 'close it');
  expect(labelsOf(asked)).toEqual(['Close it', 'Pause', 'Never mind']);
});

it('says that it can be reopened where the answer can no longer be taken back', async () => {
  const sent = await own.presses(asha, 'Close it', await answer('close'), 'private');
  await on(3600);
  const late = await own.presses(asha, 'Undo', sent, 'private');
  expect(seen(late)).toContain('is closed, and can be reopened');
  expect(seen(await own.presses(asha, 'Reopen', late, 'private'))).toContain('is open again');
});
