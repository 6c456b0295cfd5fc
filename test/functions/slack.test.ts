import { describe, expect, it } from 'vitest';
import type { SlackEdge } from '../../adapters/slack/edge.ts';
import { slack } from '../../functions/slack.ts';

describe('the function that Slack calls', () => {
  const asked: string[] = [];
  const edge: SlackEdge = async ({ rawBody }) => {
    asked.push(rawBody.toString());
    return { status: 401, headers: {}, body: '' };
  };
  const call = (routeKey: string, body: string) =>
    slack(edge)({ routeKey, headers: {}, body, isBase64Encoded: false } as never);

  it('says that all is well to whoever asks, and hands that no further', async () => {
    expect(await call('GET /health', 'token=x')).toMatchObject({
      statusCode: 200,
      body: '{"status":"ok"}',
    });
    expect(asked).toEqual([]);
  });

  it('hands every other request to its edge as it came', async () => {
    expect(await call('POST /slack/events', 'token=x')).toMatchObject({ statusCode: 401 });
    expect(asked).toEqual(['token=x']);
  });
});
