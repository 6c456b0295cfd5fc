import { fresh } from '../../adapters/aws/fresh.ts';
import { createTables } from '../../adapters/dynamodb/table.ts';
import { slack } from '../../functions/slack.ts';
import { teams } from '../../functions/teams.ts';
import { slackHttp, tableOf, teamsHttp } from '../../functions/wiring.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { lambdaEvent, throughLambda } from '../support/lambda.ts';
import { type Send, type Sent, slackDriver } from '../support/slack/driver.ts';
import { servedSlack } from '../support/slack/served.ts';
import { cardOf, inputsOf } from '../support/teams/cards.ts';
import { type TeamsAnswer, teamsDriver } from '../support/teams/driver.ts';
import { asha as ashaInTeams, channel } from '../support/teams/scene.ts';
import { servedTeams } from '../support/teams/served.ts';
import { certificate, parameterStore, secured } from './tls.ts';

type Told = Readonly<Record<string, string>>;
/** What stands around functions that are started for one event each. */
export interface Stage {
  /** What a function is told whose secrets stand in its environment. */
  readonly bare: Told;
  /** And one whose secrets are in a parameter store. */
  readonly told: Told;
  /** A new event, as the HTTP API hands it over. */
  readonly event: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Milliseconds in which a parameter store in the same Region opens what is asked for. */
const opening = 5;
const path = '/bench/edge';

/** A table and a parameter store by TLS, as Lambda meets them. `secrets` are what the function must know besides. */
const cloud = async (secrets: Told, more: Told) => {
  const engine = await startEngine();
  const pass = certificate();
  const table = await secured(engine.endpoint, pass);
  const parameters = await parameterStore(path, secrets, pass, opening);
  const near = {
    TABLE_NAME: 'bench',
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    ...more,
  };
  const far = { AWS_ENDPOINT_URL_DYNAMODB: table.origin, NODE_EXTRA_CA_CERTS: pass.file };
  const parts = { environment: { ...near, ...secrets, DYNAMODB_ENDPOINT: engine.endpoint } };
  const made = tableOf(parts);
  await createTables(made.client, made.table);
  return {
    /** For the source, in this process. */
    parts,
    bare: { ...near, ...far, ...secrets },
    told: { ...near, ...far, PARAMETER_PATHS: path, AWS_ENDPOINT_URL_SSM: parameters.origin },
    close: async () => {
      made.client.destroy();
      await table.close();
      await parameters.close();
      await engine.stop();
    },
  };
};

/** What `act` sends in place of its being sent. */
const caught = () => {
  let sent: Sent | undefined;
  const send: Send = async (request) => {
    sent = request;
    return { status: 200, body: '' };
  };
  const event = async (act: () => Promise<unknown>) => {
    await act();
    return sent && lambdaEvent(sent);
  };
  return { send, event };
};

/** One partnership in Slack, set up through the source; each event is a slash command that makes an action. */
export const slackStage = async (): Promise<Stage> => {
  const secret = 'the signing secret of a benchmark';
  const asha = { id: 'UASHA', name: 'asha' };
  const { apiUrl, origin, responseUrl, trigger, ...standIn } = await servedSlack([asha]);
  const { parts, close, ...told } = await cloud(
    { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: 'xoxb-local' },
    { SLACK_API_URL: apiUrl, SLACK_RESPONSE_URL_ALLOW: origin },
  );
  const source = throughLambda(slack(slackHttp(parts)));
  const driver = slackDriver({ send: source, secret, responseUrl, trigger });
  await driver.command(asha, '/partnership setup');
  const form = standIn.views().at(-1);
  await driver.submit(asha, form ?? {}, { name: 'Southport', chair: asha.id });
  const { send, event } = caught();
  const catcher = slackDriver({ send, secret, responseUrl, trigger });
  return {
    ...told,
    event: () => {
      // A title like one that is there would only be asked about.
      const title = [fresh(8), fresh(8), fresh(8)].join(' ');
      return event(() => catcher.command(asha, `/action ${title} by Friday`));
    },
    close: async () => {
      await standIn.close();
      await close();
    },
  };
};

/** The same in Teams; each event is a press on a card, answered in its own response. The keys come without TLS. */
export const teamsStage = async (): Promise<Stage> => {
  const standIn = await servedTeams([ashaInTeams]);
  const { keys, serviceUrl } = standIn;
  const { TEAMS_SERVICE_URL_ALLOW, passwordAnew: _, ...given } = standIn.settings;
  const { TEAMS_APP_PASSWORD, ...rest } = given;
  const more = rest as Told;
  const { parts, close, ...told } = await cloud(
    { TEAMS_APP_PASSWORD },
    { ...more, TEAMS_SERVICE_URL_ALLOW: TEAMS_SERVICE_URL_ALLOW.join(',') },
  );
  const over = (send: Send) => async (headers: Record<string, string>, body: string) => {
    const { status, body: text } = await send({ headers, rawBody: Buffer.from(body) });
    return { status, body: text === '' ? undefined : JSON.parse(text) } satisfies TeamsAnswer;
  };
  const appId = given.TEAMS_APP_ID;
  const url = over(throughLambda(teams(teamsHttp(parts))));
  const driver = teamsDriver({ url, keys, appId, serviceUrl });
  const cardAfter = async (answer: unknown) =>
    cardOf([await answer, standIn.calls.splice(0).map(({ body }) => body)]);
  await driver.install(ashaInTeams, channel);
  const invitation = await cardAfter(driver.say(ashaInTeams, channel, 'partnership setup'));
  const { card: form } = await driver.dialog(ashaInTeams, channel, invitation, 'Open the form');
  const [name = '', chair = ''] = inputsOf(form).map(({ id }) => String(id));
  const values = { [name]: 'Southport', [chair]: ashaInTeams.aadObjectId };
  await driver.submit(ashaInTeams, channel, form, values, { dialog: true });
  await driver.say(ashaInTeams, channel, 'action Replace the lamps by 15/1');
  const card = await cardAfter(driver.say(ashaInTeams, channel, 'action show A-1'));
  const { send, event } = caught();
  const catcher = teamsDriver({ url: over(send), keys, appId, serviceUrl });
  return {
    ...told,
    event: () =>
      event(() =>
        catcher.press(ashaInTeams, channel, card, 'Show me privately', { message: 'm9' }),
      ),
    close: async () => {
      await standIn.close();
      await close();
    },
  };
};
