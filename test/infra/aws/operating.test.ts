import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ballotsTable, mainTable } from '../../../adapters/dynamodb/table.ts';
import { settingNames } from '../../../infra/aws/settings.ts';
import { synthesized } from '../../support/cloud.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
const page = read('docs/operating.md');
const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found = '']) => found);
const cloud = synthesized();
const named = (type: string, name: string) =>
  cloud.of(type).map(({ Properties }) => Properties[name]);

describe('the commands of docs/operating.md', () => {
  it('are scripts that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const run = all(/npm run (?:--silent )?([\w:]+)/g);
    expect(run).toContain('deploy');
    expect(run.filter((name) => !scripts.includes(name))).toEqual([]);
  });
  it('say settings that exist', () => {
    const said = all(/--context "?(\w+)=/g);
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((name) => !settingNames.some((one) => one === name))).toEqual([]);
  });
  it('name functions, queues and tables that exist', () => {
    const tables = named('AWS::DynamoDB::Table', 'TableName');
    expect(all(/--source-table-name (\S+)/g)).toEqual(tables);
    const [main = ''] = all(/--target-table-name (\S+)/g);
    expect(all(/--target-table-name (\S+)/g)).toEqual([main, ballotsTable(main)]);
    expect(page).toContain(`--context tables=${main}`);
    for (const name of ['slack', 'teams', 'deliver', 'files'])
      expect(named('AWS::Lambda::Function', 'FunctionName')).toContain(`folkmoot-${name}`);
    expect(named('AWS::SQS::Queue', 'QueueName')).toContain('folkmoot-wake');
  });
  it('restore both tables to one second', () => {
    const seconds = all(/--restore-date-time (\S+)/g);
    expect(seconds).toHaveLength(2);
    expect(new Set(seconds).size).toBe(1);
  });
  it('give a restored table what the template gives', () => {
    expect(page).toContain(`StreamEnabled=true,StreamViewType=${mainTable.stream}`);
    expect(page).toContain(`Enabled=true,AttributeName=${mainTable.expires}`);
    const [, ballots] = cloud.of('AWS::DynamoDB::Table');
    expect(ballots?.Properties.PointInTimeRecoverySpecification).toMatchObject({
      RecoveryPeriodInDays: Number(all(/RecoveryPeriodInDays=(\d+)/g)[0]),
    });
  });
  it('work in bash and in PowerShell: where one is not the other, both stand there', () => {
    const fences = [...page.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map(
      ([, shell = '', text = '']) => ({ shell, text }),
    );
    const ofOne = /\\\n|\$\(|\$env:|\bdo\b|read -rs|ForEach|<…/;
    const unlabelled = fences.filter(({ shell, text }) => shell === '' && ofOne.test(text));
    expect(unlabelled).toEqual([]);
    const kinds = fences.map(({ shell }) => shell).filter(Boolean);
    expect(kinds).toEqual(['sh', 'powershell', 'sh', 'powershell']);
  });
});

describe('the workflow that deploys', () => {
  const workflow = read('.github/workflows/deploy.yml');
  it('is started by hand, borrows a role and keeps no key', () => {
    expect(workflow).toMatch(/^on:\n {2}workflow_dispatch:/m);
    expect(workflow).toContain('id-token: write');
    expect(workflow).toContain('role-to-assume:');
    expect(workflow).not.toMatch(/secrets\.|access-key|pull_request|push:/);
  });
  it('deploys by the command of docs/operating.md, under variables that stand there', () => {
    expect(workflow).toContain('npm run deploy -- ');
    const variables = [...workflow.matchAll(/vars\.(\w+)/g)].map(([, name = '']) => name);
    expect(new Set(variables)).toEqual(new Set(['AWS_REGION', 'ALARM_MAIL', 'AWS_ROLE_ARN']));
    expect(variables.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
