import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { actionsIn } from '../../../infra/local/demo/press.ts';
import { inputsOf } from '../../support/teams/cards.ts';
import {
  answering,
  channel,
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

const press = (on: Scene, card: unknown, label: string, message = '77') =>
  on.driver.press(sam, channel, card, label, { message });
const done = {
  type: 'Action.Execute',
  title: 'Done',
  data: { ask: { ask: 'action.done', ref: 'A-1' }, n: 1 },
};

describe('a press', () => {
  it('is answered by a line for the presser, and the card stays', async () => {
    answering(plainly, view(saying('Only Sam can finish A-1.')));
    const answer = await press(plainly, done, 'Done');
    expect(answer).toMatchObject({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Only Sam can finish A-1.',
      },
    });
    expect(sent(plainly)).toEqual([]);
  });
  it('is answered with everything, in words, where a card cannot be private', async () => {
    answering(plainly, view(list));
    expect((await press(plainly, done, 'Done')).body).toMatchObject({
      value: 'Open.\nA-1 Lamps.\nA-2 Bins',
    });
  });
  it('is answered with a page of a list in the place of the card, with the way on and back', async () => {
    const buttons = [{ label: 'Next 10', spoken: 'Next 10', ask: { ask: 'help' } as const }];
    const page = { ...list, blocks: [...list.blocks, { kind: 'buttons', buttons } as const] };
    answering(plainly, view({ ...page, inPages: true }));
    const first = await press(plainly, done, 'Done');
    expect(first.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    const { value } = first.body as { value: unknown };
    expect(actionsIn(value).map(({ title }) => title)).toEqual(['Next 10', 'Back']);
    const second = await press(plainly, value, 'Next 10');
    expect(plainly.requests.at(-1)?.input).toEqual({ kind: 'pressed', ask: { ask: 'help' } });
    expect(second.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(sent(plainly)).toEqual([]);
    answering(plainly, view(saying('Nothing was kept.')));
    expect((await press(plainly, value, 'Back')).body).toMatchObject({
      value: 'Nothing was kept.',
    });
  });
  it('says where the rest is told of what is too long for a card alone', async () => {
    const row = { spans: [{ kind: 'text', text: 'A long line. '.repeat(300) } as const] };
    const rows = { kind: 'rows', rows: Array.from({ length: 10 }, () => row) } as const;
    answering(plainly, view({ ...list, blocks: [rows], inPages: true }));
    const { body } = await press(plainly, done, 'Done');
    expect(JSON.stringify(body)).toContain('ask me the same in a chat with me alone');
    expect(JSON.stringify(body).length).toBeLessThan(28 * 1024);
  });
  it('is answered with a targeted card beside the line where that is on', async () => {
    answering(targeted, view(list));
    expect((await press(targeted, done, 'Done')).body).toMatchObject({ value: list.aloud });
    expect(sent(targeted)[0]?.to).toContain('?isTargetedActivity=true');
  });
  it('is answered with a form in the place of the card, for the presser, with a way back', async () => {
    answering(plainly, { kind: 'form', form: everyForm });
    const answer = await press(plainly, done, 'Done');
    expect(answer.body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
    expect(actionsIn(answer.body).map(({ title }) => title)).toEqual(['Save', 'Never mind']);
  });
  it('draws the form again beside its errors, with everything typed', async () => {
    answering(plainly, { kind: 'form', form: everyForm });
    const { body: form } = await press(plainly, done, 'Done');
    answering(plainly, { kind: 'errors', errors: { title: 'A title is needed.' } });
    const { body } = await plainly.driver.submit(
      sam,
      channel,
      form,
      { 'Why or detail': 'Dark since May' },
      { message: '77' },
    );
    expect(JSON.stringify(body)).toContain('A title is needed.');
    expect(inputsOf(body).find(({ label }) => label === 'Why or detail')).toMatchObject({
      value: 'Dark since May',
    });
  });
  it('of an unknown button is an error of its own kind', async () => {
    const answer = await press(
      plainly,
      { type: 'Action.Execute', title: 'Old', data: { ask: { ask: 'gone' } } },
      'Old',
    );
    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 400, type: 'application/vnd.microsoft.error' },
    });
    expect(plainly.requests).toEqual([]);
  });
  it('that fails says so, and is no 500', async () => {
    plainly.core.answer = () => {
      throw new Error('the table is away');
    };
    const answer = await press(plainly, done, 'Done');
    expect(answer).toMatchObject({
      status: 200,
      body: { value: "I couldn't do that just now. Nothing was changed." },
    });
    expect(plainly.faults).toHaveLength(1);
  });
});

describe('a dialog', () => {
  const opener = {
    type: 'Action.Submit',
    title: 'New date',
    data: { ask: { ask: 'form', form: 'every' }, n: 1, msteams: { type: 'task/fetch' } },
  };
  const open = async () => {
    answering(plainly, { kind: 'form', form: everyForm });
    return (await plainly.driver.dialog(sam, channel, opener, 'New date', { message: '77' })).card;
  };
  it('opens with the form, whose buttons submit it', async () => {
    expect(actionsIn(await open()).map(({ type, title }) => `${type} ${title}`)).toEqual([
      'Action.Submit Save',
    ]);
  });
  it('says what was done, with its buttons', async () => {
    const form = await open();
    answering(plainly, view(saying('A-1 is due on Friday 8 January 2027.', [undo])));
    const { body } = await plainly.driver.submit(sam, channel, form, {}, { dialog: true });
    expect(body).toMatchObject({ task: { type: 'continue' } });
    expect(actionsIn(body)).toMatchObject([{ type: 'Action.Submit', title: 'Undo' }]);
  });
  it('says a sentence as a sentence, errors beside their fields, and closes on nothing', async () => {
    const form = await open();
    answering(plainly, view(saying('Nothing was changed.')));
    expect((await plainly.driver.submit(sam, channel, form, {}, { dialog: true })).body).toEqual({
      task: { type: 'message', value: 'Nothing was changed.' },
    });
    answering(plainly, { kind: 'errors', errors: { due: 'That day is gone.' } });
    expect(
      JSON.stringify((await plainly.driver.submit(sam, channel, form, {}, { dialog: true })).body),
    ).toContain('That day is gone.');
    answering(plainly, { kind: 'nothing' });
    expect((await plainly.driver.submit(sam, channel, form, {}, { dialog: true })).body).toEqual(
      {},
    );
  });
  it('opens from the message extension too', async () => {
    answering(plainly, { kind: 'form', form: everyForm });
    const { body } = await plainly.driver.invoke(sam, channel, 'composeExtension/fetchTask', {
      commandId: 'every',
      context: { theme: 'default' },
    });
    expect(inputsOf(body)).toHaveLength(everyForm.fields.length);
    expect(plainly.requests.at(-1)?.input).toEqual({
      kind: 'pressed',
      ask: { ask: 'form', form: 'every' },
    });
  });
});
