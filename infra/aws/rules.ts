import { createRequire } from 'node:module';

/** What is left out of a bundle, or put in the place of something (docs/decisions/003). Nothing inside a file is edited. */
export interface Rule {
  readonly name: string;
  /** `import`: a package by its name. `file`: one file of a package. `single`: one copy for all who import it. */
  readonly kind: 'import' | 'file' | 'single';
  readonly filter: RegExp;
  readonly contents: string;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** In the place of a package that is imported and never called: a call names it. */
const absent = (name: string): string => `
const stop = () => { throw new Error(${JSON.stringify(`${name} is not in this bundle`)}); };
const absent = new Proxy(function () {}, {
  get: (_, key) => key === '__esModule' ? false : key === Symbol.toPrimitive || key === 'then' ? undefined : absent,
  apply: stop,
  construct: stop,
});
module.exports = absent;`;

const left = (...names: string[]): Rule[] =>
  names.map((name) => ({
    name,
    kind: 'import',
    filter: new RegExp(`^${literally(name)}(/.*)?$`),
    contents: absent(name),
  }));

const replaced = (name: string, contents: string): Rule => ({
  name,
  kind: 'file',
  filter: new RegExp(`/node_modules/${literally(name)}$`),
  contents,
});

const deadReceiver = (name: string): Rule =>
  replaced(
    `@slack/bolt/dist/receivers/${name}.js`,
    `exports.default = class { constructor() { throw new Error('${name} is not in this bundle'); } };`,
  );

const namedIn = (name: string): { readonly name: string; readonly version: string } => {
  const { version } = createRequire(import.meta.url)(`${name}/package.json`);
  return { name, version };
};
/** What a package says of itself, of which only the version is sent along. */
const plainPackage = (name: string): Rule =>
  replaced(`${name}/package.json`, `module.exports = ${JSON.stringify(namedIn(name))};`);

/** Of Slack's client each call is named by us: without its list of methods, its uploads in one call and its streams. */
export const webRules: readonly Rule[] = [
  plainPackage('@slack/web-api'),
  replaced(
    '@slack/web-api/dist/methods.js',
    `exports.Methods = class extends require('eventemitter3').EventEmitter {};`,
  ),
  replaced('@slack/web-api/dist/file-upload.js', absent('file-upload.js')),
  replaced('@slack/web-api/dist/chat-stream.js', absent('chat-stream.js')),
  {
    // No call is tried again (adapters/slack/web.ts).
    name: 'p-retry',
    kind: 'import',
    filter: /^p-retry$/,
    contents: `
export class AbortError extends Error {
  originalError;
  constructor(reason) {
    super();
    this.originalError = reason instanceof Error ? reason : new Error(reason);
  }
}
export default async (task) => {
  try {
    return await task(1);
  } catch (error) {
    throw error instanceof AbortError ? error.originalError : error;
  }
};`,
  },
  {
    // A function makes a handful of calls at once, and the queue would let a hundred through.
    name: 'p-queue',
    kind: 'import',
    filter: /^p-queue$/,
    contents: `
export default class {
  add = async (task) => task();
  pause() {}
  start() {}
}`,
  },
];

const stops = (name: string, ...exported: string[]): string =>
  [
    `const stop = () => { throw new Error(${JSON.stringify(`${name} is not in this bundle`)}); };`,
    ...exported.map((one) => `export const ${one} = stop;`),
  ].join('\n');

/** No shape here is told to anybody as a JSON schema, nor what is wrong with one in words of the library. Each schema names the two that would begin it, and calls neither. */
const schemaRules: readonly Rule[] = [
  replaced('zod/v4/locales/en.js', `export default () => ({ localeError: () => 'Invalid' });`),
  replaced(
    'zod/v4/core/json-schema-processors.js',
    stops('json-schema-processors.js', 'toJSONSchema', 'allProcessors', 'aggregateChecks'),
  ),
  replaced(
    'zod/v4/core/to-json-schema.js',
    `${stops('to-json-schema.js', 'extractDefs', 'finalize', 'initializeContext', 'processSchema')}
export const createStandardJSONSchemaMethod = () => stop;
export const createToJSONSchemaMethod = () => stop;`,
  ),
];

/** Bolt's App names two receivers that it would make if it were given none; ours is given. */
export const boltRules: readonly Rule[] = [
  deadReceiver('HTTPReceiver'),
  deadReceiver('SocketModeReceiver'),
  // Unpacks a file of statistics that nothing here asks for.
  ...left('node:zlib'),
  plainPackage('@slack/bolt'),
  ...webRules,
];

/** Signing in, sending, streaming and checking tokens are ours: of the SDK only a turn's way is used. */
export const botbuilderRules: readonly Rule[] = [
  ...left('@azure/msal-node', '@azure/identity', 'botframework-streaming', 'jsonwebtoken'),
  ...left('node-fetch', 'cross-fetch', 'axios', 'htmlparser2', 'fs-extra'),
  // Each of the four packages brings the same zod of its own.
  { name: 'zod', kind: 'single', filter: /\/node_modules\/bot(builder|framework)/, contents: '' },
];

/** The SDK's Node settings without its file, profile and instance look-ups: adapters/dynamodb/client.ts and adapters/aws/queue.ts give every setting. */
const plainRuntime = (client: string): Rule =>
  replaced(
    `@aws-sdk/${client}/dist-es/runtimeConfig.js`,
    `
import { calculateBodyLength } from '@smithy/core/serde';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import { getRuntimeConfig as getSharedRuntimeConfig } from './runtimeConfig.shared';
const given = (value) => async () => value;
export const getRuntimeConfig = (config) => ({
  ...getSharedRuntimeConfig(config),
  ...config,
  runtime: 'node',
  authSchemePreference: given([]),
  bodyLengthChecker: calculateBodyLength,
  credentialDefaultProvider: () => given(config.credentials),
  defaultUserAgentProvider: async () => [['folkmoot', '1']],
  requestHandler: NodeHttpHandler.create(config.requestHandler),
  streamCollector,
  userAgentAppId: given(undefined),
});`,
  );

/** Other addresses are never looked for (adapters/dynamodb/client.ts), so none is kept. */
const noEndpointCache: Rule = {
  name: '@aws-sdk/endpoint-cache',
  kind: 'import',
  filter: /^@aws-sdk\/endpoint-cache$/,
  contents: 'export class EndpointCache {}',
};

/** Another endpoint may be named in the environment; files are not looked into, as in the SDK's own build for browsers. */
const plainEndpoint = replaced(
  '@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js',
  `
export const getEndpointFromConfig = async (id) =>
  process.env['AWS_ENDPOINT_URL_' + id.toUpperCase()] || process.env.AWS_ENDPOINT_URL || undefined;`,
);

/**
 * Where a service lives, without the rules for look-ups of accounts, FIPS and dual stacks, none of which is asked for
 * (adapters/dynamodb/client.ts): the address that is given, else the Region's own, in Amazon's partition for China too.
 */
const plainAddress = (client: string, service: string): Rule =>
  replaced(
    `@aws-sdk/${client}/dist-es/endpoint/endpointResolver.js`,
    `
const suffix = (region) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com');
export const defaultEndpointResolver = ({ Endpoint, Region }) => ({
  url: new URL(Endpoint ?? 'https://${service}.' + Region + '.' + suffix(Region)),
  headers: {},
  properties: {},
});`,
  );

/** Streams of events are nothing that a table or a queue sends. What is loaded on demand is wrapped, and with it all that it needs. */
const eventStreams = left('@smithy/core/event-streams');

/** On Lambda nobody has a home with settings in it. */
const noFiles = replaced(
  '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/readFile.js',
  `
export const filePromises = {};
export const fileIntercept = {};
export const readFile = async () => { throw new Error('Settings in files are not in this bundle'); };`,
);

/** Amazon answers on Node's own streams. Merely to ask whether this is one of the web's loads those. */
const nodeStreams = replaced(
  '@smithy/core/dist-es/submodules/serde/util-stream/stream-type-check.js',
  `
export const isReadableStream = () => false;
export const isBlob = () => false;`,
);

/** Node always has its own hashes, and no client is told to adapt how often it asks. */
const notNeeded: readonly Rule[] = [
  replaced(
    '@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js',
    'export class Sha256Js {}',
  ),
  replaced(
    '@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js',
    'export class AdaptiveRetryStrategy {}',
  ),
];

/** Node has such names of its own; the global of the web's own, which the SDK asks for first, is made when it is first named. */
const nodeNames = replaced(
  '@smithy/core/dist-es/submodules/serde/uuid/v4.js',
  `
import { randomUUID } from 'node:crypto';
export const bindV4 = () => () => randomUUID();`,
);

/** Of the SDK, in every function: even what only lies beside what is used decides how that is bundled. */
export const amazonRules: readonly Rule[] = [
  ...schemaRules,
  plainRuntime('client-dynamodb'),
  plainRuntime('client-sqs'),
  plainAddress('client-dynamodb', 'dynamodb'),
  plainAddress('client-sqs', 'sqs'),
  noEndpointCache,
  plainEndpoint,
  noFiles,
  nodeStreams,
  nodeNames,
  ...notNeeded,
  ...eventStreams,
];
