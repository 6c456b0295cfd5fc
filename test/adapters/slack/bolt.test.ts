import { createRequire } from 'node:module';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { stage } from '../../support/slack/stage.ts';

const { default: App } = createRequire(import.meta.url)('@slack/bolt/dist/App.js') as {
  default: {
    prototype: { processEvent: (event: { body: Record<string, unknown> }) => Promise<void> };
  };
};
afterEach(() => vi.restoreAllMocks());

describe('Bolt', () => {
  test('is what every body goes through to core and back', async () => {
    const passed = vi.spyOn(App.prototype, 'processEvent');
    const { driver, requests, standIn } = await stage(() => ({
      kind: 'view',
      made: false,
      view: { aloud: 'Hello.', blocks: [] },
    }));
    const asha = { id: 'U1', name: 'asha' };
    const { body } = await driver.command(asha, '/action list');
    expect(passed).toHaveBeenCalledOnce();
    expect(passed.mock.calls[0]?.[0].body.command).toBe('/action');
    expect(body?.text).toBe('Hello.');
    await driver.press(asha, { type: 'button', action_id: '0', value: '{"ask":"mine"}' });
    await driver.dm(asha, 'help');
    expect(passed).toHaveBeenCalledTimes(3);
    expect(requests).toHaveLength(3);
    await standIn.close();
  });

  test('is not reached by what is unsigned', async () => {
    const passed = vi.spyOn(App.prototype, 'processEvent');
    const { edge, standIn } = await stage();
    await edge({ headers: {}, rawBody: Buffer.from('command=/action') });
    expect(passed).not.toHaveBeenCalled();
    await standIn.close();
  });

  test('makes no network call when it is built', async () => {
    const { standIn } = await stage();
    await new Promise((resolve) => setImmediate(resolve));
    expect(standIn.calls).toEqual([]);
    await standIn.close();
  });

  test('answers Slack’s challenge before it', async () => {
    const { driver, standIn } = await stage();
    const { body } = await driver.deliver(
      '{"type":"url_verification","challenge":"c3v","token":"x"}',
      'application/json',
    );
    expect(body).toEqual({ challenge: 'c3v' });
    await standIn.close();
  });

  test('is told of every retry, and a retried event has the same key', async () => {
    const { driver, requests, standIn } = await stage();
    await (await driver.dm({ id: 'U1', name: 'asha' }, 'help')).again();
    expect(requests[0]?.key).toBe(requests[1]?.key);
    await standIn.close();
  });
});
