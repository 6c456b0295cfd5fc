import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { amazonRules, boltRules, botbuilderRules } from '../../../infra/aws/rules.ts';
import { slim } from '../../../infra/aws/slim.ts';

const require = createRequire(import.meta.url);

describe('leaving out', () => {
  const built = async (source: string, rules: Parameters<typeof slim>[0]) => {
    const { plugin, done } = slim(rules);
    const stdin = { contents: source, resolveDir: join(import.meta.dirname, '../../..') };
    const options = { bundle: true, platform: 'node', format: 'cjs', write: false } as const;
    const { outputFiles } = await build({
      ...options,
      stdin,
      plugins: [plugin],
      logLevel: 'silent',
    });
    return { text: outputFiles[0]?.text ?? '', done };
  };
  const evaluated = (text: string): Record<string, unknown> => {
    const module = { exports: {} };
    new Function('module', 'exports', 'require', text)(module, module.exports, require);
    return module.exports;
  };
  const axios = botbuilderRules.filter(({ name }) => name === 'axios');

  it('fails the build when a rule matches nothing any longer', async () => {
    const { done } = await built('export const here = 1;', boltRules);
    expect(done).toThrow(/Nothing to leave out any longer: @slack\/bolt\/dist\/receivers\/HTTP/);
  });

  it('is quiet when every rule matched', async () => {
    const { done } = await built("import axios from 'axios'; axios;", axios);
    expect(done).not.toThrow();
  });

  it('stops whoever calls what was left out, by its name', async () => {
    const { text } = await built("import axios from 'axios'; axios.get('https://x');", axios);
    expect(() => new Function('module', 'require', text)({}, () => {})).toThrow(
      'axios is not in this bundle',
    );
  });

  it.each([
    ['eu-west-2', undefined],
    ['us-east-1', undefined],
    ['cn-north-1', undefined],
    ['eu-west-2', 'http://127.0.0.1:8000'],
  ])('finds where a service of %s lives as the SDK does (%s)', async (Region, Endpoint) => {
    for (const client of ['client-dynamodb', 'client-sqs']) {
      const rules = amazonRules.filter(({ name }) => name.includes(`${client}/dist-es/endpoint`));
      const file = `@aws-sdk/${client}/dist-es/endpoint/endpointResolver.js`;
      const source = `export { defaultEndpointResolver as address } from './node_modules/${file}';`;
      const [plain, own] = await Promise.all([built(source, rules), built(source, [])]);
      expect(plain.done).not.toThrow();
      const given = { Region, Endpoint, UseDualStack: false, UseFIPS: false };
      const urls = [plain, own].map(
        ({ text }) => evaluated(text).address as (of: object) => { readonly url: URL },
      );
      const [here, there] = urls.map((address) => address(given).url.href);
      expect(here).toBe(there);
    }
  });
});
