import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Leaves out of a bundle what its function never calls (docs/decisions/003). Each rule says what it replaces and by what;
 * a rule that matched nothing fails the build, so that an upgrade cannot silently bring the weight back.
 */
interface Rule {
  readonly name: string;
  readonly kind: 'import' | 'file';
  readonly filter: RegExp;
  readonly contents: string;
}

/** What takes the place of a package that is imported and never used: touching it says so. */
const absent = (name: string): string => `
const absent = new Proxy(function () {}, {
  get(_, key) {
    if (key === '__esModule') return false;
    if (key === Symbol.toPrimitive || key === 'then') return undefined;
    return absent;
  },
  apply() { throw new Error(${JSON.stringify(`${name} is not in this bundle`)}); },
  construct() { throw new Error(${JSON.stringify(`${name} is not in this bundle`)}); },
});
module.exports = absent;`;

const left = (...names: string[]): Rule[] =>
  names.map((name) => ({
    name,
    kind: 'import',
    filter: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(/.*)?$`),
    contents: absent(name),
  }));

const deadReceiver = (name: string): Rule => ({
  name,
  kind: 'file',
  filter: new RegExp(`@slack/bolt/dist/receivers/${name}\\.js$`),
  contents: `exports.default = class ${name} { constructor() { throw new Error('${name} is not in this bundle'); } };`,
});

export const boltRules: readonly Rule[] = [
  ...left('@slack/socket-mode', '@slack/oauth'),
  deadReceiver('HTTPReceiver'),
  deadReceiver('SocketModeReceiver'),
];

export const botbuilderRules: readonly Rule[] = left(
  '@azure/msal-node',
  '@azure/identity',
  'botframework-streaming',
  'adaptivecards',
  'ws',
  'htmlparser2',
  'fs-extra',
  'filenamify',
  'dayjs',
  'axios',
);

/** The SDK's Node settings without its file, profile and instance look-ups: every setting is given by our own client. */
const plainRuntime: Rule = {
  name: 'client-dynamodb runtimeConfig',
  kind: 'file',
  filter: /@aws-sdk\/client-dynamodb\/dist-es\/runtimeConfig\.js$/,
  contents: `
import { calculateBodyLength } from '@smithy/core/serde';
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler';
import { getRuntimeConfig as getSharedRuntimeConfig } from './runtimeConfig.shared';
const given = (value) => async () => value;
export const getRuntimeConfig = (config) => ({
  ...getSharedRuntimeConfig(config),
  ...config,
  runtime: 'node',
  accountIdEndpointMode: config.accountIdEndpointMode ?? given('disabled'),
  authSchemePreference: given([]),
  bodyLengthChecker: calculateBodyLength,
  credentialDefaultProvider: () => given(config.credentials),
  defaultUserAgentProvider: async () => [['folkmoot', '1']],
  defaultsMode: given('standard'),
  endpointDiscoveryEnabledProvider: given(false),
  requestHandler: NodeHttpHandler.create(config.requestHandler),
  retryMode: config.retryMode ?? given('standard'),
  streamCollector,
  useDualstackEndpoint: given(false),
  useFipsEndpoint: given(false),
  userAgentAppId: given(undefined),
});`,
};
export const sdkRules: readonly Rule[] = [plainRuntime];

/** Plain `require` of a built-in: its ESM facade would run every lazy getter, undici's among them. */
const builtins = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

/** The plugin for these rules; `done` throws when one of them matched nothing. */
export const slim = (rules: readonly Rule[]): { plugin: Plugin; done: () => void } => {
  const matched = new Set<string>();
  const use = (rule: Rule) => {
    matched.add(rule.name);
    return rule;
  };
  const plugin: Plugin = {
    name: 'slim',
    setup: (build) => {
      for (const rule of rules) {
        if (rule.kind === 'import') {
          build.onResolve({ filter: rule.filter }, () => ({
            path: use(rule).name,
            namespace: 'absent',
          }));
        } else {
          build.onLoad({ filter: rule.filter }, () => ({
            contents: use(rule).contents,
            loader: 'js',
          }));
        }
      }
      build.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({
        contents: rules.find(({ name }) => name === path)?.contents ?? '',
        loader: 'js',
      }));
      build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path }) =>
        builtins.has(path) ? { path: path.replace(/^node:/, ''), namespace: 'builtin' } : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
        contents: `module.exports = process.getBuiltinModule('node:${path}');`,
        loader: 'js',
      }));
    },
  };
  const done = (): void => {
    const idle = rules.filter(({ name }) => !matched.has(name)).map(({ name }) => name);
    if (idle.length > 0) throw new Error(`Nothing to leave out any longer: ${idle.join(', ')}.`);
  };
  return { plugin, done };
};
