import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { consentKey, pendingKey, tokenKey } from '../../../adapters/dynamodb/keys.ts';
import { bundle, installNames } from '../../../infra/aws/bundle.ts';
import { bundledHandler } from '../../support/bundled.ts';
import { synthesized } from '../../support/cloud.ts';
import { plain, statementsOf } from '../../support/cloud-rights.ts';

const one = synthesized();
const many = synthesized({ workspaces: 'many' });
const tokens = many
  .of('AWS::DynamoDB::Table')
  .find(({ Properties }) => Properties.TableName === 'folkmoot-tokens');

/** What a function is told from outside. */
const settingsOf = (cloud: typeof one, name: string): Readonly<Record<string, unknown>> => {
  const functions = cloud.of('AWS::Lambda::Function').map(({ Properties }) => Properties);
  const found = functions.find(({ FunctionName }) => FunctionName === `folkmoot-${name}`);
  return (
    (found?.Environment as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {}
  );
};

/** What a function may do with the tokens, and with the key that opens one. */
const mayDo = (name: string) => {
  const statements = statementsOf(many, name).filter(({ Effect }) => Effect === 'Allow');
  const onTokens = statements
    .filter(({ Resource }) => [Resource].flat().some((at) => plain(at).includes('Tokens')))
    .flatMap(({ Action }) => Action);
  const opens = statements
    .filter(({ Condition }) => JSON.stringify(Condition ?? '').includes('installation'))
    .flatMap(({ Action }) => Action);
  return { onTokens: [...onTokens].sort(), opens: [...opens].sort() };
};

describe('one workspace', () => {
  it('has no table of tokens, nothing that installs and nothing that turns', () => {
    expect(one.text).not.toMatch(
      /tokens|TOKENS_KEY|install-slack|install-teams|TEAMS_INSTALL_URL|folkmoot-refresh/i,
    );
  });
});

describe('whose Teams is served', () => {
  it('is the app’s own tenant until somebody names another, with one workspace and with many', () => {
    for (const cloud of [one, many])
      expect(settingsOf(cloud, 'teams').TEAMS_TENANTS_ALLOW).toBe('own');
    for (const name of ['slack', 'deliver', 'files'])
      expect(settingsOf(one, name)).not.toHaveProperty('TEAMS_TENANTS_ALLOW');
  });

  it('grows by the address at which an administrator lets another in, with many alone', () => {
    expect(settingsOf(one, 'teams')).not.toHaveProperty('TEAMS_INSTALL_URL');
    expect(JSON.stringify(settingsOf(many, 'teams').TEAMS_INSTALL_URL)).toContain('/teams/install');
  });
});

describe('many workspaces', () => {
  it('have their tokens in a table without a stream, sealed with the key', () => {
    expect(tokens?.Properties.StreamSpecification).toBeUndefined();
    expect(tokens?.Properties.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    expect(tokens?.Properties.DeletionProtectionEnabled).toBe(true);
  });

  it('let the Slack edge and deliver read a token, and the two others alone write one', () => {
    const reads = { onTokens: ['dynamodb:GetItem'], opens: ['kms:Decrypt'] };
    expect(mayDo('slack')).toEqual(reads);
    expect(mayDo('deliver')).toEqual(reads);
    expect(mayDo('install-slack')).toEqual({
      onTokens: ['dynamodb:UpdateItem'],
      opens: ['kms:GenerateDataKey'],
    });
    expect(mayDo('refresh')).toEqual({
      onTokens: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      opens: ['kms:Decrypt', 'kms:GenerateDataKey'],
    });
    expect(mayDo('teams')).toEqual({ onTokens: ['dynamodb:GetItem'], opens: [] });
    expect(mayDo('install-teams')).toEqual({ onTokens: ['dynamodb:UpdateItem'], opens: [] });
    for (const name of ['relay', 'tick', 'wake', 'files'])
      expect(mayDo(name)).toEqual({ onTokens: [], opens: [] });
  });

  it('open a token of Slack only, and only by its installation', () => {
    const conditions = ['slack', 'deliver', 'install-slack', 'refresh'].flatMap((name) =>
      statementsOf(many, name).flatMap(({ Condition }) =>
        JSON.stringify(Condition ?? '').includes('installation') ? [Condition] : [],
      ),
    );
    for (const one of conditions)
      expect(one).toEqual({ StringLike: { 'kms:EncryptionContext:installation': 'slack:*' } });
  });

  it('let the Teams edge see who was let in, and what lets them in write that, and no row of a token', () => {
    const onTokens = (name: string) =>
      statementsOf(many, name)
        .filter(({ Resource }) => [Resource].flat().some((at) => plain(at).includes('Tokens')))
        .map(({ Condition }) => Condition);
    const rows = (...keys: string[]) => ({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
    expect(onTokens('teams')).toEqual([rows('consent#*')]);
    expect(onTokens('install-teams')).toEqual([rows('consent#*', 'pending#*')]);
    const main = statementsOf(many, 'install-teams').filter(({ Resource }) =>
      [Resource].flat().some((at) => plain(at).includes('Main')),
    );
    expect(main).toEqual([]);
    expect(consentKey('teams:t' as never).pk.S).toMatch(/^consent#/);
    expect(pendingKey('s').pk.S).toMatch(/^pending#/);
    expect(tokenKey('slack:T1' as never).pk.S).not.toMatch(/^(consent|pending)#/);
  });

  it('know one secret: that of the app in Microsoft’s sign-in, or that of the app in Slack', () => {
    const paths = (name: string) => settingsOf(many, name).PARAMETER_PATHS;
    expect(paths('install-teams')).toBe('/folkmoot/teams');
    expect(paths('install-slack')).toBe('/folkmoot/slack-app');
  });

  it('let what installs write no more of the main table than how Slack is installed', () => {
    const writes = statementsOf(many, 'install-slack').filter(
      ({ Action, Effect, Resource }) =>
        Effect === 'Allow' &&
        [Action].flat().includes('dynamodb:PutItem') &&
        [Resource].flat().some((at) => plain(at).includes('Main')),
    );
    expect(writes.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['install#slack:*'] } },
    ]);
  });

  it('have two ways for a browser to each chat, and an alarm for each function', () => {
    const routes = many.of('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties.RouteKey);
    expect(routes).toEqual(
      expect.arrayContaining(
        ['slack', 'teams'].flatMap((chat) => [`GET /${chat}/install`, `GET /${chat}/installed`]),
      ),
    );
    const alarms = many.of('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties.AlarmName);
    expect(alarms).toEqual(
      expect.arrayContaining(installNames.map((name) => `folkmoot-${name}-errors`)),
    );
  });

  it('are looked after every ten minutes', () => {
    const schedules = many.of('AWS::Scheduler::Schedule').map(({ Properties }) => Properties);
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression)).toContain(
      'rate(10 minutes)',
    );
  });
});

describe('what is bundled for them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-installs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(installNames)(
    'loads by itself, as %s, without Bolt and without the file of tables',
    async (name) => {
      const made = await bundle(name, folder);
      expect(bundledHandler(made.folder)).toBeTypeOf('function');
      const inside = ['@slack/bolt', 'botbuilder', '@slack/oauth', 'express'];
      expect(made.packages.has('jose')).toBe(name === 'install-teams');
      expect(made.packages.has('@slack/web-api')).toBe(name !== 'install-teams');
      expect(inside.filter((one) => made.packages.has(one))).toEqual([]);
    },
  );
});
