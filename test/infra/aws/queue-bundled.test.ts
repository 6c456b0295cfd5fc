import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { effectKey } from '../../../adapters/dynamodb/keys.ts';
import { bundle } from '../../../infra/aws/bundle.ts';
import { key, programme, written } from '../../functions/batch.ts';
import { bundledHandler } from '../../support/bundled.ts';

const into = mkdtempSync(join(tmpdir(), 'folkmoot-queue-'));

/** What reached a queue: SQS as far as its sender hears of it. */
const asked: { readonly headers: Readonly<Record<string, unknown>>; readonly body: unknown }[] = [];
const sqs = createServer((request, response) => {
  let text = '';
  request.on('data', (part) => {
    text += part;
  });
  request.on('end', () => {
    asked.push({ headers: request.headers, body: JSON.parse(text) });
    response.setHeader('content-type', 'application/x-amz-json-1.0');
    response.end('{"Successful":[]}');
  });
});

beforeAll(() => new Promise<void>((ready) => sqs.listen(0, '127.0.0.1', ready)));
afterAll(() => {
  vi.unstubAllEnvs();
  sqs.close();
  rmSync(into, { recursive: true });
});

it('a bundled function signs and sends to its queue with the settings that Lambda gives', async () => {
  const at = `http://127.0.0.1:${(sqs.address() as AddressInfo).port}`;
  const { folder } = await bundle('relay', into);
  const given = {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'the-session',
    AWS_ENDPOINT_URL_SQS: at,
    TABLE_NAME: 'folkmoot',
    DELIVER_QUEUE_URL: `${at}/000000000000/folkmoot-deliver.fifo`,
  };
  for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value);
  const handler = bundledHandler<(event: object) => Promise<void>>(folder);
  await handler({ Records: [written('INSERT', effectKey(programme, key.to, key.id))] });
  expect(asked).toMatchObject([
    {
      headers: {
        'x-amz-target': 'AmazonSQS.SendMessageBatch',
        'x-amz-security-token': 'the-session',
        authorization: expect.stringContaining('/eu-west-2/sqs/aws4_request'),
      },
      body: {
        QueueUrl: given.DELIVER_QUEUE_URL,
        Entries: [{ MessageBody: JSON.stringify(key), MessageDeduplicationId: 'e1-0' }],
      },
    },
  ]);
});
