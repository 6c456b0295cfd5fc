import { createHash, randomBytes } from 'node:crypto';
import type { At } from '../../core/model/ids.ts';
import { type Environment, isLoopback } from '../../functions/settings.ts';
import { startOf } from './clock.ts';
import type { Kept } from './kept.ts';

/** How this laptop runs, read from the outside before anything starts. */
export interface LaptopSettings {
  readonly port: number;
  /** Undefined for nothing on disk. */
  readonly dataDir: string | undefined;
  readonly clock: At | undefined;
  readonly demo: 'sefton' | 'none';
  /** Two partners have a workspace and a tenant of their own. */
  readonly partners: boolean;
  readonly realSlack: boolean;
  readonly realTeams: boolean;
  readonly appToken: string | undefined;
}

const stop = (sentence: string): never => {
  throw new Error(`Folkmoot cannot start: ${sentence}`);
};
const away = (address: string | undefined): boolean =>
  address !== undefined && URL.canParse(address) && !isLoopback(new URL(address).hostname);

const teamsAddresses = ['TEAMS_OPENID_METADATA_URL', 'TEAMS_LOGIN_URL'] as const;
const teamsCredentials = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;

/** What lacks of the credentials of a real chat, where no address says that another one is meant. */
const halfGiven = (given: (name: string) => string | undefined): readonly string[] => {
  const lacking = (needs: readonly string[], has: string | undefined) => {
    const missing = needs.filter((name) => !given(name)).join(' and ');
    return has !== undefined && missing !== '' ? [`${has} is set, and ${missing} is not`] : [];
  };
  const socket = ['SLACK_APP_TOKEN'].find(given);
  return [
    ...(given('SLACK_API_URL') ? [] : lacking(['SLACK_BOT_TOKEN'], socket)),
    ...(teamsAddresses.some(given) ? [] : lacking(teamsCredentials, teamsCredentials.find(given))),
  ];
};

/** Reads the laptop's own settings; throws one sentence for what cannot be. */
export const laptopSettings = (environment: Environment): LaptopSettings => {
  const given = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const port = Number(given('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    stop(`PORT is "${environment.PORT}", which is no port.`);
  const half = halfGiven(given);
  if (half.length > 0) stop(`${half.join('; ')}.`);
  const realSlack = given('SLACK_APP_TOKEN') !== undefined || away(given('SLACK_API_URL'));
  const realTeams =
    teamsAddresses.some((name) => away(given(name))) ||
    (teamsCredentials.every(given) && teamsAddresses.every((name) => !given(name)));
  const clock = given('LOCAL_CLOCK');
  if (clock !== undefined && (realSlack || realTeams))
    stop('LOCAL_CLOCK is for practice only; take it out, or take the real credentials out.');
  const dataDir = given('DATA_DIR') ?? '.data';
  const inMemory = dataDir === ':memory:';
  const elsewhere = ['SLACK_API_URL', 'TEAMS_OPENID_METADATA_URL'].some(given);
  const fresh = inMemory || clock !== undefined || realSlack || realTeams || elsewhere;
  const demo = given('DEMO') ?? (fresh ? 'none' : 'sefton');
  if (demo !== 'sefton' && demo !== 'none')
    return stop(`DEMO is "${demo}"; it can be sefton or none.`);
  if (demo === 'sefton' && (realSlack || realTeams))
    stop('DEMO is for practice only; take it out, or take the real credentials out.');
  const { PARTNERS: own } = environment;
  if (own !== undefined && own !== 'own' && own !== 'guests')
    return stop(`PARTNERS is "${own}"; it can be own or guests.`);
  if (own === 'own' && (realSlack || realTeams || elsewhere))
    stop("PARTNERS is for practice only; take it out, or take the chats' own settings out.");
  return {
    port,
    dataDir: inMemory ? undefined : dataDir,
    clock: clock === undefined ? undefined : startOf(clock),
    demo,
    partners: own === 'own',
    realSlack,
    realTeams,
    appToken: given('SLACK_APP_TOKEN'),
  };
};

const guidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

/** A secret of this data folder's own: made once, kept with it, known to nobody else. */
export const ownSecret = (kept: Kept, name: string): string => {
  const secret = kept.get<string>('secret', name) ?? randomBytes(24).toString('base64url');
  kept.put('secret', name, secret);
  return secret;
};

/** The council's workspace, by the token of the settings, and the tenants that are served, where there are several. */
export interface Several {
  readonly team: string;
  readonly tenants: readonly string[];
}

/** As in the cloud: one workspace by its token, others that installed the app themselves, and a list of tenants. */
const severalTold = ({ team, tenants }: Several, kept: Kept): Environment => ({
  SLACK_BOT_TEAM: team,
  SLACK_CLIENT_ID: 'local',
  TOKENS_SECRET: ownSecret(kept, 'tokens'),
  TEAMS_TENANTS_ALLOW: ['own', ...tenants].join(),
});

/** What the functions are told: whatever is set, and for the rest the stand-ins of this process at `origin`. */
export const localEnvironment = (
  environment: Environment,
  kept: Kept,
  {
    origin,
    tenant,
    partners,
    realSlack,
    realTeams,
  }: { origin: string; tenant: string; partners?: Several } & Pick<
    LaptopSettings,
    'realSlack' | 'realTeams'
  >,
): Environment => {
  const apiUrl = environment.SLACK_API_URL ?? `${origin}/standin/slack/api/`;
  const hooks = URL.canParse(apiUrl) ? `,${new URL(apiUrl).origin}` : '';
  const slack = {
    SLACK_SIGNING_SECRET: ownSecret(kept, 'slack-signing'),
    SLACK_BOT_TOKEN: `xoxb-${ownSecret(kept, 'slack-bot')}`,
    SLACK_API_URL: apiUrl,
    SLACK_RESPONSE_URL_ALLOW: `https://hooks.slack.com${hooks}`,
  };
  const teams = {
    TEAMS_APP_ID: guidOf('local app'),
    TEAMS_APP_PASSWORD: ownSecret(kept, 'teams-app'),
    TEAMS_TENANT_ID: tenant,
    TEAMS_OPENID_METADATA_URL: `${origin}/standin/teams/openid`,
    TEAMS_TOKEN_ISSUER: 'https://api.botframework.com',
    TEAMS_LOGIN_URL: `${origin}/standin/teams/login/token`,
    TEAMS_SERVICE_URL_ALLOW: new URL(origin).host,
    TEAMS_SERVICE_URL_GLOBAL: `${origin}/standin/teams/`,
    // The stand-in shows targeted messages; what another one does is for its settings to say.
    ...(environment.TEAMS_OPENID_METADATA_URL ? {} : { TEAMS_TARGETED: 'on' }),
  };
  return {
    TABLE_NAME: 'folkmoot',
    ...(realSlack ? { SLACK_SIGNING_SECRET: ownSecret(kept, 'slack-signing') } : slack),
    ...(realTeams ? {} : teams),
    ...(partners ? severalTold(partners, kept) : {}),
    FILES_KEY: ownSecret(kept, 'files'),
    FILES_URL: `${origin}/files/`,
    ...environment,
    // The engine tells one caller's tables from another's.
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
};
