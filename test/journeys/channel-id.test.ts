import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a channel to which Slack gives another id', () => {
  const laptop = story();
  const cards = () =>
    hears(laptop().slack('Sam')).filter(({ said }) => said.startsWith('Action A-1'));
  const now = 'C0SHARED001';
  let before = '';
  const moves = async () =>
    laptop().slackSays('southport', {
      type: 'channel_id_changed',
      channel: undefined,
      old_channel_id: before,
      new_channel_id: now,
    });

  it('shows its partnership there, with the card that stood', async () => {
    const { slack, teams, setUp, join, drawn, chats } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action Oil the gate @sam by 29 January 2027');
    await drawn();
    before = slack('Sam').room;
    chats.slack.state.moveChannel(before, now);
    await moves();
    expect(slack('Sam').room).toBe(now);
    await slack('Sam').type('/action list');
    expect(heard(slack('Sam')).said).toContain('oil the gate');
    await teams('Tess').type('@Folkmoot action note A-1 the oil is there');
    await teams('Tess').type('@Folkmoot action due A-1 22 January 2027');
    await drawn();
    expect(cards()).toHaveLength(1);
  });

  it('takes presses and what is typed in the thread of a card', async () => {
    const { slack, drawn } = laptop();
    const sam = slack('Sam');
    await sam.press('Done', 'Action A-1');
    await drawn();
    expect(cards().map(({ said }) => said)).toEqual([expect.stringContaining('finished')]);
    const card = sam.sees().find(({ text }) => text.startsWith('Action A-1'));
    await sam.type('@Folkmoot reopen', card?.ts);
    await drawn();
    expect(cards().map(({ said }) => said)).toEqual([expect.stringContaining('open')]);
  });

  it('is told of twice to no effect', async () => {
    const { slack, journal, drawn } = laptop();
    const entries = await journal();
    const room = hears(slack('Joy')).length;
    await moves();
    await drawn();
    expect([await journal(), hears(slack('Joy')).length]).toEqual([entries, room]);
  });

  it('gets new cards and reminders', async () => {
    const { slack, drawn, to } = laptop();
    await slack('Priya').type('/meeting schedule Panel 14 January 2027 10:00 Hall');
    await drawn();
    expect(heard(slack('Joy'), 'Panel').said).toContain('14 January');
    await to('2027-01-14T09:10:00.000Z');
    expect(heard(slack('Joy'), 'in one hour').said).toContain('Panel');
  });

  it('moves on, and back', async () => {
    const { slack, slackSays, drawn, chats } = laptop();
    const further = 'C0SHARED002';
    const move = async (from: string, to: string) => {
      chats.slack.state.moveChannel(from, to);
      await slackSays('southport', {
        type: 'channel_id_changed',
        channel: undefined,
        old_channel_id: from,
        new_channel_id: to,
      });
    };
    await move(now, further);
    await slack('Sam').type('/action note A-1 one');
    await slack('Sam').type('/action due A-1 25 January 2027');
    await drawn();
    expect(cards()).toHaveLength(1);
    await move(further, before);
    await slack('Sam').type('/action due A-1 26 January 2027');
    await drawn();
    expect(cards().map(({ said }) => said)).toEqual([expect.stringContaining('26 January')]);
    expect(slack('Sam').room).toBe(before);
  });
});
