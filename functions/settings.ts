import * as z from 'zod';
import { inOwnWords } from '../core/lib/why.ts';

/** What a process is told from outside, by name; nothing here looks it up. */
export type Environment = Readonly<Record<string, string | undefined>>;
/** What a process would be told by now, the very same for as long as nothing of it has changed; undefined where nothing is kept elsewhere. */
export type Anew = (() => Promise<Environment>) | undefined;

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

const given = z.string().trim();
const filled = given.min(1);
const key = given.min(32, { error: 'must have 32 characters at least' });
const address = filled.refine(
  (text) => {
    if (!URL.canParse(text)) return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  },
  { error: 'must be an https:// address (http:// only on this machine)' },
);
const team = filled.regex(/^[TE][A-Z0-9]+$/, { error: 'must be the ID of a workspace, T…' });
const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const several = filled.transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

/** Who asks Amazon: Lambda sets all four. */
const asker = () => ({
  AWS_REGION: filled.default('local'),
  AWS_ACCESS_KEY_ID: filled.default('local'),
  AWS_SECRET_ACCESS_KEY: filled.default('local'),
  AWS_SESSION_TOKEN: filled.optional(),
});
const shapes = {
  slack: () =>
    z
      .object({
        SLACK_SIGNING_SECRET: filled,
        /** The one before holds too until it is taken out. */
        SLACK_SIGNING_SECRET_BEFORE: filled.optional(),
        /** Of the one workspace that has the app, or beside others that installed it of `SLACK_BOT_TEAM`. */
        SLACK_BOT_TOKEN: filled.optional(),
        SLACK_BOT_TEAM: team.optional(),
        /** With it workspaces install the app themselves, and each has a token of its own. */
        SLACK_CLIENT_ID: filled.optional(),
        SLACK_API_URL: address.default('https://slack.com/api/'),
        SLACK_RESPONSE_URL_ALLOW: several.default(['https://hooks.slack.com']),
      })
      .refine((all) => all?.SLACK_BOT_TOKEN ?? all?.SLACK_CLIENT_ID, {
        path: ['SLACK_BOT_TOKEN'],
        when: () => true,
      })
      .refine((all) => !all?.SLACK_CLIENT_ID || !all.SLACK_BOT_TOKEN || all.SLACK_BOT_TEAM, {
        path: ['SLACK_BOT_TEAM'],
        when: () => true,
      }),
  /** By what tokens are sealed: a key of KMS, or on a laptop a secret of its own. */
  tokens: () =>
    z
      .object({ TOKENS_KEY: filled.optional(), TOKENS_SECRET: key.optional() })
      .refine((all) => all.TOKENS_KEY ?? all.TOKENS_SECRET, { path: ['TOKENS_KEY'] }),
  /** By what Slack knows the app, where workspaces install it themselves. */
  slackApp: () =>
    z.object({
      SLACK_CLIENT_ID: filled,
      SLACK_CLIENT_SECRET: filled,
      SLACK_API_URL: address.default('https://slack.com/api/'),
    }),
  install: () =>
    z.object({
      INSTALL_URL: address,
      SLACK_AUTHORIZE_URL: address.default('https://slack.com/oauth/v2/authorize'),
    }),
  teams: () =>
    z.object({
      TEAMS_APP_ID: filled,
      TEAMS_APP_PASSWORD: filled,
      TEAMS_TENANT_ID: filled,
      TEAMS_OPENID_METADATA_URL: address.default(
        'https://login.botframework.com/v1/.well-known/openidconfiguration',
      ),
      TEAMS_TOKEN_ISSUER: filled.default('https://api.botframework.com'),
      TEAMS_LOGIN_URL: address.default('https://login.microsoftonline.com'),
      TEAMS_SERVICE_URL_ALLOW: several.default(['smba.trafficmanager.net']),
      TEAMS_SERVICE_URL_GLOBAL: address.default('https://smba.trafficmanager.net/teams/'),
      TEAMS_TARGETED: z.enum(['on', 'off']).optional(),
      TEAMS_DIALOGS: z.enum(['on', 'off']).optional(),
    }),
  /** In whose Teams it works: everybody's, where neither is set. */
  tenants: () =>
    z.object({
      /** IDs of tenants; `own` is the app's. */
      TEAMS_TENANTS_ALLOW: several
        .refine((all) => all.length > 0 && all.every((one) => one === 'own' || guid.test(one)), {
          error: 'must be IDs of tenants with commas between them; own is the one of the app',
        })
        .optional(),
      /** Where the administrator of another tenant lets it in. */
      TEAMS_INSTALL_URL: address.optional(),
    }),
  table: () =>
    z.object({
      TABLE_NAME: filled,
      DYNAMODB_ENDPOINT: address.optional(),
      ...asker(),
    }),
  asker: () =>
    z.object({
      ...asker(),
      /** Where its services are asked in place of Amazon's own addresses; the SDK reads its own part of these itself. */
      AWS_ENDPOINT_URL: address.optional(),
      AWS_ENDPOINT_URL_SSM: address.optional(),
      AWS_ENDPOINT_URL_KMS: address.optional(),
    }),
  /** Without both nobody is given a link. */
  links: () => z.object({ FILES_KEY: key.optional(), FILES_URL: address.optional() }),
  /** The one before opens what it sealed until it is taken out. */
  files: () => z.object({ FILES_KEY: key, FILES_KEY_BEFORE: key.optional() }),
  deliverQueue: () => z.object({ DELIVER_QUEUE_URL: address }),
  wakeQueue: () => z.object({ WAKE_QUEUE_URL: address }),
};

/** Reads one part of the settings; throws one sentence that names all that is wrong in it, never a value. */
export const settings = <Part extends keyof typeof shapes>(
  part: Part,
  environment: Environment,
): z.output<ReturnType<(typeof shapes)[Part]>> => {
  const read = shapes[part]().safeParse(environment);
  if (read.success) return read.data as z.output<ReturnType<(typeof shapes)[Part]>>;
  const wrong = read.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    if (environment[name] === undefined) return `${name} is not set`;
    return environment[name].trim() === '' ? `${name} is empty` : `${name} ${message}`;
  });
  throw inOwnWords(new Error(`Folkmoot cannot start: ${wrong.join('; ')}.`));
};

const chats = ['slack', 'teams'] as const;
/** Whether anything of that part is set: then all that it needs must be. */
export const isSetUp = (part: keyof typeof shapes, environment: Environment): boolean =>
  Object.keys(shapes[part]().shape).some((name) => environment[name] !== undefined);
/**
 * The chats of which anything is set; `settings` says what is missing of one. A chat with nothing at all is not spoken to.
 * Throws one sentence where there is none.
 */
export const chatsOf = (environment: Environment): readonly (typeof chats)[number][] => {
  const wanted = chats.filter((chat) => isSetUp(chat, environment));
  if (wanted.length > 0) return wanted;
  throw inOwnWords(
    new Error(
      'Folkmoot cannot start: no chat is set up; it needs the settings of Slack (SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN), of Teams (TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_TENANT_ID) or of both.',
    ),
  );
};

export type SlackSettings = z.output<ReturnType<typeof shapes.slack>>;
export type TeamsSettings = z.output<ReturnType<typeof shapes.teams>>;
