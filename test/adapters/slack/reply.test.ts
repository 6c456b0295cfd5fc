import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { InDoubtError } from '../../../core/engine/sorry.ts';
import { whyOf } from '../../../core/lib/why.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { applied } from '../../support/chat-faults.ts';
import { pressable, textOf } from '../../support/slack/blocks.ts';
import { asha, form, made, said, stage } from '../../support/slack/stage.ts';
import { message, modalView } from './rules.ts';

const press = { type: 'button', action_id: '0:mine', value: '{"ask":"mine"}' };
let answer: Answer;
let here: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  answer = said;
  here = await stage(() => answer);
});
afterEach(() => here.standIn.close());
const methods = () => here.standIn.calls.map(({ method }) => method);
const body = (given: Record<string, unknown> | undefined) =>
  message.parse({ text: given?.text, blocks: given?.blocks });

describe('a slash command', () => {
  test.each([
    ['a list', said],
    ['something made', made],
  ])('is told of %s in the HTTP answer, privately, by no call', async (_, given) => {
    answer = given;
    const { status, body: told } = await here.driver.command(asha, '/action list');
    expect(status).toBe(200);
    expect(told?.response_type).toBe('ephemeral');
    expect(body(told).text).toBe('A-1 is on the list.');
    expect(methods()).toEqual([]);
  });

  test('gets its form as a modal, and an empty answer', async () => {
    answer = { kind: 'form', form };
    const driven = await here.driver.command(asha, '/action');
    expect(driven.body).toBeUndefined();
    expect(methods()).toEqual(['views.open']);
    expect(modalView.parse(here.standIn.views()[0]).title.text).toBe('New action');
  });

  test('gets a button that opens the form where the modal did not open', async () => {
    answer = { kind: 'form', form };
    here.standIn.fail('views.open', { error: 'expired_trigger_id' });
    const { body: told } = await here.driver.command(asha, '/action');
    expect(JSON.parse(pressable(told?.blocks, 'Open the form').value ?? '')).toEqual({
      ask: 'read',
      text: 'action',
    });
  });

  test('gets nothing for nothing', async () => {
    answer = { kind: 'nothing' };
    expect(await here.driver.command(asha, '/action x')).toMatchObject({
      status: 200,
      body: undefined,
    });
  });
});

describe('a press', () => {
  test('is answered at its own address, privately, and the card stays', async () => {
    const driven = await here.driver.press(asha, press, { thread: '1.1' });
    expect(driven).toMatchObject({ status: 200, body: undefined });
    expect(methods()).toEqual([]);
    const [told] = here.standIn.responses;
    expect(told?.body).toMatchObject({
      response_type: 'ephemeral',
      replace_original: false,
      thread_ts: '1.1',
    });
    expect(body(told?.body).text).toBe('A-1 is on the list.');
  });

  test('that asks for a form opens it', async () => {
    answer = { kind: 'form', form };
    await here.driver.press(asha, press);
    expect(methods()).toEqual(['views.open']);
    expect(here.standIn.responses).toEqual([]);
  });

  test('whose answer is lost stands all the same: one try, counted', async () => {
    here.standIn.fail('response', { status: 500 });
    expect((await here.driver.press(asha, press)).status).toBe(200);
    expect(here.counted).toEqual(['slack.reply.lost']);
    expect(here.standIn.responses).toEqual([]);
  });
});

