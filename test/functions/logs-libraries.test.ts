import { afterEach, expect, it, vi } from 'vitest';
import { faultOf } from '../../adapters/dynamodb/faults.ts';
import { clientOptions, silent } from '../../adapters/slack/web.ts';
import { whyOf } from '../../core/lib/why.ts';
import { settingsFor } from '../support/slack/stage.ts';
import { under } from '../support/sources.ts';
import { hearing } from './logs/heard.ts';
import { canary, thrown } from './logs/thrown.ts';

afterEach(() => void vi.restoreAllMocks());

it('hands Slack’s libraries a logger that says nothing, wherever one is made', () => {
  const made = under('adapters/slack', 'functions').flatMap(({ text }) =>
    [...text.matchAll(/new (?:App|Receiver|WebClient)\(([\s\S]*?)\);/g)].map(([whole]) => whole),
  );
  expect(made).toHaveLength(3);
  for (const one of made)
    expect(one).toMatch(
      one.startsWith('new WebClient') ? /\bclientOptions\(/ : /\blogger: silent\b/,
    );
  expect(clientOptions(settingsFor({ apiUrl: 'http://a/', origin: 'http://a' })).logger).toBe(
    silent,
  );
  const { lines } = hearing();
  for (const level of ['debug', 'info', 'warn', 'error'] as const) silent[level](canary);
  expect(lines).toEqual([]);
});

it.each(Object.entries(thrown))('tells of the table nothing of %s', (_, make) => {
  const fault = faultOf(make(), 'GetItem');
  expect(`${fault.message} ${fault.stack} ${JSON.stringify(fault)}`).not.toMatch(
    new RegExp(canary, 'i'),
  );
  expect(whyOf(fault)).toMatch(/^Error: The table did not answer GetItem: \w+/);
});

it('tells of the table what an operator looks for', () => {
  const fault = Object.assign(new Error(canary), {
    name: 'TransactionCanceledException',
    code: 'ECONNRESET',
    $metadata: { requestId: 'A1B2-c3' },
    CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
  });
  expect(whyOf(faultOf(fault, 'TransactWriteItems'))).toBe(
    'Error: The table did not answer TransactWriteItems: TransactionCanceledException ECONNRESET (None,ConditionalCheckFailed), request A1B2-c3',
  );
});
