/** What a process is told from outside, by name; nothing here looks it up. */
export type Environment = Readonly<Record<string, string | undefined>>;

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
export const isLoopback = (hostname: string): boolean => loopback.test(hostname);

/** What a setting is, or what is wrong with it. */
type Read<Value> = (
  given: string | undefined,
) => { readonly value: Value } | { readonly wrong: string };

const filled: Read<string> = (given) => {
  const value = given?.trim();
  if (value === undefined) return { wrong: 'is not set' };
  return value === '' ? { wrong: 'is empty' } : { value };
};
const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};
const address: Read<string> = (given) => {
  const read = filled(given);
  return 'wrong' in read || isAddress(read.value)
    ? read
    : { wrong: 'must be an https:// address (http:// only on this machine)' };
};
const several: Read<readonly string[]> = (given) => {
  const read = filled(given);
  if ('wrong' in read) return read;
  const parts = read.value.split(',').map((part) => part.trim());
  return { value: parts.filter((part) => part !== '') };
};
const onOrOff: Read<'on' | 'off'> = (given) => {
  const read = filled(given);
  if ('wrong' in read) return read;
  return read.value === 'on' || read.value === 'off'
    ? { value: read.value }
    : { wrong: 'must be on or off' };
};
/** `instead` where it is not set. */
const otherwise =
  <Value, Instead>(read: Read<Value>, instead: Instead): Read<Value | Instead> =>
  (given) =>
    given === undefined ? { value: instead } : read(given);

/** Who asks Amazon: Lambda sets all four. */
const asker = {
  AWS_REGION: otherwise(filled, 'local'),
  AWS_ACCESS_KEY_ID: otherwise(filled, 'local'),
  AWS_SECRET_ACCESS_KEY: otherwise(filled, 'local'),
  AWS_SESSION_TOKEN: otherwise(filled, undefined),
};
const shapes = {
  slack: {
    SLACK_SIGNING_SECRET: filled,
    SLACK_BOT_TOKEN: filled,
    SLACK_API_URL: otherwise(address, 'https://slack.com/api/'),
    SLACK_RESPONSE_URL_ALLOW: otherwise(several, ['https://hooks.slack.com']),
  },
  teams: {
    TEAMS_APP_ID: filled,
    TEAMS_APP_PASSWORD: filled,
    TEAMS_TENANT_ID: filled,
    TEAMS_OPENID_METADATA_URL: otherwise(
      address,
      'https://login.botframework.com/v1/.well-known/openidconfiguration',
    ),
    TEAMS_TOKEN_ISSUER: otherwise(filled, 'https://api.botframework.com'),
    TEAMS_LOGIN_URL: otherwise(address, 'https://login.microsoftonline.com'),
    TEAMS_SERVICE_URL_ALLOW: otherwise(several, ['smba.trafficmanager.net']),
    TEAMS_TARGETED: otherwise(onOrOff, undefined),
    TEAMS_DIALOGS: otherwise(onOrOff, undefined),
  },
  table: {
    TABLE_NAME: filled,
    DYNAMODB_ENDPOINT: otherwise(address, undefined),
    ...asker,
  },
  asker,
  deliverQueue: { DELIVER_QUEUE_URL: address },
  wakeQueue: { WAKE_QUEUE_URL: address },
} satisfies Readonly<Record<string, Readonly<Record<string, Read<unknown>>>>>;

type Shapes = typeof shapes;
type Settings<Part extends keyof Shapes> = {
  readonly [Name in keyof Shapes[Part]]: Shapes[Part][Name] extends Read<infer Value>
    ? Value
    : never;
};

/** Reads one part of the settings; throws one sentence that names all that is wrong in it, never a value. */
export const settings = <Part extends keyof Shapes>(
  part: Part,
  environment: Environment,
): Settings<Part> => {
  const wrong: string[] = [];
  const read = Object.entries<Read<unknown>>(shapes[part]).map(([name, how]) => {
    const one = how(environment[name]);
    if ('wrong' in one) wrong.push(`${name} ${one.wrong}`);
    return [name, 'value' in one ? one.value : undefined];
  });
  if (wrong.length > 0) throw new Error(`Folkmoot cannot start: ${wrong.join('; ')}.`);
  return Object.fromEntries(read) as Settings<Part>;
};
