import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';
import { type Element, overHttp, type SlackDriver, slackDriver } from '../support/slack/driver.ts';
import { type Emulated, emulated, type Json } from './emulated.ts';

interface Said {
  readonly ts: string;
  readonly text: string;
  readonly blocks?: unknown;
}

let slack: Emulated;
let laptop: TestLaptop;
let driver: SlackDriver;
let channel = '';
let team = '';
const people = new Map<string, string>();

const person = (name: string) => ({ id: people.get(name) ?? '', name });
const history = async (): Promise<readonly Said[]> =>
  ((await slack.ask('conversations.history', { channel })).messages as Said[]).toReversed();
/** The newest message in the channel that begins so. */
const said = async (start: string): Promise<Said> => {
  const all = await history();
  const found = all.findLast(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`Nobody said "${start}": ${all.map(({ text }) => text).join(' | ')}`);
  return found;
};
/** What was last said to somebody alone after a press. */
const heard = (): string => String(slack.responses.at(-1)?.text);
const to = async (at: string): Promise<void> => {
  await laptop.advance(`PT${Math.ceil((Date.parse(at) - Date.parse(laptop.now())) / 1000)}S`);
};
const labelled = (node: unknown, label: string): Element | undefined => {
  if (typeof node !== 'object' || node === null) return undefined;
  const { type, text } = node as { type?: string; text?: { text?: string } };
  if (type === 'button' && text?.text === label) return node as Element;
  return Object.values(node)
    .map((inner) => labelled(inner, label))
    .find(Boolean);
};
const press = async (name: string, label: string, on: Pick<Said, 'ts' | 'blocks'>) => {
  const element = labelled(on.blocks, label);
  if (!element) throw new Error(`There is no "${label}" in ${JSON.stringify(on.blocks)}`);
  const { status } = await driver.press(person(name), element, { channel, message: on.ts });
  expect(status).toBe(200);
  await laptop.drawn();
};

