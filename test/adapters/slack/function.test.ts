import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { slack } from '../../../functions/slack.ts';
import { signedRequest } from '../../support/slack/driver.ts';
import { secret, stage } from '../../support/slack/stage.ts';

const body = JSON.stringify({
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
  event: {
    type: 'message',
    channel_type: 'im',
    channel: 'D1',
    user: 'U1',
    team: 'T1',
    ts: '1.1',
    text: 'Café – 🏘️ done',
  },
});

describe('the function', () => {
  test.each([true, false])(
    'takes the body as bytes, base64 %s, letters and all',
    async (isBase64Encoded) => {
      const { edge, requests, standIn } = await stage();
      const { headers } = signedRequest(secret, body, 'application/json; charset=utf-8');
      const event = {
        headers,
        isBase64Encoded,
        body: isBase64Encoded ? Buffer.from(body).toString('base64') : body,
      };
      const answer = await slack(edge)(event as unknown as APIGatewayProxyEventV2);
      expect(answer).toEqual({ statusCode: 200, headers: {}, body: '' });
      expect(requests[0]?.input).toMatchObject({ typed: { text: 'Café – 🏘️ done' } });
      await standIn.close();
    },
  );

  test('answers no body at all with a 401', async () => {
    const { edge, standIn } = await stage();
    const event = { headers: {}, isBase64Encoded: false } as unknown as APIGatewayProxyEventV2;
    expect(await slack(edge)(event)).toMatchObject({ statusCode: 401, body: '' });
    await standIn.close();
  });
});
