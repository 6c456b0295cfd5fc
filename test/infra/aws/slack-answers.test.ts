import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { slack } from '../../../functions/slack.ts';
import { slackHttp } from '../../../functions/wiring.ts';
import { bundle } from '../../../infra/aws/bundle.ts';
import { startEngine } from '../../../infra/local/engine.ts';
import { bundledHandler, chanceAgain, sameChance, settle } from '../../support/bundled.ts';
import { type LambdaHandler, throughLambda } from '../../support/lambda.ts';
import { type Element, signedRequest, slackDriver } from '../../support/slack/driver.ts';
import { servedSlack } from '../../support/slack/served.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-slack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const secret = 'the secret of a comparison';
const noon = '2027-01-04T12:00:00.000Z';
const asha = { id: 'UASHA', name: 'asha' };
const sam = { id: 'USAM', name: 'sam' };

const elementsIn = (node: unknown): readonly Element[] => {
  if (Array.isArray(node)) return node.flatMap(elementsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = 'action_id' in node && 'value' in node ? [node as Element] : [];
  return [...own, ...Object.values(node).flatMap(elementsIn)];
};

/** Plays the same requests through a handler; answers all that it answered and all that it called, as text. */
const play = async (handlerOf: () => LambdaHandler): Promise<readonly string[]> => {
  // One of its own, since the same names would be taken for the same transactions.
  const engine = await startEngine();
  sameChance(noon);
  const standIn = await servedSlack([asha, sam]);
  await settle({
    TABLE_NAME: 'folkmoot',
    DYNAMODB_ENDPOINT: engine.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-local',
    SLACK_API_URL: standIn.apiUrl,
    SLACK_RESPONSE_URL_ALLOW: standIn.origin,
  });
  const send = throughLambda(handlerOf());
  const script: string[] = [];
  const tell = (what: string, answer: unknown): void => {
    const called = [...standIn.calls.splice(0), ...standIn.responses.splice(0)];
    const text = `${what}: ${JSON.stringify({ answer, called })}`;
    script.push(text.replaceAll(standIn.origin, 'slack').replace(/\b\d+\.\d+\b(?=")/g, 'trigger'));
  };
  const { responseUrl, trigger } = standIn;
  const driver = slackDriver({ send, secret, responseUrl, trigger });
  const typed = async (line: string, as = asha): Promise<readonly Element[]> => {
    const answer = await driver.command(as, line);
    tell(line, answer);
    return elementsIn(answer.body);
  };
  const raw = async (what: string, ...request: Parameters<typeof signedRequest>): Promise<void> =>
    tell(what, await send(signedRequest(...request)));

  await typed('/partnership setup');
  const view = standIn.views().at(-1) ?? {};
  tell('the form, empty', await driver.submit(asha, view, { name: '', chair: asha.id }));
  tell(
    'the form',
    await driver.submit(asha, view, { name: 'Southport', chair: asha.id, members: [sam.id] }),
  );
  const made = await driver.command(asha, '/action Replace the “café” lamps – Mill Lane by 15/1');
  tell('a new action', made);
  tell('the same again', await made.again());
  await typed('/action due A-1 31/04');
  await typed('/action done A-71');
  await typed('/action dnoe A-1');
  const buttons = await typed('/action show A-1', sam);
  for (const button of buttons.slice(0, 3))
    tell(`press ${button.action_id}`, await driver.press(sam, button));
  tell(
    'a forged press',
    await driver.press(sam, { type: 'button', action_id: 'x', value: '{"ask":"no"}' }),
  );
  await typed('/action history A-1');
  await typed('/folkmoot help', sam);
  await typed('undo');
  tell('a mention', await driver.mention(sam, 'mine'));
  tell('a direct message', await driver.dm(sam, 'what is this?'));
  await raw('forged', 'another secret', 'command=/action');
  await raw('stale', secret, 'command=/action', undefined, Date.parse(noon) / 1000 - 3600);
  await raw('malformed JSON', secret, '{"type":', 'application/json');
  await raw(
    'a challenge',
    secret,
    '{"type":"url_verification","challenge":"x"}',
    'application/json',
  );
  await standIn.close();
  await engine.stop();
  return script;
};

describe('the slim Slack bundle', () => {
  let built = '';
  beforeAll(async () => {
    ({ folder: built } = await bundle('slack', folder));
  });
  beforeEach(() => vi.unstubAllEnvs());
  afterEach(() => {
    chanceAgain();
    vi.unstubAllEnvs();
  });

  it('answers and calls exactly as the source does', async () => {
    const source = await play(() => slack(slackHttp()));
    const slim = await play(() => bundledHandler(built));
    expect(source.length).toBeGreaterThanOrEqual(20);
    expect(source.join('\n')).toMatch(/A-1 is on the list/);
    expect(source.filter((line) => /"status":401/.test(line))).toHaveLength(2);
    expect(slim).toEqual(source);
  });
});
