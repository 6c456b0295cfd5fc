import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { tokenOf } from '../../../adapters/dynamodb/keys.ts';
import { tokensTable } from '../../../adapters/dynamodb/table.ts';
import { slackDoor, teamsDoor } from './door.ts';
import { entraToken, loginOf } from './entra.ts';
import { type Finding, notSetUp, works, wrong } from './finding.ts';
import { type KeptUnder, keptOf, type Part, parameter, valuesOf } from './kept.ts';
import { apiOf, botToken, clientSecret, lacking } from './slack.ts';
import { run, sayAll, told } from './steps.ts';
import { type System, saidIn, systemOf, type World } from './world.ts';

const standing = ({ name, stack, outputs }: System): Finding => {
  if (stack === undefined || !outputs.SlackUrl)
    return wrong(
      `No system called "${name}" stands in that Region.`,
      'npm run deploy, or say --name and --region as the deployment does.',
    );
  if (/FAILED|ROLLBACK(?!_COMPLETE)|^ROLLBACK/.test(stack))
    return wrong(
      `The stack is ${stack}.`,
      'Look at its events in CloudFormation, mend what the first failure says, and npm run deploy again.',
    );
  return works(`The stack is ${stack}.`);
};

/** What is kept of a part: what lacks, and what anybody who may look can read. */
const parameters = (
  system: System,
  part: Part,
  kept: KeptUnder,
  { needs, install }: { readonly needs: readonly string[]; readonly install: string },
): readonly Finding[] => {
  const open = Object.keys(kept).filter((one) => kept[one]?.type !== 'SecureString');
  const empty = needs.filter((one) => !kept[one]?.value.trim());
  const path = parameter(system, part, '').replace(/\/$/, '');
  if (empty.length > 0)
    return [wrong(`Under ${path} lacks ${empty.join(', ')}.`, `${install} asks for it.`)];
  return [
    works(`Under ${path}: ${Object.keys(kept).join(', ')}.`),
    ...open.map((one) =>
      wrong(
        `${parameter(system, part, one)} is kept in the open, and not as a SecureString.`,
        `Delete it (aws ssm delete-parameter --name ${parameter(system, part, one)}), and run ${install}.`,
      ),
    ),
  ];
};

/** What each workspace that installed the app itself lacks; nothing of a token is read. */
const installations = async ({ amazon, outputs, name }: System): Promise<readonly Finding[]> => {
  const TableName = tokensTable(outputs.RestoredTables ?? name);
  const all = {
    TableName,
    ProjectionExpression: 'pk, scopes, #lost',
    FilterExpression: 'attribute_exists(scopes)',
  };
  const ExpressionAttributeNames = { '#lost': 'lost' };
  const { Items = [] } = await amazon.dynamo.send(
    new ScanCommand({ ...all, ExpressionAttributeNames }),
  );
  return Items.map((item) => {
    const whose = `The installation ${tokenOf(item as Parameters<typeof tokenOf>[0])}`;
    return item.lost
      ? wrong(
          `${whose} has lost its token.`,
          `Its administrator opens ${outputs.InstallUrl} again.`,
        )
      : lacking(whose, JSON.parse(item.scopes?.S ?? '[]') as string[]);
  });
};

const slack = async (system: System, world: World): Promise<readonly Finding[]> => {
  const install = 'npm run install:slack';
  const kept = await keptOf(system, 'slack');
  const { InstallUrl: many, SlackUrl: url = '' } = system.outputs;
  if (Object.keys(kept).length === 0)
    return [notSetUp('Slack: nothing is kept for it.', `${install}, if you want it.`)];
  const values = valuesOf(kept);
  const api = apiOf(world.environment, values);
  const needs = ['SLACK_SIGNING_SECRET', many ? 'SLACK_CLIENT_ID' : 'SLACK_BOT_TOKEN'];
  const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: secret } = values;
  const found = [...parameters(system, 'slack', kept, { needs, install })];
  if (token) {
    const { taken, scopes } = await botToken(token, api);
    found.push(taken, ...(scopes ? [scopes] : []));
  }
  if (many) {
    const app = await keptOf(system, 'slack-app');
    const ofApp = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'];
    found.push(...parameters(system, 'slack-app', app, { needs: ofApp, install }));
    const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: own } = valuesOf(app);
    if (id && own) found.push(await clientSecret(id, own, api));
    found.push(...(await installations(system)));
  }
  if (secret && url)
    found.push(...(await slackDoor(url, secret, { name: system.name, pause: world.pause })));
  return found;
};

