import { describe, expect, it } from 'vitest';
import { handle } from '../../../core/handle.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { firstErased } from '../../support/erased.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, cleo, jo, onSlack, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { request, typed } from '../../support/world.ts';
import { quarterly } from './quarterly.ts';

const lines = (answer: Answer): string[] => {
  fitToBeSeen(viewOf(answer));
  return linesIn(viewOf(answer));
};

describe('the history of a meeting', () => {
  it('is one line a fact, newest first: who, which chat, when and what', async () => {
    const { says, asks, bot: world } = await newSouthport();
    await says(cleo, quarterly);
    await says(sam, 'meeting add Street lights');
    await says(asha, 'meeting move M-1 21 January 10:00');
    await says(asha, 'undo');
    await asks(cleo, { ask: 'meeting.change', ref: 'M-1', place: 'Library' });
    await world.to('2027-01-07T12:00:00.000Z');
    await asks(asha, { ask: 'meeting.cancel', ref: 'M-1', why: 'snow', series: true, sure: true });
    const answer = await says(jo, 'meeting history M-1');
    expect(lines(answer)).toEqual([
      'History of M-1: Area Partnership',
      'Thursday 7 January, 12:00: Asha, Slack: cancelled, and those after it, “snow”',
      'Thursday 7 January, 09:00: Folkmoot: reminded, a week before, #southport (Slack)',
      'Thursday 7 January, 09:00: Folkmoot: a reminder was due, a week before',
      'Monday 4 January, 09:00: Folkmoot: what is due by it moved with it',
      'Monday 4 January, 09:00: Cleo, Slack: changed, Library',
      'Monday 4 January, 09:00: Asha, Slack: taken back',
      'Monday 4 January, 09:00: Asha, Slack: moved, Thursday 21 January 2027, 10:00 to 12:00',
      'Monday 4 January, 09:00: Sam, Slack: agenda added to, “Street lights”',
      'Monday 4 January, 09:00: Cleo, Slack: set, “Area Partnership”, Thursday 14 January 2027, 10:00 to 12:00, Town Hall',
      '[Show it]',
    ]);
    expect(aloud(answer)).toMatch(/^History of M-1\. Thursday 7 January, 12:00: Asha, Slack: /);
  });

  it('holds nobody’s answer and nobody’s reason, not even for the chair', async () => {
    const { says, asks } = await newSouthport();
    await says(cleo, quarterly);
    const before = lines(await says(asha, 'meeting history M-1'));
    await asks(sam, { ask: 'meeting.apologies', ref: 'M-1', why: 'hospital' });
    await asks(jo, { ask: 'meeting.attend', ref: 'M-1' });
    await asks(sam, { ask: 'meeting.instead', ref: 'M-1', name: 'Ravi', why: 'on leave' });
    expect(lines(await says(asha, 'meeting history M-1'))).toEqual(before);
  });

  it('is of the next one where none is named, a press away from its card before and after', async () => {
    const { says, asks, presses, card, bot: world } = await newSouthport();
    expect(aloud(await says(sam, 'meeting history'))).toBe('No next meeting is set in Southport.');
    await says(cleo, quarterly);
    const named = lines(await says(sam, 'meeting history M-1'));
    expect(lines(await says(sam, 'meeting history'))).toEqual(named);
    await world.settle();
    expect(lines(await presses(sam, 'History', card('M-1')))).toEqual(named);
    await asks(cleo, { ask: 'meeting.cancel', ref: 'M-1', sure: true });
    const over = await asks(sam, { ask: 'meeting.show', ref: 'M-1' });
    expect(labelsOf(over)).toEqual([
      'It is on after all',
      'Who?',
      'Agenda',
      'History',
      'Take off calendar',
    ]);
  });

  it('says of erased words that they are, and who it was all the same', async () => {
    const { says, bot: world } = await newSouthport();
    await says(cleo, quarterly);
    await says(sam, 'meeting add Street lights');
    const asked = request(jo, typed('meeting history M-1'), onSlack);
    const store = firstErased(world.ports.store);
    expect(lines(await handle(asked, { ...world.ports, store })).slice(1, 3)).toEqual([
      'Monday 4 January, 09:00: Sam, Slack: agenda added to, “Street lights”',
      'Monday 4 January, 09:00: Cleo, Slack: what was done here has been erased since',
    ]);
  });

  it('is ten facts a page, the last page the furthest', async () => {
    const { says, asks, presses } = await newSouthport();
    await says(cleo, quarterly);
    for (let item = 1; item <= 11; item += 1) await says(sam, `meeting add Item ${item}`);
    const first = await says(jo, 'meeting history M-1');
    expect(lines(first)).toHaveLength(12);
    expect(labelsOf(first)).toEqual(['Next 10', 'Show it']);
    const second = await presses(jo, 'Next 10', first);
    expect(lines(second).slice(1, 3)).toEqual([
      'Monday 4 January, 09:00: Sam, Slack: agenda added to, “Item 1”',
      expect.stringMatching(/Cleo, Slack: set, /),
    ]);
    const beyond = await asks(jo, { ask: 'meeting.history', ref: 'M-1', page: 9 });
    expect(lines(beyond)).toEqual(lines(second));
  });
});
