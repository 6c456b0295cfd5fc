import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc, { cases } from '../../support/fast-check.ts';
import { samples } from '../../support/slack/shared.ts';
import { stage } from '../../support/slack/stage.ts';

type Json = Record<string, unknown>;

const nasty: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'x',
  '\uE0000\uE001',
  '<@U2>',
  '\u0000',
  '\uD800',
  'constructor',
  '__proto__',
  { toString: 1, valueOf: 1 },
  'x'.repeat(70_000),
  [],
  {},
  [[]],
  [null],
  { id: null },
  { __proto__: null, id: 'U1' },
  JSON.parse('{"__proto__":{"id":"U1"}}'),
];

/** Seeds in the shape of each way in; the published samples too, where they are. */
const seeds: readonly Json[] = [
  {
    command: '/action',
    text: 'x',
    team_id: 'T1',
    user_id: 'U1',
    user_name: 'a',
    channel_id: 'C1',
    channel_name: 'c',
    trigger_id: '1',
    response_url: '',
  },
  {
    type: 'block_actions',
    team: { id: 'T1' },
    enterprise: null,
    user: { id: 'U1', team_id: 'T1' },
    channel: { id: 'C1', name: 'c' },
    container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
    trigger_id: '1',
    response_url: 'https://hooks.slack.com/actions/1',
    actions: [{ type: 'button', action_id: '0', block_id: 'b', value: '{"ask":"mine"}' }],
  },
  {
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1', team_id: 'T1' },
    view: {
      callback_id: 'form',
      private_metadata: '{"form":"f","key":"k","place":"slack:T1:C1","kind":"channel"}',
      state: { values: { a: { value: { value: 'x' } } } },
    },
  },
  {
    type: 'event_callback',
    team_id: 'T1',
    event_id: 'Ev1',
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U1',
      text: 'x',
      ts: '1.1',
      message: { ts: '1.1' },
      item: { channel: 'C1' },
    },
  },
  { type: 'url_verification', challenge: 'c' },
  { type: 'shortcut', callback_id: 'c', user: { id: 'U1' }, team: { id: 'T1' }, trigger_id: '1' },
  {
    type: 'block_suggestion',
    action_id: 'a',
    block_id: 'b',
    value: 'x',
    user: { id: 'U1' },
    team: { id: 'T1' },
  },
  ...[...samples().values()].filter((sample) => 'type' in sample || 'command' in sample),
];

const pathsIn = (value: unknown, path: string[] = []): string[][] =>
  value !== null && typeof value === 'object' && path.length < 4
    ? Object.entries(value)
        .slice(0, 12)
        .flatMap(([name, inside]) => [[...path, name], ...pathsIn(inside, [...path, name])])
    : [];

const changed = (value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown => {
  if (name === undefined) return to;
  const copy: Json = Array.isArray(value)
    ? ([...value] as never)
    : value !== null && typeof value === 'object'
      ? { ...value }
      : {};
  if (rest.length === 0 && to === undefined) delete copy[name];
  else copy[name] = changed(copy[name], rest, to);
  return copy;
};

const mutation = fc.constantFrom(...seeds).chain((seed) =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...pathsIn(seed)),
        fc.oneof(fc.constant(undefined), fc.constantFrom(...nasty)),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((changes) =>
      changes.reduce<unknown>((body, [path, to]) => {
        try {
          return changed(body, path, to);
        } catch {
          return body;
        }
      }, seed),
    ),
);

const runs = cases(4000);

describe('payloads', () => {
  let here: Awaited<ReturnType<typeof stage>>;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  beforeAll(async () => {
    here = await stage(() => ({ kind: 'view', made: true, view: { aloud: 'x', blocks: [] } }));
    process.on('unhandledRejection', note);
  });
  afterAll(async () => {
    process.off('unhandledRejection', note);
    await here.standIn.close();
  });

  test('of ours, changed anywhere, are answered without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, fc.boolean(), async (body, asForm) => {
        const text = JSON.stringify(body) ?? '';
        const { status } = asForm
          ? await here.driver.deliver(new URLSearchParams({ payload: text }).toString())
          : await here.driver.deliver(text, 'application/json; charset=utf-8');
        expect([200, 400]).toContain(status);
      }),
      { numRuns: runs },
    );
    expect(here.counted).not.toContain('slack.fault');
    expect(unhandled).toEqual([]);
    for (const { input } of here.requests)
      if (input.kind === 'happened') expect(typeof input.happening.happened).toBe('string');
    expect(({} as Json).id).toBeUndefined();
  });

  test('of any bytes and any type are answered without a fault', async () => {
    const types = fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded; charset=utf-8',
      'text/plain',
      '',
      'application/json,x',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.json(),
      fc.constantFrom(
        '{"a":',
        '[]',
        'null',
        '[1]',
        'payload=%7B',
        'payload=[]',
        'payload=null',
        '%',
        '=',
      ),
    );
    await fc.assert(
      fc.asyncProperty(texts, types, async (text, type) => {
        const { status } = await here.driver.deliver(text, type);
        expect([200, 400]).toContain(status);
      }),
      { numRuns: runs },
    );
    expect(here.counted).not.toContain('slack.fault');
  });

  test.each([
    ['10,000 lists deep', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['10,000 objects deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
    [
      'with an ask 10,000 deep',
      JSON.stringify({
        ...seeds[1],
        actions: [
          {
            type: 'button',
            action_id: '0',
            value: `${'{"given":'.repeat(2000)}1${'}'.repeat(2000)}`,
          },
        ],
      }),
    ],
    ['with a key twice', '{"type":"url_verification","type":"event_callback","challenge":"c"}'],
    [
      'of nearly 1 MiB',
      JSON.stringify({ ...seeds[3], event: { type: 'message', text: 'x'.repeat(1_000_000) } }),
    ],
  ])('%s are answered without a fault', async (_, text) => {
    expect([200, 400]).toContain((await here.driver.deliver(text, 'application/json')).status);
  });
});
