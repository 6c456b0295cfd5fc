import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from '../support/chromium.ts';
import { tess } from '../support/playground.ts';
import { enterRoom, type Room } from '../support/playground-room.ts';

let room: Room;

const verdicts = ['Keep on', 'Keep on, with changes', 'Pause', 'Close it'];
const title = 'Six-month review: Southport Area Partnership';
const line = (words: string | RegExp) => room.page.getByText(words, { exact: true });

describe.skipIf(noBrowser)('a review in the Microsoft 365 Agents Playground', () => {
  beforeAll(async () => {
    room = await enterRoom();
    await room.setUp([tess], '2026-07-11');
  });
  afterAll(() => room?.stop());

  it('has the first review six months from the day on which the partnership came into being', async () => {
    await line('Monday 11 January 2027').waitFor();
    await room.write('action Replace the lamps on Mill Lane');
    await room.press(room.post(/^Replace the lamps/), 'Done');
    await room.post(/^Done: Replace the lamps/).waitFor();
  });

  it('asks the chair in private on the morning of that working day, and not before', async () => {
    await room.laptop.advance('P6DT23H');
    await room.go('personal');
    expect(await room.page.getByRole('heading', { name: title }).count()).toBe(0);
    await room.laptop.advance('PT1H1M');
    await room.page.getByRole('heading', { name: title }).waitFor();
    await line('The question: shall it go on?').waitFor();
    await line(/^Since 11 July 2026: 0 meetings, 1 action made, 1 finished/).waitFor();
    for (const name of verdicts)
      expect(await room.page.getByRole('button', { name, exact: true }).count()).toBe(1);
    await room.picture('review-prompt');
  });

  it('tells the channel once, without the question', async () => {
    await room.go('channel');
    const due =
      'The six-month review of Southport Area Partnership is due. Reply in this thread with anything Owen should take in.';
    await line(due).waitFor();
    expect(await line(due).count()).toBe(1);
    expect(await room.page.getByRole('button', { name: 'Keep on', exact: true }).count()).toBe(0);
  });

  it('is done by one press', async () => {
    await room.go('personal');
    const before = room.passed.length;
    await room.press(room.page, 'Keep on');
    expect(room.passed.length - before).toBe(1);
    await room.page
      .getByText(/R-1 is sent/)
      .first()
      .waitFor();
    for (const name of verdicts)
      expect(await room.page.getByRole('button', { name, exact: true }).count()).toBe(0);
    await room.picture('review-sent');
  });

  it('stands in the channel with the answer, who gave it and the next date', async () => {
    await room.go('channel');
    const review = room.post('Six-month review · R-1');
    await review.waitFor();
    for (const shown of ['keep on', 'Monday 12 July 2027'])
      await review.getByText(shown, { exact: true }).waitFor();
    await review.getByText(/^✓ By Owen, Teams, 11 January 2027/).waitFor();
    await room.picture('review');
  });
});
