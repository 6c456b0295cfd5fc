import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../../core/model/outcome.ts';
import { asha, form, made, said, stage } from '../../support/slack/stage.ts';
import { modalView } from './rules.ts';

let answer: Answer;
let here: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  answer = said;
  here = await stage(() => answer);
});
afterEach(() => here.standIn.close());

describe('a form', () => {
  const open = async (at: object = {}) => {
    answer = { kind: 'form', form };
    await here.driver.command(asha, '/action', at);
    here.standIn.calls.length = 0;
    return here.standIn.views()[0] ?? {};
  };

  test('comes back with its key, its place, what it carries and its values', async () => {
    const view = await open();
    await here.driver.submit(asha, view, { what: 'Fix it', due: '2027-01-08' });
    expect(here.requests[1]).toMatchObject({
      key: 'slack:T1:form:k1',
      where: { place: 'slack:T1:C1', kind: 'channel', name: 'southport' },
      input: {
        kind: 'submitted',
        form: 'action.new',
        carries: form.carries,
        values: { what: 'Fix it', due: '2027-01-08' },
      },
    });
  });

  test('with mistakes shows them beside their fields, or beside the first where Slack knows no such field', async () => {
    const view = await open();
    answer = { kind: 'errors', errors: { due: 'That day has gone.', gone: 'Not now.' } };
    const { body: told } = await here.driver.submit(asha, view, { what: 'x' });
    expect(told).toEqual({
      response_action: 'errors',
      errors: { due: 'That day has gone.', what: 'Not now.' },
    });
  });

  test('that is done closes and tells the asker where it was opened', async () => {
    const view = await open();
    answer = made;
    expect((await here.driver.submit(asha, view, { what: 'x' })).body).toEqual({
      response_action: 'clear',
    });
    expect(here.standIn.messagesIn('C1')).toMatchObject([{ only: 'U1' }]);
  });

  test('opened in direct messages tells there', async () => {
    const view = await open({ channel: 'D1', channelName: 'directmessage' });
    answer = made;
    await here.driver.submit(asha, view, { what: 'x' });
    const [told] = here.standIn.messagesIn('D1');
    expect(told).toBeDefined();
    expect(told).not.toHaveProperty('only');
  });

  test('with a next step shows it in its place', async () => {
    const view = await open();
    answer = { kind: 'form', form: { ...form, title: 'Step two' } };
    const { body: told } = await here.driver.submit(asha, view, { what: 'x' });
    expect(told?.response_action).toBe('update');
    expect(modalView.parse(told?.view).title.text).toBe('Step two');
  });

  test.each(['slack:T9:C1', 'slack:T1:@U2', 'teams:x:y', 'slack:T1'])(
    'that claims to be from %s is not believed',
    async (place) => {
      const view = await open();
      const metadata = JSON.parse(String(view.private_metadata)) as object;
      const kind = place.includes('@') ? 'direct' : 'channel';
      await here.driver.submit(
        asha,
        { ...view, private_metadata: JSON.stringify({ ...metadata, place, kind }) },
        {},
      );
      expect(here.requests).toHaveLength(1);
    },
  );

  test.each<[string, (view: Record<string, unknown>) => Record<string, unknown>, RegExp]>([
    [
      'of another workspace',
      (view) => ({ ...view, app_installed_team_id: 'T7' }),
      /isn't installed/,
    ],
    [
      'of ours, sent through none',
      (view) => ({ ...view, private_metadata: '' }),
      /couldn't read this form/,
    ],
    [
      'of somebody else’s messages',
      (view) => ({
        ...view,
        private_metadata: String(view.private_metadata)
          .replace('slack:T1:C1', 'slack:T1:@U2')
          .replace('"channel"', '"direct"'),
      }),
      /couldn't read this form/,
    ],
  ])('%s says so in its place, and is not read', async (_, changed, says) => {
    const view = changed((await open()) as Record<string, unknown>);
    const beside = await here.driver.submit(asha, view, { what: 'Fix it' });
    expect(beside.body).toMatchObject({
      response_action: 'errors',
      errors: { what: expect.stringMatching(says) },
    });
    const { body } = await here.driver.submit(asha, { ...view, blocks: [] }, {});
    expect(body?.response_action).toBe('update');
    expect(JSON.stringify(body?.view)).toMatch(says);
    expect(here.requests).toHaveLength(1);
  });

  test('whose answer can be said nowhere says it itself', async () => {
    const view = await open();
    answer = made;
    here.standIn.fail('chat.postEphemeral', { error: 'user_not_in_channel' });
    here.standIn.fail('chat.postMessage', { error: 'account_inactive' });
    const { body } = await here.driver.submit(asha, view, { what: 'x' });
    expect(body).toMatchObject({ response_action: 'update', view: { type: 'modal' } });
    expect(JSON.stringify(body)).toContain('A-1 is on the list.');
  });

  test('closed without saving is nothing', async () => {
    expect((await here.driver.closed(asha, await open())).status).toBe(200);
    expect(here.requests).toHaveLength(1);
  });
});
