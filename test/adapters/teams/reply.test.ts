import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { View } from '../../../core/view/view.ts';
import { actionsIn } from '../../../infra/local/demo/press.ts';
import { cardOf, inputsOf } from '../../support/teams/cards.ts';
import {
  answering,
  channel,
  chat,
  group,
  list,
  type Scene,
  sam,
  saying,
  scene,
  sent,
  undo,
  view,
} from '../../support/teams/scene.ts';
import { everyForm } from '../../support/teams/views.ts';

let plainly: Scene;
let targeted: Scene;
beforeAll(async () => {
  [plainly, targeted] = await Promise.all([scene(), scene({ with: { TEAMS_TARGETED: 'on' } })]);
});
afterEach(() => {
  for (const each of [plainly, targeted]) {
    each.teams.calls.length = 0;
    each.teams.faults.length = 0;
    each.requests.length = 0;
  }
});
afterAll(() => Promise.all([plainly.teams.close(), targeted.teams.close()]));

const code: View = {
  aloud: 'The code is KXTR-4821.',
  blocks: [{ kind: 'copy', text: 'KXTR-4821' }],
};
const press = (on: Scene, card: unknown, label: string, message = '77') =>
  on.driver.press(sam, channel, card, label, { message });
describe('a press that is answered with a link', () => {
  const link: View = {
    aloud: 'This link opens it.',
    blocks: [
      { kind: 'text', spans: [{ kind: 'link', text: 'Open', url: 'https://example.org/a.ics' }] },
    ],
  };
  it.each([
    ['in the place of the card where nobody can be told alone', () => plainly],
    ['in a message to whoever pressed', () => targeted],
  ])('shows it as a link, %s', async (_, on) => {
    const { driver } = answering(on(), view(saying('x', [undo])));
    await driver.say(sam, channel, 'action list', { id: '100' });
    const card = sent(on())[0]?.body;
    on().teams.calls.length = 0;
    answering(on(), view(link));
    const { body } = await press(on(), card, 'Undo');
    const shown = JSON.stringify([body, ...sent(on()).map((one) => one.body)]);
    expect(shown).toContain('[Open](https://example.org/a.ics)');
  });
});
describe('a line typed in a channel', () => {
  it('is answered by its card alone when it made something', async () => {
    const { driver } = answering(plainly, view(saying('A-1 is on the list.'), true));
    expect(await driver.say(sam, channel, 'action Fix it')).toMatchObject({
      status: 200,
      body: undefined,
    });
    expect(sent(plainly)).toEqual([]);
  });
  it('is refused in its thread, to the person by name, with its buttons', async () => {
    const { driver } = answering(plainly, view(saying('Only Sam can finish A-1.', [undo])));
    await driver.say(sam, channel, 'done A-1', { id: '100' });
    const [reply] = sent(plainly);
    expect(reply?.to).toBe(`POST conversations/${channel.id};messageid=100/activities`);
    expect(reply?.body).toMatchObject({
      summary: 'Sam: Only Sam can finish A-1.',
    });
    expect(actionsIn(reply?.body).map(({ title }) => title)).toEqual(['Undo']);
    expect(reply?.body).not.toHaveProperty('recipient');
  });
  it('gets at most two lines of a list there, and the rest privately', async () => {
    const { driver } = answering(plainly, view(list));
    await driver.say(sam, channel, 'list', { id: '101' });
    const [reply] = sent(plainly);
    expect(reply?.body).toMatchObject({ summary: 'Sam: Southport has 2 open actions.' });
    expect(JSON.stringify(reply?.body)).not.toContain('Lamps');
    const answer = await press(plainly, cardOf(reply?.body), 'Show me privately');
    expect(answer.body).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
    });
    expect(JSON.stringify(answer.body)).toContain('A-2 Bins');
    const [typed, shown] = plainly.requests;
    expect(shown?.input).toEqual(typed?.input);
    expect([typed?.key, ...(typed?.alsoKeys ?? [])]).toContain(shown?.key);
  });
  it('gives a code away to nobody who reads along', async () => {
    const { driver } = answering(plainly, view(code));
    await driver.say(sam, channel, 'partnership invite');
    expect(JSON.stringify(sent(plainly))).not.toContain('KXTR');
    expect(sent(plainly)[0]?.body).toMatchObject({ summary: 'Sam, this answer is for you alone.' });
  });
  it('is answered to its author alone where messages can be targeted', async () => {
    const { driver } = answering(targeted, view(list));
    await driver.say(sam, channel, 'list', { id: '102' });
    const [reply] = sent(targeted);
    expect(reply?.to).toBe(
      `POST conversations/${channel.id};messageid=102/activities?isTargetedActivity=true`,
    );
    expect(reply?.body).toMatchObject({ recipient: { id: sam.id }, summary: list.aloud });
    expect(JSON.stringify(cardOf(reply?.body))).toContain('A-2 Bins');
  });
  it('is answered without a thread in a chat of many', async () => {
    const { driver } = answering(plainly, view(saying('Nothing open.')));
    await driver.say(sam, group, 'list');
    expect(sent(plainly)[0]?.to).toBe(`POST conversations/${group.id}/activities`);
  });
  it('offers a button for a form, which opens in a dialog', async () => {
    const { driver } = answering(plainly, { kind: 'form', form: everyForm });
    await driver.say(sam, channel, 'action');
    expect(cardOf(sent(plainly)[0]?.body)).toMatchObject({
      body: [{ text: 'Sam, here is the form: New action.' }, {}],
    });
    const { card, answer } = await driver.dialog(
      sam,
      channel,
      cardOf(sent(plainly)[0]?.body),
      'Open the form',
      { message: '9' },
    );
    expect(answer.body).toMatchObject({
      task: { type: 'continue', value: { title: 'New action' } },
    });
    expect(inputsOf(card)).toHaveLength(everyForm.fields.length);
  });
  it('is lost without harm when Teams does not take it', async () => {
    const { driver, teams } = answering(plainly, view(saying('Nothing open.')));
    teams.faults.push({ status: 500 });
    expect(await driver.say(sam, channel, 'list')).toMatchObject({ status: 200 });
    expect(teams.calls).toHaveLength(1);
  });
});

describe('a line typed in a chat of two', () => {
  it('is answered there, whole', async () => {
    const { driver } = answering(plainly, view(list, true));
    await driver.say(sam, chat, 'list');
    expect(sent(plainly)[0]?.to).toBe(`POST conversations/${chat.id}/activities`);
    expect(JSON.stringify(sent(plainly)[0]?.body)).toContain('A-2 Bins');
  });
  it('gets a form as a card, and its answer in the place of the form', async () => {
    const { driver } = answering(plainly, { kind: 'form', form: everyForm });
    await driver.say(sam, chat, 'action');
    const form = cardOf(sent(plainly)[0]?.body);
    plainly.teams.has('m9', chat);
    plainly.teams.calls.length = 0;
    answering(plainly, view(saying('A-1 is on the list.', [undo])));
    const answer = await driver.submit(
      sam,
      chat,
      form,
      { What: 'Mill Lane', By: '2027-01-09' },
      { message: 'm9' },
    );
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(sent(plainly).map(({ to }) => to)).toEqual([
      `PUT conversations/${chat.id}/activities/m9`,
    ]);
    expect(plainly.requests.at(-1)?.input).toMatchObject({
      kind: 'submitted',
      form: 'every',
      values: { title: 'Mill Lane', due: '2027-01-09', with: ['a,b%'] },
    });
  });
});
