import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from '../support/chromium.ts';
import { tess } from '../support/playground.ts';
import { enterRoom, type Room } from '../support/playground-room.ts';

type Json = Readonly<Record<string, unknown>>;

interface DialogCard {
  readonly body: readonly { readonly type: string; readonly actions?: readonly { data: Json }[] }[];
}

let room: Room;

describe.skipIf(noBrowser)('in the Microsoft 365 Agents Playground', () => {
  beforeAll(async () => {
    room = await enterRoom();
  });
  afterAll(() => room?.stop());

  it('welcomes once in the chat of two and once in the channel', async () => {
    const welcome = room.page.getByRole('button', { name: 'Set up a partnership here' });
    await welcome.waitFor();
    await room.laptop.settled();
    expect(await welcome.count()).toBe(1);
    await room.go('channel');
    await welcome.waitFor();
    await room.laptop.settled();
    expect(await welcome.count()).toBe(1);
  });

  it('sets a partnership up by a form in a card', async () => {
    await room.press(room.page, 'Set up a partnership here');
    await room.page.getByLabel(/^Name/).fill('Southport Area Partnership');
    await room.press(room.page, 'Save');
    await room.page.getByText('Choose the chair').waitFor();
    expect(await room.page.getByLabel(/^Name/).inputValue()).toBe('Southport Area Partnership');
    await room.page.getByLabel(/^Chair's name/).fill('Asha');
    await room.press(room.page, 'Save');
    const card = room.post('Southport Area Partnership');
    await card.waitFor();
    for (const shown of ['Asha', 'Owen', 'Monday 5 July 2027'])
      expect(await card.getByText(shown, { exact: true }).count()).toBe(1);
  });

  it('makes an action of a typed line, and Done replaces its card', async () => {
    await room.write('action Replace the lamps on Mill Lane by Friday');
    await room.press(room.post(/^Replace the lamps on Mill Lane/), 'Done');
    const card = room.post(/^Done: Replace the lamps on Mill Lane/);
    await card.waitFor();
    expect(await card.getByText(/^✓ Done by Owen, Teams, Monday 4 January, 09:/).count()).toBe(1);
    expect(await card.getByRole('button', { name: 'Done', exact: true }).count()).toBe(0);
    expect(await room.page.getByRole('heading', { name: /lamps/ }).count()).toBe(1);
  });

  it('makes an action by the form that a button brings', async () => {
    await room.press(room.post('Southport Area Partnership'), 'New action');
    await room.page.getByLabel(/^What/).fill('Repair the slipway');
    await room.press(room.page, 'Put on the list');
    await room.post(/^Repair the slipway/).waitFor();
  });

  it('opens a dialog for somebody else and makes what she sends with it', async () => {
    const opened = room.passed.find(({ activity }) =>
      JSON.stringify(activity.value ?? '').includes('"form":"action.create"'),
    );
    const value = opened?.activity.value as { action: { data: Json } } | undefined;
    const data = value?.action.data;
    const { task } = await room.invoke(tess, 'task/fetch', { data });
    const { content } = (task as { value: { card: { content: DialogCard } } }).value.card;
    const send = content.body.find(({ type }) => type === 'ActionSet')?.actions?.[0]?.data;
    const filled = { ...send, 'f.title': 'Walk the promenade', 'f.owner': 'no-one' };
    expect(JSON.stringify(await room.invoke(tess, 'task/submit', { data: filled }))).toContain(
      'A-3 is on the list: Walk the promenade.',
    );
    await room.laptop.drawn();
    const made = room.post(/^Walk the promenade/);
    await made.waitFor();
    expect(await made.getByRole('button', { name: 'Done', exact: true }).count()).toBe(1);
  });

  it('joins a Slack channel by its code, and shows what is done there', async () => {
    await room.press(room.page, 'Connect another channel');
    const told = room.page.getByText(/partnership join [0-9A-Z]{4}-[0-9A-Z]{4}/).last();
    const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await told.textContent()) ?? '') ?? [];
    const priya = room.laptop.slack('Priya');
    await priya.addBot();
    await priya.type(`/partnership join ${code}`);
    await priya.type('/action Paint the shelter @priya by Thursday');
    await room.laptop.drawn();
    await room.post(/^Paint the shelter/).waitFor();
    await priya.press('Done', 'Paint the shelter');
    await room.laptop.drawn();
    const card = room.post(/^Done: Paint the shelter/);
    await card.waitFor();
    expect(await card.getByText(/^✓ Done by Priya, Slack, Monday 4 January, 09:/).count()).toBe(1);
  });

  it('takes nothing that no one signed', async () => {
    const { activity } = room.last('adaptiveCard/action');
    const answer = await fetch(`${room.laptop.url}/teams/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, id: 'unsigned' }),
    });
    expect(answer.status).toBe(401);
  });
});
