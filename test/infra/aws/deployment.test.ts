import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deploymentSettings, settingNames, unknownSettings } from '../../../infra/aws/settings.ts';

const london = { AWS_REGION: 'eu-west-2' };
const told = (said: Readonly<Record<string, string>>, environment: NodeJS.ProcessEnv = london) =>
  deploymentSettings((name) => said[name], environment);

describe('the settings of a deployment', () => {
  it('have a value each that suits most: no share of the account kept, nobody mailed', () => {
    expect(told({})).toMatchObject({ name: 'folkmoot', reserve: false, mail: undefined });
    expect(told({ reserve: 'true' }).reserve).toBe(true);
  });
  it.each([
    ['a share that is kept', { reserve: 'yes' }, /reserve is "yes"; it can be false or true/],
    ['a name', { name: 'Sefton!' }, /name is "Sefton!"/],
  ])('refuse %s that means nothing, and say what can be', (_, said, sentence) => {
    expect(() => told(said)).toThrow(sentence);
  });
  it('that do not exist are found, and the CDK’s own let be', () => {
    const said = ['reserv', 'mail', 'aws:cdk:bundling-stacks', '@aws-cdk/core:strict'];
    expect(unknownSettings(said)).toEqual(['reserv']);
  });
  it('stand in docs/operating.md, every one', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
    const lacking = settingNames.filter((name) => !RegExp(`^\\| \`${name}\\b`, 'm').test(page));
    expect(lacking).toEqual([]);
  });
});

describe('the Region', () => {
  it.each([
    ['by the setting, before the shell', { region: 'eu-west-1' }, london, 'eu-west-1'],
    ['by the shell', {}, london, 'eu-west-2'],
    ['by the shell’s other word', {}, { AWS_DEFAULT_REGION: 'eu-west-3' }, 'eu-west-3'],
    ['by a profile', {}, { CDK_DEFAULT_REGION: 'eu-north-1' }, 'eu-north-1'],
    ['where the template is only looked at', { region: 'any' }, {}, undefined],
  ] as const)('is named %s', (_, said, environment, region) => {
    expect(told(said, environment).region).toBe(region);
  });
  it('is asked for where nobody named it, although the CDK then says us-east-1', () => {
    const nobody = { CDK_DEFAULT_REGION: 'us-east-1' };
    expect(() => told({}, nobody)).toThrow(/^No Region is named: set AWS_REGION, or say --context/);
    expect(told({ region: 'us-east-1' }, nobody).region).toBe('us-east-1');
    expect(() => told({ region: 'London' })).toThrow('"London" is no Region');
  });
});
