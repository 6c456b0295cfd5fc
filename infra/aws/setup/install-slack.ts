import { manifests, written } from '../manifests.ts';
import { valueFor, valuesThatWork, type Wanted } from './asking.ts';
import { slackDoor } from './door.ts';
import { type Keeping, keep, keptOf, parameter, valuesOf } from './kept.ts';
import { apiOf, botToken, clientSecret } from './slack.ts';
import { doorOf, filesKey, lastStep, numbered, run, sayAll, told } from './steps.ts';
import { saidIn, systemOf, type World } from './world.ts';

const noSpace = (value: string) =>
  /\s/.test(value) ? 'There is a space in it: copy it anew.' : undefined;
const signingSecret: Wanted = {
  setting: 'SLACK_SIGNING_SECRET',
  from: 'Signing Secret, under Basic Information → App Credentials',
  isSecret: true,
  refuse: (value) =>
    /^xox|^xapp/.test(value)
      ? 'That is a token: the signing secret stands under App Credentials and has 32 signs.'
      : value.length < 16
        ? 'That is too short for a signing secret, which has 32 signs.'
        : noSpace(value),
};
const token: Wanted = {
  setting: 'SLACK_BOT_TOKEN',
  from: 'Bot User OAuth Token, under OAuth & Permissions once the app is installed',
  isSecret: true,
  refuse: (value) =>
    value.startsWith('xoxb-') ? noSpace(value) : 'The bot’s token begins with xoxb-.',
};
const client: Wanted = {
  setting: 'SLACK_CLIENT_ID',
  from: 'Client ID, under Basic Information → App Credentials',
  isSecret: false,
  refuse: (value) =>
    /^\d+\.\d+$/.test(value) ? undefined : 'A client ID is two numbers with a dot between them.',
};
const secretOfClient: Wanted = {
  setting: 'SLACK_CLIENT_SECRET',
  from: 'Client Secret, beside it',
  isSecret: true,
  refuse: noSpace,
};

const making = (file: string, many: boolean): readonly string[] =>
  numbered([
    'Open https://api.slack.com/apps and press Create New App → From a manifest; choose the workspace.',
    `Paste ${file} in place of what stands there (an app that is there already: App Manifest), and create it. That its address did not respond is right for now.`,
    many
      ? 'Manage Distribution → Activate Public Distribution.'
      : 'Install App → Install to Workspace, and allow it.',
    'Leave that page open: what is asked for now stands there.',
  ]);
const after = (many: string | undefined): readonly string[] =>
  numbered([
    'Event Subscriptions: the address says Verified; if not, press Retry. Only this shows that the signing secret is Slack’s own.',
    ...(many
      ? [`Send each partner’s administrator ${many}, which installs the app in their workspace.`]
      : []),
    'In the partnership’s channel: /invite @Folkmoot',
    lastStep('/folkmoot help'),
    'Then /partnership setup, or /partnership join with the code of a channel that is there already.',
  ]);

/** What an app is known by, and what it can be spoken to with. */
interface Values {
  readonly signing: string;
  readonly bot?: string;
  readonly app?: { readonly id: string; readonly secret: string };
}

const keepings = ({ signing, bot, app }: Values, team: string | undefined): readonly Keeping[] => {
  const inSlack = (setting: string, value: string | undefined): readonly Keeping[] =>
    value === undefined ? [] : [{ part: 'slack', setting, value }];
  const ofApp = (setting: string, value: string | undefined): readonly Keeping[] =>
    value === undefined ? [] : [{ part: 'slack-app', setting, value }];
  return [
    ...inSlack(token.setting, bot),
    ...inSlack('SLACK_BOT_TEAM', app && team),
    ...inSlack(client.setting, app?.id),
    ...ofApp(client.setting, app?.id),
    ...ofApp(secretOfClient.setting, app?.secret),
    ...inSlack(signingSecret.setting, signing).map((one) => ({
      ...one,
      before: 'SLACK_SIGNING_SECRET_BEFORE',
    })),
  ];
};

/** Sets Slack up: what to click where, its secrets checked and kept, the door tried. Answers whether all is well. */
export const installSlack = async (words: readonly string[], world: World): Promise<boolean> => {
  const said = saidIn(words, ['prefix', 'replace']);
  const { terminal, environment } = world;
  const system = await systemOf(said, environment);
  const url = doorOf(system, 'SlackUrl', world);
  const { InstallUrl: many } = system.outputs;
  const prefix = typeof said.prefix === 'string' ? ['--prefix', said.prefix] : [];
  const [file = ''] = written(manifests(['--url', url, ...prefix, ...(many ? ['--many'] : [])]));
  sayAll(['', 'The app:', ...making(file, many !== undefined), ''], world);

  const [slack, app, files] = await Promise.all([
    keptOf(system, 'slack'),
    keptOf(system, 'slack-app'),
    keptOf(system, 'files'),
  ]);
  const known = valuesOf(slack);
  const api = apiOf(environment, known);
  let found: Awaited<ReturnType<typeof botToken>> | undefined;
  const values = await valuesThatWork(
    async (): Promise<Values> => {
      const value = (wanted: Wanted, from = known) => valueFor(wanted, from[wanted.setting], world);
      const signing = await value(signingSecret);
      if (!many) return { signing, bot: await value(token) };
      const id = await value(client);
      const secret = await value(secretOfClient, valuesOf(app));
      // Beside workspaces that install it themselves one may go on with a token of the parameter store.
      const bot = environment.SLACK_BOT_TOKEN ?? known.SLACK_BOT_TOKEN;
      return { signing, app: { id, secret }, ...(bot ? { bot } : {}) };
    },
    async ({ bot, app: own }) => {
      found = bot ? await botToken(bot, api) : undefined;
      return [
        ...(own ? [await clientSecret(own.id, own.secret, api)] : []),
        ...(found ? [found.taken] : []),
      ];
    },
    world,
  );
  terminal.say('');
  await keep(
    [...keepings(values, found?.team), ...filesKey(files)],
    { slack, 'slack-app': app, files },
    system,
    { terminal, mayReplace: said.replace === true },
  );
  const { signing } = values;
  if (known.SLACK_SIGNING_SECRET && known.SLACK_SIGNING_SECRET !== signing)
    terminal.say(
      `Once Slack shows Verified, take the one before away: aws ssm delete-parameter --name ${parameter(system, 'slack', 'SLACK_SIGNING_SECRET_BEFORE')}`,
    );
  terminal.say('');
  const door = await slackDoor(url, signing, { name: system.name, pause: world.pause });
  const well = told([...(found?.scopes ? [found.scopes] : []), ...door], world);
  sayAll(['', 'And now, in Slack:', ...after(many)], world);
  return well;
};

if (import.meta.main) await run(installSlack);
