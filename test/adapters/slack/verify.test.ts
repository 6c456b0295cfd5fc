import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bodyLimit, isSigned } from '../../../adapters/slack/verify.ts';
import { secret, stage } from '../../support/slack/stage.ts';

const now = 1_800_000_000_000;
const seconds = now / 1000;
const body = Buffer.from('token=&command=%2Faction&text=caf%C3%A9+%F0%9F%91%8D');

const sign = (key: string, at: string, bytes: Uint8Array, version = 'v0') =>
  `${version}=${createHmac('sha256', key).update(`${version}:${at}:`).update(bytes).digest('hex')}`;

interface Case {
  readonly name: string;
  readonly headers: Record<string, string | undefined>;
  readonly rawBody: Uint8Array;
  readonly good: boolean;
}

const keys = [
  ['the secret', secret, true],
  ['another secret', 'another', false],
  ['an empty secret', '', false],
  ['the secret and a space', `${secret} `, false],
] as const;
const times = [
  ['now', 0, true],
  ['300 s ago', -300, true],
  ['300 s ahead', 300, true],
  ['301 s ago', -301, false],
  ['301 s ahead', 301, false],
  ['an hour ahead', 3600, false],
  ['a year ago', -31_536_000, false],
] as const;
const forms: readonly (readonly [string, (signature: string) => string | undefined, boolean])[] = [
  ['as it is', (signature) => signature, true],
  ['in capitals', (signature) => signature.toUpperCase(), false],
  ['with a space', (signature) => ` ${signature}`, false],
  ['with a line end', (signature) => `${signature}\n`, false],
  ['twice', (signature) => `${signature},${signature}`, false],
  ['cut', (signature) => signature.slice(0, -1), false],
  ['lengthened', (signature) => `${signature}0`, false],
  ['as v1', (signature) => signature.replace('v0', 'v1'), false],
  ['without version', (signature) => signature.slice(3), false],
  ['empty', () => '', false],
  ['missing', () => undefined, false],
];
const stamps: readonly (readonly [string, (at: string) => string | undefined, boolean])[] = [
  ['as it is', (at) => at, true],
  ['with a sign', (at) => `+${at}`, false],
  ['as a fraction', (at) => `${at}.0`, false],
  ['in thousandths', (at) => `${at}000`, false],
  ['missing', () => undefined, false],
];
const bodies: readonly (readonly [string, Uint8Array, boolean])[] = [
  ['the body', body, true],
  ['one byte changed', Buffer.from(body.toString().replace('token', 'tokeN')), false],
  ['one byte more', Buffer.concat([body, Buffer.from('\0')]), false],
  ['no body', Buffer.alloc(0), false],
];

const matrix: Case[] = keys.flatMap(([keyName, key, keyGood]) =>
  times.flatMap(([timeName, offset, timeGood]) =>
    forms.flatMap(([formName, form, formGood]) =>
      (formGood && keyGood && timeGood ? stamps : stamps.slice(0, 1)).flatMap(
        ([stampName, stamp, stampGood]) =>
          bodies.map(([bodyName, rawBody, bodyGood]): Case => {
            const at = String(seconds + offset);
            return {
              name: `${keyName}, ${timeName}, signature ${formName}, time ${stampName}, ${bodyName}`,
              headers: {
                'x-slack-signature': form(sign(key, at, body)),
                'x-slack-request-timestamp': stamp(at),
              },
              rawBody,
              good: keyGood && timeGood && formGood && stampGood && bodyGood,
            };
          }),
      ),
    ),
  ),
);

describe('the signature', () => {
  test(`lets through the good ones of ${matrix.length} cases and no other`, () => {
    expect(matrix.length).toBeGreaterThanOrEqual(200);
    const wrong = matrix.filter(
      ({ headers, rawBody, good }) => isSigned({ headers, rawBody }, secret, now) !== good,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(matrix.filter(({ good }) => good)).toHaveLength(3);
  });

  test('is no signature with an empty secret of ours, even when it was made with it', () => {
    const headers = {
      'x-slack-signature': sign('', String(seconds), body),
      'x-slack-request-timestamp': String(seconds),
    };
    expect(isSigned({ headers, rawBody: body }, '', now)).toBe(false);
  });

  test('is not even computed for a body over 1 MiB, and holds for one of exactly that', () => {
    for (const [size, good] of [
      [bodyLimit, true],
      [bodyLimit + 1, false],
    ] as const) {
      const rawBody = Buffer.alloc(size, 'a');
      const headers = {
        'x-slack-signature': sign(secret, String(seconds), rawBody),
        'x-slack-request-timestamp': String(seconds),
      };
      expect(isSigned({ headers, rawBody }, secret, now)).toBe(good);
    }
  });
});

describe('unsigned requests at the edge', () => {
  const command = 'command=%2Faction&text=x&user_id=U1&team_id=T1&trigger_id=1&channel_id=C1';
  test.each<[string, string, string]>([
    ['malformed JSON', '{"type":', 'application/json'],
    ['a command', command, 'application/x-www-form-urlencoded'],
    [
      'a command that calls itself a check',
      `${command}&ssl_check=0`,
      'application/x-www-form-urlencoded',
    ],
    ...[
      `${command}&ssl_check=1`,
      `ssl_check=1&${command}`,
      'ssl_check=1&token=x&text=x',
      'ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D',
      'token=x&ssl_check=1&token=y',
      'ssl_check=1&ssl_check=1',
      'ssl_check=1&',
      'ssl_check=1&token=x=y',
      'ssl_check=1\n',
      'token=x',
    ].map(
      (text) =>
        [`the form ${text}`, text, 'application/x-www-form-urlencoded'] as [string, string, string],
    ),
    ['a check as JSON', '{"ssl_check":"1"}', 'application/json'],
    ['a challenge', '{"type":"url_verification","challenge":"c"}', 'application/json'],
    ['nothing', '', 'application/json'],
    ['bytes that are no text', '\u0000\uFFFF', 'text/plain'],
  ])('%s is a 401 with nothing in it, and core is not asked', async (_, text, type) => {
    const { edge, requests, standIn } = await stage();
    const answer = await edge({ headers: { 'content-type': type }, rawBody: Buffer.from(text) });
    expect(answer).toEqual({ status: 401, headers: {}, body: '' });
    expect(requests).toEqual([]);
    await standIn.close();
  });

  test('a body that is too large is refused unread, and its connection closed', async () => {
    const { edge, requests, standIn } = await stage();
    const answer = await edge({ headers: {}, rawBody: new Uint8Array(bodyLimit + 1) });
    expect(answer).toEqual({ status: 413, headers: { connection: 'close' }, body: '' });
    expect(requests).toEqual([]);
    await standIn.close();
  });

  test.each(['ssl_check=1', 'token=x&ssl_check=1', 'ssl_check=1&token='])(
    'the certificate check %s is answered with an empty 200, and nothing runs',
    async (text) => {
      const { edge, requests, standIn } = await stage();
      expect(await edge({ headers: {}, rawBody: Buffer.from(text) })).toEqual({
        status: 200,
        headers: {},
        body: '',
      });
      expect(requests).toEqual([]);
      await standIn.close();
    },
  );

  test('a signed certificate check runs nothing either', async () => {
    const { driver, requests, standIn } = await stage();
    expect(await driver.deliver(`${command}&ssl_check=1`)).toMatchObject({
      status: 200,
      body: undefined,
    });
    expect(requests).toEqual([]);
    await standIn.close();
  });
});