describe('the Slack stories, with emulate for Slack', () => {
  beforeAll(async () => {
    slack = await emulated(['Folkmoot', 'Priya', 'Asha', 'Sam'], ['southport']);
    const env = {
      LOCAL_CLOCK: '2027-01-04T09:00:00Z',
      SLACK_SIGNING_SECRET: 'emulated',
      SLACK_BOT_TOKEN: slack.token,
      SLACK_API_URL: slack.apiUrl,
      SLACK_RESPONSE_URL_ALLOW: slack.origin,
    };
    laptop = await startLaptop({ env });
    const { channels } = await slack.ask('conversations.list');
    channel = (channels as { id: string; name: string }[])
      .filter(({ name }) => name === 'southport')
      .map(({ id }) => id)
      .join();
    const { members } = await slack.ask('users.list');
    for (const { id, real_name } of members as { id: string; real_name: string }[])
      people.set(real_name, id);
    team = String((await slack.ask('auth.test')).team_id);
    driver = slackDriver({
      send: overHttp(`${laptop.url}/slack/events`),
      secret: 'emulated',
      responseUrl: slack.responseUrl,
      team,
      bot: person('Folkmoot').id,
    });
  });
  afterAll(async () => {
    await laptop?.stop();
    await slack?.close();
  });

  it('welcomes whoever adds it', async () => {
    const { id: user } = person('Folkmoot');
    await driver.event({
      type: 'member_joined_channel',
      user,
      channel,
      channel_type: 'C',
      team,
      inviter: person('Priya').id,
    });
    await laptop.drawn();
    expect((await said('Folkmoot was added.')).blocks).toBeDefined();
  });

  it('opens the set-up form with a trigger that works once, and shows the partnership', async () => {
    const priya = person('Priya');
    const { trigger_id } = await slack.ask('views.generateTriggerId', { user_id: priya.id });
    const trigger = String(trigger_id);
    await driver.command(priya, '/partnership setup', { channel, trigger });
    const opened = slack.calls.find(({ method }) => method === 'views.open');
    expect(opened?.answer).toMatchObject({ ok: true });
    const view = opened?.answer.view as Json;
    const sent = await driver.submit(priya, view, {
      name: 'Southport Area Partnership',
      chair: person('Asha').id,
      members: [person('Sam').id],
      'clerk-votes': 'yes',
    });
    expect(sent).toMatchObject({ status: 200 });
    await laptop.drawn();
    expect((await said('Southport Area Partnership')).text).toBe(
      'Southport Area Partnership. Chair Asha, 3 people, 0 open actions.',
    );
  });

  it('makes an action by a command and posts its card', async () => {
    const { body } = await driver.command(
      person('Priya'),
      `/action Replace the lamps on Mill Lane <@${person('Sam').id}|sam> by Friday`,
      { channel },
    );
    expect(body).toMatchObject({ response_type: 'ephemeral' });
    await laptop.drawn();
    expect((await said('Action A-1')).text).toBe(
      'Action A-1, replace the lamps on Mill Lane, Sam, by Friday 8 January 2027, open.',
    );
  });

  it('is finished by somebody else, in the place of the same message, and brought back by Undo', async () => {
    const before = await history();
    const card = await said('Action A-1');
    await press('Sam', 'Done', card);
    expect(await said('Action A-1')).toMatchObject({
      ts: card.ts,
      text: expect.stringContaining('was finished by Sam'),
    });
    await press('Sam', 'Undo', { ts: card.ts, blocks: slack.responses });
    expect(await said('Action A-1')).toMatchObject({ ts: card.ts, text: card.text });
    expect((await history()).map(({ ts }) => ts)).toEqual(before.map(({ ts }) => ts));
  });

  it('counts a vote by one press, keeps turnout alone while it is open, and posts the result when it closes', async () => {
    await driver.command(person('Priya'), '/partnership people are right', { channel });
    await driver.command(
      person('Priya'),
      '/poll “What first?” “Street lights” “Youth club” until Friday 17:00',
      { channel },
    );
    await laptop.drawn();
    const card = await said('Poll P-1');
    await press('Sam', 'Youth club', card);
    expect(heard()).toMatch(/^Your vote on “What first\?” is Youth club\./);
    expect(await said('Poll P-1')).toMatchObject({
      ts: card.ts,
      text: expect.stringContaining('1 of 3'),
    });
    expect((await said('Poll P-1')).text).not.toContain('Youth club: 1');
    await to('2027-01-08T17:01:00Z');
    expect((await said('Result of poll P-1')).text).toContain('Youth club');
  });

  it('takes an apology by one press, and reminds of the meeting a week before', async () => {
    await driver.command(
      person('Priya'),
      '/meeting schedule Area Partnership Thursday 21 January 2027 10:00 Town Hall',
      { channel },
    );
    await laptop.drawn();
    const card = await said('Area Partnership, M-1');
    await press('Sam', 'Apologies', card);
    expect(heard()).toMatch(/^Your apologies/);
    expect(await said('Area Partnership, M-1')).toMatchObject({
      ts: card.ts,
      text: expect.stringContaining('0 coming, 1 apology, 2 of 3 have not answered'),
    });
    await to('2027-01-14T09:01:00Z');
    expect((await said('Area Partnership meets on')).text).toContain('1 of 3 have answered');
  });

  it('asks the chair in July, and one press is the review', async () => {
    await to('2027-07-05T09:02:00Z');
    const { id } = person('Asha');
    const room = (await slack.ask('conversations.open', { users: id })).channel as Json;
    const direct = await slack.ask('conversations.history', { channel: room.id });
    const prompt = (direct.messages as Said[]).find(({ text }) =>
      text.includes('six-month review'),
    );
    expect(prompt?.text).toMatch(
      /^Two things: the six-month review of Southport Area Partnership is due; one action is a week or more past its date in Southport\. Your partnerships\. Southport: 1 open, 1 late/,
    );
    await press('Asha', 'Keep on', prompt as Said);
    expect((await said('Review R-1')).text).toBe(
      'Review R-1 of Southport Area Partnership: keep on, by Asha. The next review is due on Tuesday 4 January 2028.',
    );
  });

  it('was refused nothing', () => {
    const refused = slack.calls.filter(({ answer }) => answer.ok !== true);
    expect(refused.map(({ method, answer }) => `${method}: ${answer.error}`)).toEqual([]);
  });
});
