import { describe, expect, it } from 'vitest';
import { functionNames } from '../../../infra/aws/bundle.ts';
import { synthesized } from '../../support/cloud.ts';
import { counts } from '../../support/cloud-logs.ts';
import { plain } from '../../support/cloud-rights.ts';

const cloud = synthesized({ mail: 'clerk@example.org' });
const filters = cloud.of('AWS::Logs::MetricFilter').map(({ Properties }) => Properties);
const alarms = cloud.of('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const alarmOn = (metric: string) => alarms.filter(({ MetricName }) => MetricName === metric);

/** Lines of functions/trouble.ts and of the edges, as Amazon's runtime client (aws-lambda-ric 4.0.2) wrote them with its JSON format. */
const line = (level: string, message: unknown) =>
  JSON.stringify({
    timestamp: '2026-11-29T20:12:33.736Z',
    level,
    requestId: '8286a188-ba32-4475-8077-530cd35c09a9',
    message,
  });
const key = { programme: 'pg-1', to: 'slack:T1:C1', id: 'e1' };
const why = 'Error: the table is busy';
const thrown = {
  errorType: 'Error',
  errorMessage: 'Folkmoot cannot start: TABLE_NAME is not set.',
  stackTrace: ['Error: Folkmoot cannot start: TABLE_NAME is not set.', '    at Runtime.handler'],
};
const lines = {
  again: line('WARN', { again: { ...key, faults: 1, why } }),
  stuck: line('ERROR', { stuck: { ...key, faults: 5, why } }),
  refused: line('WARN', { refused: { ...key, why: 'not-there', code: 'channel_not_found' } }),
  count: line('INFO', { count: 'slack.reply.lost' }),
  fault: line('ERROR', 'slack/command Error: the table is away'),
  thrown: line('ERROR', thrown),
  /** Lambda's own. */
  report: JSON.stringify({
    time: '2026-11-29T20:12:33.736Z',
    type: 'platform.report',
    record: { requestId: '8286a188', metrics: { durationMs: 1 }, status: 'success' },
  }),
  text: 'no JSON at all',
};
const met = (pattern: unknown) =>
  Object.entries(lines).flatMap(([name, text]) => (counts(String(pattern), text) ? [name] : []));

describe.each(functionNames)('the log of %s', (name) => {
  const own = filters.filter(({ LogGroupName }) => plain(LogGroupName).includes(`<${name}Log`));
  const patternOf = (metric: string) =>
    own.find(({ MetricTransformations }) =>
      JSON.stringify(MetricTransformations).includes(`"MetricName":"${metric}"`),
    )?.FilterPattern;

  it('is heard where something stays stuck', () => {
    expect(met(patternOf('Stuck'))).toEqual(['stuck']);
  });
  it('is heard where one line is an error, and not where it is a warning or a count', () => {
    expect(met(patternOf('Fault'))).toEqual(['fault', 'thrown']);
  });
  it('and one call of it that fails or takes too long rings within ten minutes', () => {
    const own = alarmOn('Errors').filter(
      ({ AlarmName }) => AlarmName === `folkmoot-${name}-errors`,
    );
    expect(own).toMatchObject([{ Threshold: 0, Period: 300, EvaluationPeriods: 1 }]);
  });
});

it('rings at one error line within ten minutes, and as long as something is stuck', () => {
  expect(alarmOn('Fault')).toMatchObject([
    { Namespace: 'folkmoot', Threshold: 0, Period: 300, EvaluationPeriods: 1 },
  ]);
  const [stuck] = alarmOn('Stuck');
  expect(stuck).toMatchObject({ Namespace: 'folkmoot', Threshold: 0 });
  expect(Number(stuck?.Period)).toBeGreaterThan(2 * 60 * 60);
});

it('can ring for a throttled table where only one of its counts has a point, its index included', () => {
  const [throttled] = alarms.filter(({ AlarmName }) => AlarmName === 'folkmoot-table-throttled');
  const metrics = JSON.stringify(throttled?.Metrics);
  expect(metrics).toContain('SUM(FILL(METRICS(), 0))');
  for (const part of ['ReadThrottleEvents', 'WriteThrottleEvents', 'GlobalSecondaryIndexName'])
    expect(metrics).toContain(part);
});

it('reads a pattern as AWS does: nothing meets an object', () => {
  expect(counts('{ $.message.stuck = "*" }', lines.stuck)).toBe(false);
  expect(counts('{ $.message.count = "slack.*" }', lines.count)).toBe(true);
});
