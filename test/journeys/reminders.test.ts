import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const nudge = ['Done', 'New date', 'Blocked', 'Not mine'];
const gate = 'Was due Tuesday 30 March: fix the gate (A-2, Southport)';
const foot = ['Away for a while', 'Less of this', 'Why am I getting this?'];

describe('nudges, digests and quiet hours', () => {
  const laptop = story('2027-03-22T09:00:00.000Z');
  const own = (name = 'Sam') =>
    hears(laptop().slack(name, 'direct')).filter(({ buttons }) => buttons.includes('Less of this'));

  it('two working days before, counted over Easter, at nine; nothing on the holidays', async () => {
    const { slack, setUp, join, drawn, to } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    await priya.type('/action Order the bins @sam by 30 March');
    await priya.type('/action Fix the gate @sam by 30 March');
    await drawn();
    await to('2027-03-24T08:59Z');
    expect(own()).toEqual([]);
    await to('2027-03-24T09:02Z');
    expect(own().map(({ said }) => said)).toEqual([
      'Two actions: order the bins is due on Tuesday 30 March; fix the gate is due on Tuesday 30 March.',
    ]);
    await to('2027-03-29T17:00Z');
    expect(own()).toHaveLength(1);
  });

  it('on the day several things are ONE message, a row each, and a press makes its row "Done · Undo"', async () => {
    const { slack, drawn, to } = laptop();
    await to('2027-03-30T08:02Z');
    const sam = slack('Sam', 'direct');
    const today = own()[1];
    expect(own()).toHaveLength(2);
    expect(today?.said).toBe(
      'Two actions: order the bins is due today; fix the gate is due today.',
    );
    expect(today?.buttons).toEqual(['Done', ...nudge, ...foot]);
    expect(new Set(today?.spoken).size).toBe(today?.spoken.length);
    await sam.press('Done', 'Order the bins · southport A-1 · due today');
    await drawn();
    expect(own().at(-1)?.said).toBe('One action: fix the gate is due today.');
    expect(own().at(-1)?.buttons).toEqual(['Done', 'Undo', ...nudge.slice(1), ...foot]);
    expect(sam.reads().find((one) => one.startsWith('One action'))).toContain(
      'Done: Order the bins · southport A-1',
    );
    await sam.press('Undo', 'One action');
    await drawn();
    expect(own().at(-1)).toEqual(today);
    await sam.press('Done', 'Two actions');
    await drawn();
  });

  it('three working days after, and never about a finished thing', async () => {
    const { to } = laptop();
    await to('2027-04-02T07:59Z');
    expect(own()).toHaveLength(2);
    await to('2027-04-02T08:02Z');
    expect(own()).toHaveLength(3);
    expect(own().at(-1)?.said).toBe(gate);
    await to('2027-04-05T08:02Z');
    expect(own()).toHaveLength(3);
  });

  it('the Monday digest in both channels: finished first with names, late without', async () => {
    const { slack, teams } = laptop();
    for (const person of [slack('Asha'), teams('Tess')]) {
      expect(heard(person, 'this week')).toMatchObject({
        said: 'Southport this week: 1 action finished, 1 past its date.',
        buttons: ['All actions', 'My things'],
      });
      const text =
        person
          .reads()
          .find((one) => one.includes('week of 5 April'))
          ?.replaceAll('*', '') ?? '';
      expect(text).toContain('Southport: week of 5 April');
      expect(text).toMatch(/Finished last week \(1\): .*A-1 Order the bins \(Sam\)/);
      expect(text).toMatch(/Past their date \(1\): .*A-2 Fix the gate, was due 30 March/);
      expect(text).not.toMatch(/Fix the gate \(Sam\)|Fix the gate, Sam/);
    }
  });

  it('snoozed and blocked things are quiet, and the reply says what stays', async () => {
    const { slack, teams, drawn, to } = laptop();
    const sam = slack('Sam', 'direct');
    await slack('Priya').type('/action Mend the net @sam by 9 April');
    await slack('Priya').type('/action Cut the hedge @sam by 9 April');
    await drawn();
    await sam.type('snooze A-3 until 19 April');
    expect(heard(sam).said).toBe(
      'southport A-3 was put off: no reminder before Monday 19 April 2027. It is still due on Friday 9 April 2027.',
    );
    await sam.type('block A-4 waiting for Highways');
    expect(heard(sam).said).toBe(
      'southport A-4 was blocked, waiting for Highways. Cut the hedge. No one is reminded of it until it is unblocked.',
    );
    await drawn();
    expect(heard(teams('Tess'), 'Action A-4')).toMatchObject({
      said: 'Action A-4, cut the hedge, Sam, by Friday 9 April 2027, blocked, waiting for Highways.',
    });
    expect(heard(teams('Tess'), 'Action A-4').buttons[0]).toBe('Unblock');
    const before = own().length;
    await to('2027-04-18T17:00Z');
    expect(
      own()
        .slice(before)
        .map(({ said }) => said),
    ).toEqual(Array(2).fill(gate));
    await to('2027-04-19T08:02Z');
    expect(own().at(-1)?.said).toContain('mend the net');
    expect(own().at(-1)?.said).not.toContain('hedge');
  });

  it('away waits until the day, and less of this means less', async () => {
    const { slack, drawn, to } = laptop();
    const sam = slack('Sam', 'direct');
    await sam.type('away until 26 April');
    expect(heard(sam)).toMatchObject({
      said: "You're away until Monday 26 April 2027. Nudges wait, and the list of people says so.",
      buttons: ["I'm back"],
    });
    await slack('Priya').type('/action Water the planters @sam by 22 April');
    await drawn();
    const before = own().length;
    await to('2027-04-25T12:00Z');
    await slack('Priya').type('/partnership people');
    expect(slack('Priya').reads().at(-1)).toContain('away until Mon 26 Apr');
    await to('2027-04-26T07:59Z');
    expect(own()).toHaveLength(before);
    await to('2027-04-26T08:02Z');
    expect(own().at(-1)?.said).toContain('water the planters');
    await sam.press('Less of this');
    expect(heard(sam)).toMatchObject({
      said: 'What shall I write to you about?',
      buttons: ['Weekly summary only', 'Only what is late', 'Nothing until I say', 'Never mind'],
    });
    await sam.press('Nothing until I say');
    expect(heard(sam).said).toBe(
      'I write nothing to you by myself until you say so. Nobody else is told.',
    );
    await slack('Priya').type('/action Oil the hinges @sam by 30 April');
    await drawn();
    const then = own().length;
    await to('2027-05-10T09:00Z');
    expect(own()).toHaveLength(then);
    await sam.press('Why am I getting this?');
    expect(heard(sam).said).toContain('Southport Area Partnership');
  });

  it('never more than one nudge a working day, none in quiet hours or at a weekend', () => {
    const { chats } = laptop();
    const nudges = [...chats.slack.state.messages.values()].filter(({ blocks }) =>
      JSON.stringify(blocks ?? '').includes('Less of this'),
    );
    const days = nudges.map(({ channel, at }) => `${channel} ${at.slice(0, 10)}`);
    expect(nudges.length).toBeGreaterThan(4);
    expect(new Set(days).size).toBe(days.length);
    for (const { at } of nudges) {
      const hour = new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/London' });
      expect(hour >= '08:00:00' && hour < '18:00:00').toBe(true);
      expect([0, 6]).not.toContain(new Date(at).getUTCDay());
    }
  });
});
