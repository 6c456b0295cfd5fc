import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../infra/aws/bundle.ts';
import { type HttpHandler, json } from '../../../infra/local/http.ts';
import { onLoopback } from '../../support/loopback.ts';
import { startedIn } from '../../support/started.ts';

const into = mkdtempSync(join(tmpdir(), 'folkmoot-start-'));
afterAll(() => rmSync(into, { recursive: true, force: true }));

let folder: string;
beforeAll(async () => {
  ({ folder } = await bundle('tick', into));
});
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A parameter store; the names of all that it is asked for. */
const parameters = async (answer: HttpHandler) => {
  const asked: { readonly target: string | undefined; readonly signed: string | undefined }[] = [];
  const store = await onLoopback((request) => {
    const { 'x-amz-target': target, authorization: signed } = request.headers;
    asked.push({ target, signed });
    return answer(request);
  });
  closing.push(store.close);
  return { asked, origin: store.origin };
};
const kept = async () =>
  json({ Parameters: [{ Name: '/folkmoot/slack/SECRET', Value: 'never to be seen' }] });

/** A bundle that says what its start is handed. */
const begun = (begin: string): void =>
  writeFileSync(
    join(folder, 'main.js'),
    `(function (exports) { exports.handler = Object.assign(async () => {}, { begin: ${begin} }); })`,
  );
const told = (origin: string) => ({
  PARAMETER_PATHS: '/folkmoot/slack',
  AWS_ENDPOINT_URL_SSM: origin,
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'the key',
});
const body = '{"Path":"/folkmoot/slack","WithDecryption":true}';

describe('what Lambda starts', () => {
  it('has asked for the secrets before the bundle is there, hands the answer over, and waits', async () => {
    const store = await parameters(kept);
    begun(`async (post) => {
      const { status, body } = await post(new URL('https://nowhere.invalid'), {}, ${JSON.stringify(body)});
      console.log(status, JSON.parse(body).Parameters.length);
    }`);
    const { said } = await startedIn(folder, told(store.origin));
    expect(said).toEqual(['200 1']);
    expect(store.asked).toEqual([
      {
        target: 'AmazonSSM.GetParametersByPath',
        signed: expect.stringContaining('/eu-west-2/ssm/aws4_request'),
      },
    ]);
  });
  it.each([
    ['without paths', { PARAMETER_PATHS: '' }],
    ['by an address that is not safe', { AWS_ENDPOINT_URL_SSM: 'http://parameters.example' }],
    ['by an address that is none', { AWS_ENDPOINT_URL_SSM: 'https://' }],
  ])('asks for nothing ahead %s', async (_, other) => {
    const store = await parameters(kept);
    begun(`async (post) => console.log(typeof post)`);
    const { said } = await startedIn(folder, { ...told(store.origin), ...other });
    expect(said).toEqual(['undefined']);
    expect(store.asked).toEqual([]);
  });
  it('begins nothing outside Lambda', async () => {
    begun(`async () => console.log('begun')`);
    const { said } = await startedIn(folder, { AWS_LAMBDA_FUNCTION_NAME: '' });
    expect(said).toEqual([]);
  });
});
