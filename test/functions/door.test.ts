import { afterEach, expect, it, vi } from 'vitest';
import { doorTo } from '../../functions/door.ts';
import { entry, slackHttp } from '../../functions/wiring.ts';
import { logged } from './batch.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const knock = { headers: {}, body: 'x' } as never;

it('is none where nothing of its chat is set: 404, with no line in any log and nothing opened', async () => {
  const lines = logged();
  const open = vi.fn();
  const door = entry(doorTo('slack', open));
  vi.stubEnv('TEAMS_APP_ID', 'a');
  expect(await door(knock)).toEqual({ statusCode: 404 });
  expect(open).not.toHaveBeenCalled();
  expect(lines).toEqual([]);
});

it('does not open while its chat is set up in part, and says what is missing', async () => {
  vi.stubEnv('SLACK_BOT_TOKEN', 'xoxb-1');
  const door = entry(
    doorTo('slack', (parts) => async () => ({ statusCode: slackHttp(parts) ? 200 : 500 })),
  );
  await expect(door(knock)).rejects.toThrow('SLACK_SIGNING_SECRET is not set');
});

it('is open where its chat is set up', async () => {
  vi.stubEnv('SLACK_BOT_TOKEN', 'xoxb-1');
  const door = entry(doorTo('slack', () => async () => ({ statusCode: 200 })));
  expect(await door(knock)).toEqual({ statusCode: 200 });
});