const teams = async (system: System, world: World): Promise<readonly Finding[]> => {
  const install = 'npm run install:teams';
  const kept = await keptOf(system, 'teams');
  const { TeamsUrl: url = '' } = system.outputs;
  if (Object.keys(kept).length === 0)
    return [notSetUp('Teams: nothing is kept for it.', `${install}, if you want it.`)];
  const values = valuesOf(kept);
  const needs = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'];
  const { TEAMS_APP_ID = '', TEAMS_APP_PASSWORD = '', TEAMS_TENANT_ID = '' } = values;
  const found = [...parameters(system, 'teams', kept, { needs, install })];
  if (TEAMS_APP_ID && TEAMS_APP_PASSWORD && TEAMS_TENANT_ID) {
    const given = { TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID };
    found.push(await entraToken({ ...given, ...loginOf(world.environment, values) }));
    if (url)
      found.push(
        ...(await teamsDoor(url, TEAMS_APP_ID, { name: system.name, pause: world.pause })),
      );
  }
  return found;
};

const files = async (system: System): Promise<readonly Finding[]> => {
  const kept = await keptOf(system, 'files');
  const [install, needs] = ['npm run install:slack or install:teams', ['FILES_KEY']];
  return Object.keys(kept).length === 0
    ? [
        notSetUp(
          'Links to files and calendars: no key is kept for them, so nobody is given any.',
          `${install} makes one.`,
        ),
      ]
    : parameters(system, 'files', kept, { needs, install });
};

/** What the system says of itself, from inside: its functions can be told otherwise than we are. */
const health = async ({ name, outputs }: System): Promise<readonly Finding[]> => {
  const { SlackUrl } = outputs;
  if (!SlackUrl) return [];
  const url = new URL('/health', SlackUrl).href;
  const log = `Look into the log /aws/lambda/${name}-deliver: its newest error says what is missing.`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(15_000), redirect: 'error' });
    const text = await answer.text();
    const { status, ...chats } = JSON.parse(text.startsWith('{') ? text : '{}');
    if (status === undefined) return [wrong(`${url} answers ${answer.status}.`, log)];
    const each = Object.entries(chats).map(([chat, is]) => `${chat}: ${is}`);
    const says = `What delivers says of itself (${url}): ${each.join(', ')}.`;
    if (status === 'trouble') return [wrong(says, `Do what is said above; then: ${log}`)];
    return [status === 'ok' ? works(says) : notSetUp(says, 'Set one chat up at least.')];
  } catch {
    return [wrong(`${url} does not answer.`, 'Look whether this machine reaches the internet.')];
  }
};

/** Looks at everything that must be there before people are answered; answers whether all that is set up works. */
export const doctor = async (words: readonly string[], world: World): Promise<boolean> => {
  const system = await systemOf(saidIn(words, []), world.environment);
  const { name, region, account, outputs } = system;
  sayAll([`"${name}" in ${region}, account ${account}.`, ''], world);
  const stands = standing(system);
  if (!outputs.SlackUrl) return told([stands], world);
  let well = told([stands], world);
  for (const part of [slack, teams, files, health])
    well = told(await part(system, world), world) && well;
  const end = well
    ? 'All that is set up works. In the chat itself, /partnership doctor looks further.'
    : 'Something is wrong: begin with the first that says so.';
  sayAll(['', end], world);
  return well;
};

if (import.meta.main) await run(doctor);
