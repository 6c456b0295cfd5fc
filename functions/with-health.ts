import type { APIGatewayProxyStructuredResultV2 as Answer, Context } from 'aws-lambda';
import { now } from '../adapters/aws/clock.ts';
import { seldom } from '../core/lib/seldom.ts';
import { healthOf } from './health.ts';
import { type Parts, told } from './wiring.ts';

type Work<Event, Result> = (event: Event, lambda: Context) => Promise<Result>;
const sparing = { answered: 30_000, unanswered: 0, most: 1 };
const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** Answers GET /health beside a function's own work, with 503 where something is wrong. The chats are asked once in half a minute, whoever asks. */
export const withHealth =
  <Event extends object, Result>(make: (parts: Parts) => Work<Event, Result>) =>
  (parts: Parts): Work<Event, Result | Answer> => {
    const work = make(parts);
    const health = async () => healthOf((await parts.anew?.()) ?? told(parts));
    const look = seldom(health, { now: () => Date.parse(now()), ...sparing });
    return async (event, lambda) => {
      if (!('routeKey' in event)) return work(event, lambda);
      const found = await look('all');
      const statusCode = found?.status === 'trouble' ? 503 : 200;
      return { statusCode, headers, body: JSON.stringify(found) };
    };
  };
