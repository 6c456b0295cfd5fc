import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deploymentSettings, settingNames, unknownSettings } from '../../../infra/aws/settings.ts';

import type { FolkmootProps } from '../../../infra/aws/stack.ts';
import { type Synthesized, synthesized } from '../../support/cloud.ts';

const london = { AWS_REGION: 'eu-west-2' };
const told = (said: Readonly<Record<string, string>>, environment: NodeJS.ProcessEnv = london) =>
  deploymentSettings((name) => said[name], environment);

describe('the settings of a deployment', () => {
  it('have a value each that suits most: no share of the account kept, nobody mailed', () => {
    expect(told({})).toMatchObject({ name: 'folkmoot', reserve: false, mail: undefined });
    expect(told({})).toMatchObject({ protect: 'all', delivery: true, tracing: false, tags: {} });
    expect(told({ reserve: 'true' }).reserve).toBe(true);
  });
  it('name the tables as the system, but where a restored one takes their place', () => {
    expect(told({ name: 'sefton' }).tables).toBe('sefton');
    expect(told({ name: 'sefton', tables: 'sefton-back' }).tables).toBe('sefton-back');
  });
  it.each([
    ['a share that is kept', { reserve: 'yes' }, /reserve is "yes"; it can be false or true/],
    ['a name', { name: 'Sefton!' }, /name is "Sefton!"/],
    ['a tag', { tags: 'council' }, /tags is "council"; it is written like council=Sefton,/],
    ['a tag', { tags: 'aws:x=1' }, /tags is "aws:x=1"/],
    ['a copy', { copy: 'eu-west-2' }, /copy is "eu-west-2"; it names another Region/],
    ['a key', { key: 'alias/folkmoot' }, /key is "alias\/folkmoot"; it is the ARN/],
    ['delivery', { delivery: 'of' }, /delivery is "of"; it can be on or off/],
    ['a protection', { protect: 'true' }, /it can be all or tables or nothing/],
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

const made = new Map<string, Synthesized>();
/** The template under these settings, made once. */
const under = (settings: Partial<FolkmootProps>): Synthesized => {
  const name = JSON.stringify(settings);
  const one = made.get(name) ?? synthesized(settings);
  made.set(name, one);
  return one;
};
const tablesOf = ({ of }: Synthesized) => of('AWS::DynamoDB::Table');

describe('the protections', () => {
  it.each([
    ['all', true, false],
    ['tables', true, true],
    ['nothing', false, true],
  ] as const)('are %s', (protect, tables, canBeDeleted) => {
    const cloud = under({ protect });
    expect(cloud.canBeDeleted).toBe(canBeDeleted);
    const found = tablesOf(cloud).map(({ Properties }) => Properties.DeletionProtectionEnabled);
    expect(found).toEqual([tables, tables]);
  });
});

describe('what is kept of a system that was taken down', () => {
  const types = ['AWS::DynamoDB::Table', 'AWS::Logs::LogGroup', 'AWS::KMS::Key'];
  const cloud = under({});
  it('is both tables, the logs and the key, and nothing else', () => {
    const kept = Object.values(cloud.resources).filter(
      ({ DeletionPolicy = 'Delete' }) => DeletionPolicy !== 'Delete',
    );
    expect([...new Set(kept.map(({ Type }) => Type))].sort()).toEqual([...types].sort());
    expect(new Set(kept.map((one) => one.DeletionPolicy))).toEqual(
      new Set(['RetainExceptOnCreate']),
    );
  });
  it('stands under names of its own, by which CloudFormation brings it in again', () => {
    const named = (type: string, name: string) =>
      cloud.of(type).map(({ Properties }) => typeof Properties[name]);
    expect(new Set(named('AWS::DynamoDB::Table', 'TableName'))).toEqual(new Set(['string']));
    expect(new Set(named('AWS::Logs::LogGroup', 'LogGroupName'))).toEqual(new Set(['string']));
  });
  it('is brought in with the key that has closed it, and with no other', () => {
    const key = 'arn:aws:kms:eu-west-2:111122223333:key/0a1b';
    const back = under({ key });
    expect(back.of('AWS::KMS::Key')).toEqual([]);
    for (const { Properties } of tablesOf(back))
      expect(Properties.SSESpecification).toMatchObject({ KMSMasterKeyId: key });
    expect(back.of('AWS::KMS::Alias')[0]?.Properties).toMatchObject({
      AliasName: 'alias/folkmoot',
    });
    expect(JSON.parse(back.text).Outputs.KeptKey.Value).toBe(key);
  });
});

describe('restored tables', () => {
  const back = under({ tables: 'folkmoot-back' });
  const names = (cloud: Synthesized) =>
    tablesOf(cloud).map(({ Properties }) => Properties.TableName);
  it('take the place of the old ones, which are let be', () => {
    expect(names(back)).toEqual(['folkmoot-back', 'folkmoot-back-ballots']);
    const ids = (cloud: Synthesized) =>
      Object.entries(cloud.resources).flatMap(([id, { Type }]) =>
        Type === 'AWS::DynamoDB::Table' ? [id] : [],
      );
    const old = ids(under({}));
    expect(ids(back).filter((id) => old.includes(id))).toEqual([]);
    expect(JSON.parse(back.text).Outputs.RestoredTables.Value).toBe('folkmoot-back');
  });
});

describe('delivery', () => {
  const states = ({ of }: Synthesized) => ({
    queues: of('AWS::Lambda::EventSourceMapping')
      .filter(({ Properties }) => !('StartingPosition' in Properties))
      .map(({ Properties }) => Properties.Enabled),
    clock: of('AWS::Scheduler::Schedule').map(({ Properties }) => Properties.State),
  });
  it('that is off lets nothing leave and looks after nothing', () => {
    expect(states(under({ delivery: false }))).toEqual({
      queues: [false, false],
      clock: ['DISABLED'],
    });
    expect(states(under({}))).toEqual({ queues: [true, true], clock: ['ENABLED'] });
  });
});

describe('a copy in another Region', () => {
  const cloud = under({ copy: 'eu-west-1' });
  it('is made each night of the main table, and of no ballot', () => {
    const [selection] = cloud.of('AWS::Backup::BackupSelection');
    const chosen = JSON.stringify(selection?.Properties.BackupSelection);
    expect(chosen).toContain('"TablesMain');
    expect(chosen).not.toContain('Ballots');
    const [plan] = cloud.of('AWS::Backup::BackupPlan');
    expect(JSON.stringify(plan?.Properties)).toContain(':backup:eu-west-1:');
  });
  it('lies there under a key of its own, and stays', () => {
    const { Resources } = JSON.parse(cloud.beside) as { Resources: Synthesized['resources'] };
    const kept = Object.values(Resources).map((one) => [one.Type, one.DeletionPolicy]);
    expect(Object.fromEntries(kept)).toEqual({
      'AWS::KMS::Key': 'RetainExceptOnCreate',
      'AWS::Backup::BackupVault': 'RetainExceptOnCreate',
    });
  });
  it('is not made unasked', () => {
    expect(under({}).text + under({}).beside).not.toContain('AWS::Backup');
  });
});

it('tags stand on the tables, the functions and the queues', () => {
  const cloud = under({ tags: { council: 'Sefton' } });
  for (const type of ['AWS::DynamoDB::Table', 'AWS::Lambda::Function', 'AWS::SQS::Queue'])
    for (const { Properties } of cloud.of(type))
      expect(Properties.Tags).toEqual([{ Key: 'council', Value: 'Sefton' }]);
  expect(under({}).text).not.toContain('"Tags"');
});

it('all functions run on one kind of processor, arm64 where nobody says another', () => {
  const kinds = (cloud: Synthesized) =>
    new Set(
      cloud.of('AWS::Lambda::Function').map(({ Properties }) => String(Properties.Architectures)),
    );
  expect(kinds(under({}))).toEqual(new Set(['arm64']));
  expect(kinds(under({ processor: 'x64' }))).toEqual(new Set(['x86_64']));
});

it('runs are traced where somebody asked for it', () => {
  const modes = (cloud: Synthesized) =>
    cloud.of('AWS::Lambda::Function').map(({ Properties }) => Properties.TracingConfig);
  expect(new Set(modes(under({})))).toEqual(new Set([undefined]));
  const traced = under({ tracing: true });
  expect(modes(traced)).toEqual(modes(traced).map(() => ({ Mode: 'Active' })));
  expect(traced.text).toContain('xray:PutTraceSegments');
});
