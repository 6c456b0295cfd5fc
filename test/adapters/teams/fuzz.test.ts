import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc, { cases } from '../../support/fast-check.ts';
import { channel, type Scene, sam, saying, scene } from '../../support/teams/scene.ts';
import { everyForm } from '../../support/teams/views.ts';

let now: Scene;
let authorization = '';
beforeAll(async () => {
  now = await scene();
  now.core.answer = () => ({ kind: 'view', made: true, view: saying('Done.') });
  const { serviceUrl, keys } = now.teams;
  authorization = `Bearer ${await keys.token({ issuer: now.settings.TEAMS_TOKEN_ISSUER, audience: 'app-1', serviceUrl })}`;
});
afterAll(() => now.teams.close());

const golden = (): readonly Record<string, unknown>[] => {
  const base = now.driver.activity(sam, channel);
  const data = { ask: { ask: 'action.done', ref: 'A-1' }, n: 1 };
  return [
    {
      ...base,
      type: 'message',
      id: '1',
      text: '<at>Folkmoot</at> list',
      entities: [{ type: 'mention', text: '<at>Folkmoot</at>', mentioned: now.driver.bot }],
    },
    { ...base, type: 'message', id: '2', replyToId: '1', value: data },
    {
      ...base,
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1',
      value: { action: { type: 'Action.Execute', data } },
    },
    {
      ...base,
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '1',
      value: { action: { data: { submits: everyForm, 'f.title': 'x' } } },
    },
    { ...base, type: 'invoke', name: 'task/fetch', value: { data } },
    { ...base, type: 'invoke', name: 'composeExtension/fetchTask', value: { commandId: 'x' } },
    { ...base, type: 'conversationUpdate', membersAdded: [now.driver.bot], membersRemoved: [sam] },
    { ...base, type: 'installationUpdate', action: 'add' },
    {
      ...base,
      type: 'conversationUpdate',
      channelData: { tenant: { id: channel.tenant }, eventType: 'channelDeleted', channel },
    },
    { ...base, type: 'messageUpdate', id: '3' },
  ];
};

const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    -1,
    true,
    [],
    {},
    '__proto__',
    'constructor',
    { toString: 1, valueOf: 1 },
    '..',
    '\uE0000\uE001',
    'x'.repeat(40_000),
    { __proto__: { polluted: true } },
  ),
  fc.string(),
  fc.jsonValue(),
);
const paths = (node: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([name, value]) => [
        [...path, name],
        ...paths(value, [...path, name]),
      ])
    : [];
const changed = (
  node: unknown,
  [name = '', ...rest]: readonly string[],
  value: unknown,
): unknown => {
  const copy = Array.isArray(node) ? [...node] : { ...(node as object) };
  Reflect.set(copy, name, rest.length > 0 ? changed(Reflect.get(copy, name), rest, value) : value);
  return copy;
};
const body = (activity: unknown): string => JSON.stringify(activity) ?? 'null';

describe('whatever is sent', () => {
  it('unsigned is a 401 and reaches nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.json(), fc.uint8Array().map(String)),
        fc.option(fc.string()),
        async (sent, header) => {
          const answer = await now.post(header === null ? {} : { authorization: header }, sent);
          expect(answer).toEqual({ status: 401, headers: {}, body: undefined });
        },
      ),
      { numRuns: cases(1_000) },
    );
    expect(now.requests).toEqual([]);
  });

  it('signed is never a 500 and never throws', async () => {
    const bases = golden();
    const all = bases.flatMap((activity, index) =>
      paths(activity).map((path) => ({ index, path })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), junk, async ({ index, path }, value) => {
        const { status } = await now.post(
          { authorization },
          body(changed(bases[index], path, value)),
        );
        expect([200, 400, 403]).toContain(status);
      }),
      { numRuns: cases(1_500) },
    );
    expect(now.faults).toEqual([]);
    for (const { input } of now.requests)
      if (input.kind === 'happened') expect(typeof input.happening.happened).toBe('string');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"type":'],
    ['no object', '[]'],
    ['nothing', ''],
    ['no text', new Uint8Array([0xff, 0xfe, 0x00])],
    ['depth', `{"type":"message","value":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
  ])('signed %s is refused', async (_, sent) => {
    const { status } = await now.post({ authorization }, sent);
    expect([400, 403]).toContain(status);
  });
  it('signed and larger than a mebibyte is refused unread', async () => {
    const answer = await now.post({ authorization }, new Uint8Array(1024 * 1024 + 1));
    expect([answer.status, answer.headers]).toEqual([413, { connection: 'close' }]);
  });
});
