import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const closed = 'Southport Area Partnership was closed on Monday 4 January 2027.';
const only = 'It can be read, and nothing in it can be changed.';

describe('a partnership that is paused, goes on, is closed and reopened', () => {
  const laptop = story();
  const said = (name: string, line: RegExp) =>
    hears(laptop().slack(name)).filter((one) => line.test(one.said));

  it('has something open in both chats', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Priya').type('/partnership people are right');
    await slack('Priya').type('/action Fix the gate @sam by 15 January');
    await teams('Tess').type(
      '@Folkmoot poll "Which first?" "Lights" "Club" until 20 January 17:00',
    );
    await slack('Priya').type(
      '/meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall',
    );
    await drawn();
    expect(teams('Tess').reads().join()).toContain('Area Partnership');
  });

  it('is paused by a line in Slack, asks of the meeting inside, and goes on by a press', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Priya').type('/partnership pause until 1 March');
    const asked = heard(slack('Priya'), 'is paused until Monday 1 March 2027');
    expect(asked.said).toContain('falls into the pause. Keep it?');
    await slack('Priya').press('Keep it');
    expect(heard(slack('Priya')).said).toContain('No other meeting of Southport');
    await drawn();
    expect(
      hears(teams('Tess'))
        .map((one) => one.said)
        .join('\n'),
    ).toContain('Priya paused Southport Area Partnership until Monday 1 March 2027');
    await slack('Priya').type('/partnership go on');
    await drawn();
    expect(hears(teams('Tess')).at(-1)?.said).toContain('Priya ended the pause');
  });

  it('is closed once that was asked, with what is open, and both channels hear it once', async () => {
    const { slack, teams, drawn, to } = laptop();
    await slack('Priya').type('/partnership close');
    expect(heard(slack('Priya'))).toMatchObject({
      said: expect.stringContaining('1 open action, 1 vote and 1 meeting end.'),
      buttons: ['Close it', 'Say why, and what follows', 'Pause', 'Never mind'],
    });
    await slack('Priya').press('Close it');
    expect(heard(slack('Priya'), 'Partnership is closed.').buttons).toEqual([
      'Open actions',
      'Reopen',
    ]);
    await to('2027-01-04T09:30Z');
    await drawn();
    const line =
      'Priya closed Southport Area Partnership. P-1 ended uncounted. M-1 is cancelled. 1 action is still open, to be handed on. Everything can still be read.';
    for (const one of [slack('Sam'), teams('Tess')])
      expect(hears(one).filter((told) => told.said.startsWith(line))).toHaveLength(1);
    expect(teams('Tess').reads().join('\n')).toContain('ended uncounted');
    expect(slack('Sam').reads().join('\n')).toContain(closed);
  });

  it('refuses in both chats what would change it, and shows what there is', async () => {
    const { slack, teams } = laptop();
    await slack('Sam').type('/action done A-1');
    expect(heard(slack('Sam')).said).toContain(`${closed} ${only}`);
    await teams('Tess').type('@Folkmoot action Order bins');
    expect(heard(teams('Tess')).said).toContain('can reopen it');
    await slack('Sam').type('/action list');
    expect(heard(slack('Sam')).said).toContain('ix the gate');
  });

  it('says nothing more by itself for months', async () => {
    const { slack, teams, to } = laptop();
    const before = [slack('Sam'), teams('Tess'), slack('Sam', 'direct')].map(
      (one) => hears(one).length,
    );
    await to('2027-04-06T09:30Z');
    const after = [slack('Sam'), teams('Tess'), slack('Sam', 'direct')].map(
      (one) => hears(one).length,
    );
    expect(after).toEqual(before);
  });

  it('is reopened by the clerk, and reminders come back', async () => {
    const { slack, drawn, to } = laptop();
    await slack('Priya').type('/partnership reopen');
    expect(heard(slack('Priya'), 'is open again').said).toContain('P-1 stays ended, uncounted.');
    await drawn();
    expect(said('Sam', /Priya reopened Southport/)).toHaveLength(1);
    await slack('Sam').type('/action Order bins @me by 20 April');
    await drawn();
    await to('2027-04-20T09:30Z');
    expect(
      hears(slack('Sam', 'direct'))
        .map((one) => one.said)
        .join('\n'),
    ).toMatch(/gate|bins/i);
  });
});
