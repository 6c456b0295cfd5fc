import { expect, it } from 'vitest';
import { withHealth } from '../../functions/health.ts';

it('says that all is well to whoever asks, and hands only the rest to the function', async () => {
  const asked: unknown[] = [];
  const handler = withHealth(async (event: object) => void asked.push(event));
  const answer = await handler({ routeKey: 'GET /health', body: 'x' } as never, {} as never);
  expect(answer).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
  expect(asked).toEqual([]);
  await handler({ Records: [] }, {} as never);
  expect(asked).toEqual([{ Records: [] }]);
});
