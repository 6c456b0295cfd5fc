import { describe, expect, it } from 'vitest';
import { roundsOver } from '../../../infra/aws/rounds.ts';
import { stackIn } from '../../../infra/aws/standing.ts';

const key = 'arn:aws:kms:eu-west-2:111122223333:key/0a1b';
const nothing = { stack: undefined, outputs: {}, tables: undefined, tableKey: undefined };
const rounds = (standing: Partial<Parameters<typeof roundsOver>[0]>) =>
  roundsOver({ ...nothing, ...standing });
const round = (settings: Record<string, string>, brings = false) => ({ settings, brings });

describe('a deployment', () => {
  it.each([
    undefined,
    'ROLLBACK_COMPLETE',
    'ROLLBACK_FAILED',
    'DELETE_COMPLETE',
    'REVIEW_IN_PROGRESS',
  ])('upon %s protects nothing before all of it stands', (stack) => {
    const twice = [round({ protect: 'nothing' }), round({ protect: 'all' })];
    expect(rounds({ stack })).toEqual(twice);
  });
  it.each(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE', 'IMPORT_COMPLETE'])(
    'upon %s is one round, protected throughout',
    (stack) => {
      expect(rounds({ stack, tableKey: key })).toEqual([round({ protect: 'all' })]);
    },
  );
  it('over tables that an earlier system left brings them in, with their key, and never unprotects them', () => {
    expect(rounds({ tableKey: key })).toEqual([
      round({ key, protect: 'tables' }, true),
      round({ key, protect: 'all' }),
    ]);
  });
  it('is told again what the one before was told', () => {
    const outputs = { KeptKey: key, RestoredTables: 'folkmoot-back' };
    expect(rounds({ stack: 'UPDATE_COMPLETE', outputs, tableKey: key })).toEqual([
      round({ key, tables: 'folkmoot-back', protect: 'all' }),
    ]);
  });
  it('that names restored tables brings them in, once', () => {
    const stands = { stack: 'CREATE_COMPLETE', tables: 'folkmoot-back', tableKey: key };
    expect(rounds(stands)).toEqual([round({ tables: 'folkmoot-back', protect: 'all' }, true)]);
    expect(rounds({ ...stands, outputs: { RestoredTables: 'folkmoot-back' } })).toEqual([
      round({ tables: 'folkmoot-back', protect: 'all' }),
    ]);
  });
});

it('what CloudFormation answers about a stack is read', () => {
  const xml = `<DescribeStacksResponse><member><StackName>folkmoot</StackName>
    <StackStatus>UPDATE_COMPLETE</StackStatus><Outputs>
    <member><OutputKey>KeptKey</OutputKey><OutputValue>${key}</OutputValue></member>
    <member><OutputKey>SlackUrl</OutputKey><OutputValue>https://x.example</OutputValue></member>
    </Outputs></member></DescribeStacksResponse>`;
  expect(stackIn(xml)).toEqual({
    stack: 'UPDATE_COMPLETE',
    outputs: { KeptKey: key, SlackUrl: 'https://x.example' },
  });
  expect(stackIn('')).toEqual({ stack: undefined, outputs: {} });
});
