import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bundle,
  bundle,
  type FunctionName,
  functionNames,
} from '../../../infra/aws/bundle.ts';
import bytes from '../../../infra/aws/bytes.json' with { type: 'json' };
import { packCaches, packWhereItFits, processorFor } from '../../../infra/aws/pack.ts';
import { json } from '../../../infra/local/http.ts';
import { stockBundle, stocks } from '../../bench/built.ts';
import { imported } from '../../bench/import.ts';
import { bundledHandler } from '../../support/bundled.ts';
import { onLoopback } from '../../support/loopback.ts';
import { startedIn } from '../../support/started.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-bundles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nothing of these belongs into any function. */
const nowhere = [
  'express raw-body body-parser iconv-lite mime-db undici @slack/oauth @slack/socket-mode jsonwebtoken',
  '@azure/msal-node @azure/identity botframework-streaming node-fetch whatwg-url tr46 cross-fetch axios',
  'htmlparser2 fs-extra @aws-sdk/nested-clients @aws-sdk/token-providers @aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-sso @aws-sdk/credential-provider-login @smithy/credential-provider-imds',
]
  .join(' ')
  .split(' ');
const slacks = ['@slack/bolt', '@slack/web-api'];
const microsofts = ['botbuilder', 'botframework-connector'];
const others: Readonly<Record<FunctionName, readonly string[]>> = {
  slack: ['jose', '@aws-sdk/client-sqs', ...microsofts],
  teams: ['@aws-sdk/client-sqs', ...slacks],
  relay: ['jose', 'temporal-polyfill', ...slacks, ...microsofts],
  deliver: ['jose', '@slack/bolt', ...microsofts],
  tick: ['jose', 'temporal-polyfill', ...slacks, ...microsofts],
  wake: ['jose', ...slacks, ...microsofts],
  files: ['jose', '@aws-sdk/client-sqs', ...slacks, ...microsofts],
};
/** How far a bundle may grow over its line in bytes.json before the line has to be raised. */
const mayGrow = 1.03;
/** The most that other people's code may weigh in each, as a share of all that is in the stock bundle. */
const most: Readonly<Record<FunctionName, number>> = {
  slack: 0.22,
  teams: 0.51,
  relay: 0.15,
  deliver: 0.19,
  tick: 0.15,
  wake: 0.17,
  files: 0.17,
};

