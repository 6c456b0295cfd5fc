import { describe, expect, it } from 'vitest';
import type { SlackEdge } from '../../adapters/slack/edge.ts';
import { slack } from '../../functions/slack.ts';

describe('the function that Slack calls', () => {
  const asked: string[] = [];
  const edge: SlackEdge = async ({ rawBody }) => {
    asked.push(rawBody.toString());
    return { status: 401, headers: {}, body: '' };
  };
  const call = (body: string) =>
    slack(edge)({ headers: {}, body, isBase64Encoded: false } as never);

  it('hands a request to its edge as it came', async () => {
    expect(await call('token=x')).toMatchObject({ statusCode: 401 });
    expect(asked).toEqual(['token=x']);
  });
});
