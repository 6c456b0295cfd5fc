import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shards } from '../../../core/engine/due-shards.ts';
import { billOf, costPage, made, totalOf } from '../../../infra/aws/cost.ts';
import { saidUse, usual } from '../../../infra/aws/use.ts';
import { synthesized } from '../../support/cloud.ts';

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
const costs = (use: Partial<typeof usual>) => {
  const { idle, work } = billOf({ ...usual, ...use });
  return { idle: totalOf(idle), work: totalOf(work), lines: [...idle, ...work] };
};
const line = (use: Partial<typeof usual>, what: RegExp) =>
  costs(use)
    .lines.filter((one) => what.test(one.what))
    .at(-1)?.usd ?? Number.NaN;

describe('the cost', () => {
  it('in docs/operating.md is what npm run cost prints', () => {
    expect(read('docs/operating.md')).toContain(costPage(usual));
  });
  it('in the README is the same, asleep and all together', () => {
    const { idle, work } = costs({});
    expect(read('README.md')).toContain(
      `Asleep it costs about ${Math.round(idle)} US dollars a month, and with a thousand busy partnerships about ${Math.round(idle + work)};`,
    );
  });
  it('adds what it costs asleep to the work, each line to the cent', () => {
    const { idle, work } = costs({});
    expect(costPage(usual)).toContain(`Together **${(idle + work).toFixed(2)}** a month.`);
  });
  it('counts as many alarms, metrics and shards as there are', () => {
    const alarms = synthesized().of('AWS::CloudWatch::Alarm');
    const metrics = alarms.map(({ Properties: { Metrics } }) =>
      Array.isArray(Metrics) ? Metrics.filter((one) => 'MetricStat' in one).length : 1,
    );
    expect(made).toEqual({
      alarms: alarms.length,
      alarmMetrics: metrics.reduce((sum, one) => sum + one, 0),
      shards,
    });
  });
  it('grows with the work, and is nothing without', () => {
    const none = { partnerships: 0 };
    expect(costs(none).work).toBeCloseTo(line(none, /calls of the key/), 2);
    for (const more of [{ members: 40 }, { actions: 60 }, { votes: 9 }, { meetings: 9 }])
      expect(costs(more).work).toBeGreaterThan(costs({}).work);
  });
  it('has the journal that is never deleted, month by month', () => {
    const [year, two] = [12, 24].map((months) => line({ months }, /^storage/));
    expect(two).toBeCloseTo(2 * (year ?? 0), 1);
  });
  it('has a dashboard only after the three that cost nothing', () => {
    expect(line({ dashboards: 2 }, /^dashboard/)).toBe(0);
    expect(line({ dashboards: 3 }, /^dashboard/)).toBe(3);
  });
});

describe('what is said on the command line', () => {
  it('stands in the place of what is usual', () => {
    expect(saidUse(['--partnerships', '50', '--votes=1'])).toEqual({
      ...usual,
      partnerships: 50,
      votes: 1,
    });
  });
  it('is refused where it is no number', () => {
    expect(() => saidUse(['--members', 'many'])).toThrow(
      '--members is "many"; it is a whole number.',
    );
  });
});