describe('the bundles', () => {
  const made = new Map<string, Bundle>();
  const of = (name: string): Bundle => made.get(name) as Bundle;
  beforeAll(async () => {
    for (const name of [...stocks, 'stock-teams'] as const)
      made.set(name, await stockBundle(folder, name));
    for (const name of functionNames) made.set(name, await bundle(name, folder));
  }, 120_000);

  it.each(functionNames)('%s leaves out what it never calls', (name) => {
    const inside = [...nowhere, ...others[name]].filter((one) => of(name).packages.has(one));
    expect(inside).toEqual([]);
    expect(of('stock').packages.has('express')).toBe(true);
  });

  it.each(functionNames)('%s carries a fraction of the code that the stock bundle does', (name) => {
    const carried = [...of(name).packages.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(carried / of('stock').bytes).toBeLessThan(most[name]);
  });

  it.each(functionNames)('%s weighs no more than its line in infra/aws/bytes.json', (name) => {
    const line = bytes[name];
    const raise =
      'Leave out of this function what it never calls, or, where the feature is worth it, ' +
      `set the line of ${name} in infra/aws/bytes.json to what is measured and give the reason in "why".`;
    expect(of(name).coreBytes, `Bytes of core. ${raise}`).toBeLessThanOrEqual(line.core * mayGrow);
    expect(of(name).bytes, `Bytes in all. ${raise}`).toBeLessThanOrEqual(line.all * mayGrow);
    expect(line.why).not.toBe('');
  });

  // The stocks have nothing of the product in them, which grows and has its own lines in bytes.json.
  it.each([
    ['slack', 'stock-whole', 0.19],
    ['teams', 'stock-teams', 0.42],
  ] as const)('%s carries a fraction of %s beside the product', (name, stock, least) => {
    const { bytes, coreBytes } = of(name);
    expect((bytes - coreBytes) / of(stock).bytes).toBeLessThan(least);
  });

  it.each(functionNames)('%s is plain ASCII, as its loader takes it to be', (name) => {
    const bytes = readFileSync(join(of(name).folder, 'main.js'));
    expect(bytes.every((byte) => byte < 128)).toBe(true);
  });

  it.each(functionNames)('%s loads by itself and exports its handler', (name) => {
    expect(bundledHandler(of(name).folder)).toBeTypeOf('function');
  });
});

/** What each of these costs at a cold start is counted in docs/benchmarks.md. */
const costly = [
  'zlib',
  'fs/promises',
  'internal/webstreams/readablestream',
  'internal/deps/undici',
];

describe('a start', () => {
  const secrets = { SLACK_SIGNING_SECRET: 'told', SLACK_BOT_TOKEN: 'told' };
  const started = (from: string) =>
    startedIn(from, { TABLE_NAME: 'folkmoot', DYNAMODB_ENDPOINT: table.origin, ...secrets });
  let table: Awaited<ReturnType<typeof onLoopback>>;
  let made: string;
  afterAll(() => table.close());
  beforeAll(async () => {
    table = await onLoopback(async () => json({ Responses: {}, UnprocessedKeys: {} }));
    const into = join(folder, 'start');
    made = (await bundle('slack', into)).folder;
    await bundle('teams', into);
    packCaches(into);
  });

  it('of the Slack edge loads nothing of Node that its answers do not need', async () => {
    const { loaded } = await started(made);
    expect(loaded).toContain('NativeModule https');
    expect(costly.filter((one) => loaded.includes(`NativeModule ${one}`))).toEqual([]);
  });

  it('takes the code cache that lies beside it, under the flags that Lambda gives Node', async () => {
    expect(readdirSync(made).filter((name) => name.endsWith('.cache'))).toHaveLength(1);
    expect((await started(made)).said).toEqual([]);
  });

  it('of the Teams edge takes about a third of what importing a stock bundle takes', async () => {
    const stock = (await stockBundle(join(folder, 'start'), 'stock-teams')).folder;
    const most = 0.42;
    const least = { teams: Number.POSITIVE_INFINITY, stock: Number.POSITIVE_INFINITY };
    // Other work beside it makes a round longer, never shorter.
    for (let round = 0; round < 15 && !(least.teams / least.stock < most); round += 1) {
      least.teams = Math.min(least.teams, imported(join(folder, 'start/teams')).processor);
      least.stock = Math.min(least.stock, imported(stock).processor);
    }
    // 0.35 of the processor of all threads; of the time, which no test may ask, 0.31.
    expect(least.teams / least.stock).toBeLessThan(most);
  });

  it('says so and goes on where the cache is not for it', async () => {
    const other = join(folder, 'other');
    cpSync(made, other, { recursive: true });
    const [cache = ''] = readdirSync(other).filter((name) => name.endsWith('.cache'));
    writeFileSync(join(other, cache), 'the cache of another Node');
    expect((await started(other)).said).toEqual(["{ count: 'bundle.cache.rejected' }"]);
  });

  it('says so and goes on where the cache is named for another Node', async () => {
    const renamed = join(folder, 'renamed');
    cpSync(made, renamed, { recursive: true });
    const [cache = ''] = readdirSync(renamed).filter((name) => name.endsWith('.cache'));
    renameSync(join(renamed, cache), join(renamed, 'main.js.of-another.cache'));
    expect((await started(renamed)).said).toEqual(["{ count: 'bundle.cache.missing' }"]);
  });
});

describe('a code cache', () => {
  const empty = join(folder, 'empty');
  it('that cannot be made is told, and stops nothing', () => {
    expect(packWhereItFits(empty, 'arm64', { platform: 'linux', arch: 'arm64' })).toMatch(
      /^The code caches were not made: [\s\S]*start without/,
    );
  });
  it.each([
    ['linux', 'x64', 'x64'],
    ['linux', 'arm64', 'arm64'],
    ['darwin', 'arm64', 'arm64'],
    ['darwin', 'x64', 'arm64'],
    ['win32', 'x64', 'arm64'],
  ] as const)('built on %s %s is for %s', (platform, arch, processor) => {
    expect(processorFor('auto', { platform, arch })).toBe(processor);
  });
  it.each([
    ['linux', 'x64', 'arm64'],
    ['linux', 'arm64', 'x64'],
    ['darwin', 'arm64', 'arm64'],
    ['win32', 'x64', 'x64'],
  ] as const)('is not made on %s %s for %s', (platform, arch, processor) => {
    expect(packWhereItFits(empty, processor, { platform, arch })).toContain(
      `only Linux on ${processor}`,
    );
  });
});