describe('a mention', () => {
  test('is answered so that only the asker sees it, by one call', async () => {
    await here.driver.mention(asha, 'action list');
    expect(methods()).toEqual(['chat.postEphemeral']);
    expect(here.standIn.messagesIn('C1')).toMatchObject([{ only: 'U1' }]);
    expect(here.standIn.calls[0]?.args).not.toHaveProperty('thread_ts');
  });

  test('in a thread is answered there', async () => {
    answer = made;
    const { state, messagesIn } = here.standIn;
    const top = { channel: 'C1', ts: '1.1', user: 'U1', text: 'Done?', at: state.now() };
    state.saveMessage(top);
    await here.driver.mention(asha, 'done', { thread: '1.1' });
    expect(messagesIn('C1').at(-1)).toMatchObject({ thread: '1.1', only: 'U1' });
    expect(here.standIn.calls[0]?.args).toMatchObject({
      channel: 'C1',
      user: 'U1',
      thread_ts: '1.1',
    });
  });

  test('that made something in its channel is answered by the card alone', async () => {
    answer = made;
    await here.driver.mention(asha, 'action Fix it');
    expect(methods()).toEqual([]);
  });

  test('that asks for a form gets a button that reads the line again', async () => {
    answer = { kind: 'form', form };
    await here.driver.mention(asha, 'action');
    const told = here.standIn.messagesIn('C1')[0];
    expect(textOf(told?.blocks)).toContain('A form for a new action.');
    expect(JSON.parse(pressable(told?.blocks, 'Open the form').value ?? '')).toEqual({
      ask: 'read',
      text: 'action',
    });
  });

  test('where the bot may not write is answered in direct messages', async () => {
    here.standIn.fail('chat.postEphemeral', { error: 'channel_not_found' });
    await here.driver.mention(asha, 'help');
    expect(methods()).toEqual(['chat.postEphemeral', 'chat.postMessage']);
    expect(here.standIn.messagesIn('D1')).toHaveLength(1);
    expect(here.counted).toEqual([]);
  });

  test('is not answered twice when the first answer may have arrived', async () => {
    here.standIn.fail('chat.postEphemeral', applied);
    expect((await here.driver.mention(asha, 'help')).status).toBe(200);
    expect(methods()).toEqual(['chat.postEphemeral']);
    expect(here.counted).toEqual(['slack.reply.lost']);
  });
});

describe('a direct message', () => {
  test('is answered in it', async () => {
    answer = made;
    await here.driver.dm(asha, 'done A-1', { channel: 'D1' });
    expect(methods()).toEqual(['chat.postMessage']);
    expect(here.standIn.messagesIn('D1')).toHaveLength(1);
  });
});

describe('a fault in core', () => {
  const busy = "I couldn't do that just now. Nothing was changed.";
  const away = () => Promise.reject(new Error('the table is away'));

  test('is told to whoever waits: after a command, a press and a form', async () => {
    let fails = false;
    const broken = await stage(() => (fails ? away() : { kind: 'form', form }));
    await broken.driver.command(asha, '/action');
    const [view = {}] = broken.standIn.views();
    fails = true;
    broken.standIn.calls.length = 0;
    const command = await broken.driver.command(asha, '/action x');
    expect(command).toMatchObject({
      status: 200,
      body: { response_type: 'ephemeral', text: busy },
    });
    expect(await broken.driver.press(asha, press)).toMatchObject({ status: 200 });
    expect(broken.standIn.messagesIn('C1')).toMatchObject([{ only: 'U1', text: busy }]);
    // What was filled in stays.
    const filled = await broken.driver.submit(asha, view, { what: 'Fix it' });
    expect(filled).toMatchObject({
      status: 200,
      body: { response_action: 'errors', errors: { what: busy } },
    });
    expect(broken.counted).toEqual(Array(3).fill('slack.fault'));
    await broken.standIn.close();
  });

  test('is a 500 for an event, so that Slack delivers it again', async () => {
    const broken = await stage(away);
    for (const driven of [
      await broken.driver.dm(asha, 'x'),
      await broken.driver.mention(asha, 'x'),
    ]) {
      expect(driven).toMatchObject({ status: 500, body: undefined });
    }
    expect(broken.counted).toEqual(Array(2).fill('slack.fault'));
    await broken.standIn.close();
  });

  test('is said to be in doubt where a write had begun', async () => {
    const broken = await stage(() => Promise.reject(new InDoubtError('The table was too slow.')));
    expect((await broken.driver.command(asha, '/action x')).body).toMatchObject({
      text: "I couldn't tell in time whether that was done. Look at it before you try again.",
    });
    await broken.standIn.close();
  });

  test('is logged by its name and its place, and by nothing that anybody wrote', async () => {
    const broken = await stage(() => {
      throw new TypeError('cannot read "Fix the lamps"');
    });
    await broken.driver.command(asha, '/action Fix the lamps');
    await broken.driver.mention(asha, 'Fix the lamps');
    expect(broken.faults.map(({ at }) => at)).toEqual(['slack http', 'slack event']);
    for (const { error } of broken.faults) {
      expect(whyOf(error)).toMatch(/^TypeError at .*reply\.test\.ts/);
      expect(whyOf(error)).not.toContain('lamps');
    }
    await broken.standIn.close();
  });
});
