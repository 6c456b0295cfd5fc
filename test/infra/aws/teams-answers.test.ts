import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { teams } from '../../../functions/teams.ts';
import { teamsHttp } from '../../../functions/wiring.ts';
import { bundle } from '../../../infra/aws/bundle.ts';
import { startEngine } from '../../../infra/local/engine.ts';
import { bundledHandler, chanceAgain, sameChance, settle } from '../../support/bundled.ts';
import { type LambdaHandler, throughLambda } from '../../support/lambda.ts';
import { cardOf, inputsOf } from '../../support/teams/cards.ts';
import { teamsDriver } from '../../support/teams/driver.ts';
import { asha, channel, sam } from '../../support/teams/scene.ts';
import { servedTeams } from '../../support/teams/served.ts';
import { type Signing, signing } from '../../support/teams/signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-teams-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const noon = '2027-01-04T12:00:00.000Z';

/** Plays the same activities, with real tokens, through a handler; answers all it answered and called, as text. */
const play = async (handlerOf: () => LambdaHandler, keys: Signing): Promise<readonly string[]> => {
  const engine = await startEngine();
  sameChance(noon);
  const standIn = await servedTeams([asha, sam], { keys });
  const { TEAMS_SERVICE_URL_ALLOW, passwordAnew: _, ...settings } = standIn.settings;
  await settle({
    TABLE_NAME: 'folkmoot',
    DYNAMODB_ENDPOINT: engine.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    TEAMS_SERVICE_URL_ALLOW: TEAMS_SERVICE_URL_ALLOW.join(','),
    ...settings,
  });
  const send = throughLambda(handlerOf());
  const script: string[] = [];
  const tell = (what: string, answer: unknown): void => {
    const text = `${what}: ${JSON.stringify({ answer, called: standIn.calls.splice(0) })}`;
    script.push(text.replaceAll(standIn.origin, 'teams'));
  };
  const { serviceUrl } = standIn;
  const url = async (headers: Record<string, string>, body: string) => {
    const answer = await send({ headers, rawBody: Buffer.from(body) });
    const read: unknown = answer.body === '' ? undefined : JSON.parse(answer.body);
    return { status: answer.status, body: read };
  };
  const appId = standIn.settings.TEAMS_APP_ID;
  const driver = teamsDriver({ url, keys, appId, serviceUrl });
  let card: unknown;
  const heard = (what: string, answer: unknown): void => {
    card = cardOf([answer, standIn.calls.map(({ body }) => body)]) ?? card;
    tell(what, answer);
  };
  const say = async (line: string, as = asha) => heard(line, await driver.say(as, channel, line));

  heard('installed', await driver.install(asha, channel));
  await say('partnership setup');
  const opened = await driver.dialog(asha, channel, card, 'Open the form');
  heard('the dialog', opened.answer);
  const [name = '', chair = ''] = inputsOf(opened.card).map(({ id }) => String(id));
  const given = { [name]: 'Southport', [chair]: asha.aadObjectId };
  heard('the form', await driver.submit(asha, channel, opened.card, given, { dialog: true }));
  await say('action Replace the “café” lamps – Mill Lane by 15/1');
  await say('action due A-1 31/04');
  await say('action done A-71');
  await say('action dnoe A-1');
  await say('action show A-1');
  const pressed = await driver.press(asha, channel, card, 'Show me privately', { message: 'm9' });
  heard('a press', pressed);
  await say('action done A-1');
  await say('help', sam);
  await say('mine', sam);
  await say('undo');
  heard('an invoke not known', await driver.invoke(asha, channel, 'no/such', {}));
  heard('a card not known', await driver.invoke(asha, channel, 'adaptiveCard/action', {}));
  heard('removed', await driver.remove(asha, channel));
  const stranger = await signing();
  const forger = teamsDriver({ url, keys: stranger, appId, serviceUrl });
  heard('forged', await forger.say(asha, channel, 'mine'));
  heard('without a token', await url({ 'content-type': 'application/json' }, '{}'));
  const authorization = `Bearer ${await keys.token({ issuer: settings.TEAMS_TOKEN_ISSUER, audience: appId, serviceUrl })}`;
  heard('malformed', await url({ authorization }, '{"type":'));
  await engine.stop();
  await standIn.close();
  return script;
};

describe('the slim Teams bundle', () => {
  let built = '';
  let keys: Signing;
  beforeAll(async () => {
    keys = await signing();
    ({ folder: built } = await bundle('teams', folder));
  });
  beforeEach(() => vi.unstubAllEnvs());
  afterEach(() => {
    chanceAgain();
    vi.unstubAllEnvs();
  });

  it('answers and calls exactly as the source does', async () => {
    const source = await play(() => teams(teamsHttp()), keys);
    expect(source.join(' ')).toMatch(/A-1, replace the “café” lamps – Mill Lane/);
    expect(source.filter((line) => /"status":401/.test(line))).toHaveLength(2);
    const slim = await play(() => bundledHandler(built), keys);
    expect(slim).toEqual(source);
  });
});
