import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import prices from './prices.json' with { type: 'json' };
import { saidUse, type Use } from './use.ts';

/** What the template has, as test/infra/aws/cost.test.ts asserts. */
export const made = { alarms: 20, alarmMetrics: 23, shards: 16 };

/** Estimates, until an account has run it: seconds and gigabytes of a run, units of what is posted. */
const estimated = {
  edge: { seconds: 0.15, gb: 1 },
  deliver: { seconds: 0.4, gb: 0.5, read: 10, write: 7 },
  wake: { seconds: 0.2, gb: 0.5 },
  relay: { seconds: 0.05, gb: 0.5, runsAChange: 1.5 },
  tick: { seconds: 0.1, gb: 0.5 },
  postsAChange: 3,
  /** Changes come in bouts: one look within the hour for so many of them. */
  hourlyAChange: 0.4,
  nudgesAnAction: 2,
  bytesAChange: 2500,
  bytesOfLogARun: 1000,
} as const;

const minutes = 30 * 24 * 60;
/** DynamoDB asks for its key anew every five minutes, for each role that calls it. */
const keyCallsARole = minutes / 5;
const weeks = 30 / 7;
const million = 1e6;
const gigabyte = 1e9;

interface Units {
  readonly read: number;
  readonly write: number;
}
/** The rows of docs/capacity.md, which test/capacity.test.ts measures. */
const measured = (): ((command: string) => Units) => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/capacity.md'), 'utf8');
  const rows = new Map(
    [...page.matchAll(/^\| (.+) \| ([\d.]+) \| ([\d.]+) \|$/gm)].map(
      ([, name = '', read, write]) => [name, { read: Number(read), write: Number(write) }],
    ),
  );
  return (command) => {
    const found = rows.get(command);
    if (!found) throw new Error(`docs/capacity.md has no row "${command}".`);
    return found;
  };
};

interface Line {
  readonly what: string;
  readonly how: string;
  readonly usd: number;
}
interface Bill {
  readonly idle: readonly Line[];
  readonly work: readonly Line[];
}

const sumOf = (parts: readonly (readonly [number, Units])[]): Units =>
  parts.reduce(
    (sum, [times, { read, write }]) => ({
      read: sum.read + times * read,
      write: sum.write + times * write,
    }),
    { read: 0, write: 0 },
  );
const ofUnits = ({ read, write }: Units): number =>
  read * prices.readUnits + write * prices.writeUnits;
const ofRuns = (runs: number, { seconds, gb }: { seconds: number; gb: number }): number =>
  runs * (seconds * gb * prices.lambdaGbSecond + prices.lambdaRun);
const ofLogs = (runs: number): number =>
  ((runs * estimated.bytesOfLogARun) / gigabyte) * prices.logGb;
const count = (value: number): string =>
  value >= million ? `${(value / million).toFixed(1)} M` : Math.round(value).toLocaleString('en');
const units = ({ read, write }: Units): string =>
  `${count(write)} write and ${count(read)} read units`;
const run = ({ seconds, gb }: { seconds: number; gb: number }): string => `${seconds} s × ${gb} GB`;

const idle = ({ dashboards }: Use): Line[] => {
  const asked = 5 * 3 * minutes;
  const looks = { read: made.shards * 0.5 * minutes, write: 0 };
  const dashboard = dashboards < prices.dashboardsFree ? 0 : prices.dashboardMonth;
  return [
    { what: 'the key', how: '1', usd: prices.keyMonth },
    {
      what: 'alarms',
      how: `${made.alarms} alarms over ${made.alarmMetrics} metrics (ten are free)`,
      usd: made.alarmMetrics * prices.alarmMetricMonth,
    },
    {
      what: 'Lambda asking two empty queues',
      how: `5 askers × 3 a minute × ${count(minutes)} minutes = ${count(asked)} each`,
      usd: asked * (prices.queueCall + prices.fifoCall),
    },
    {
      what: "the tick's reads",
      how: `${made.shards} index queries × 0.5 units × ${count(minutes)} = ${count(looks.read)} units`,
      usd: ofUnits(looks),
    },
    {
      what: "the tick's runs and their log",
      how: `${count(minutes)} × ${run(estimated.tick)}; 1 KB each`,
      usd: ofRuns(minutes, estimated.tick) + ofLogs(minutes),
    },
    {
      what: 'calls of the key',
      how: `one role, every five minutes = ${count(keyCallsARole)}`,
      usd: keyCallsARole * prices.keyCall,
    },
    {
      what: 'dashboard',
      how: `${dashboard ? 'a fourth or later one' : 'one of the first three'} in the account`,
      usd: dashboard,
    },
  ];
};

const work = (use: Use): Line[] => {
  const { partnerships, members, actions, votes, meetings, questions, months } = use;
  const row = measured();
  const all = (times: number) => times * partnerships;
  const changes = all(4 * actions + votes * (members + 2) + meetings * (members + 1));
  const asked = all(questions * members);
  const commits = sumOf([
    [all(actions), row('create an action for someone')],
    [all(actions), row('give a new date')],
    [all(actions), row('add a note')],
    [all(actions), row('done')],
    [all(votes), row('open a poll')],
    [all(votes), row('close a poll of three early; the wake counts it')],
    [all(votes * members), row('vote')],
    [all(meetings), row('schedule a meeting')],
    [all(meetings * members), row('attend by a press')],
    [asked, row('list')],
  ]);
  const posts = changes * estimated.postsAChange;
  const posting = sumOf([[posts, estimated.deliver]]);
  const hourly = changes * estimated.hourlyAChange;
  const reminders = all(estimated.nudgesAnAction * actions + 3 * meetings);
  const wakes = hourly + reminders + all(weeks);
  const looking = sumOf([
    [hourly, row('wake: within the hour after a change')],
    [reminders, row('wake: a meeting is a week away')],
    [all(weeks), row('wake: a Monday, with its digest and overview')],
  ]);
  const relayed = changes * estimated.relay.runsAChange;
  const carried = 3 * posts;
  const runs = changes + asked + posts + wakes + relayed;
  const more = (changes * estimated.bytesAChange) / gigabyte;
  const kept = more * months;
  return [
    {
      what: 'edges',
      how: `${count(changes)} changes and ${count(asked)} questions × ${run(estimated.edge)}; HTTP API`,
      usd: ofRuns(changes + asked, estimated.edge) + (changes + asked) * prices.httpCall,
    },
    { what: 'commits and answers', how: units(commits), usd: ofUnits(commits) },
    {
      what: `cards and notices, ${estimated.postsAChange} a change`,
      how: `${count(posts)} × ${run(estimated.deliver)}; ${units(posting)}`,
      usd: ofRuns(posts, estimated.deliver) + ofUnits(posting),
    },
    {
      what: 'reminders and looking after',
      how: `${count(wakes)} × ${run(estimated.wake)}; ${units(looking)}`,
      usd: ofRuns(wakes, estimated.wake) + ofUnits(looking),
    },
    {
      what: 'stream and queues',
      how: `${count(relayed)} × ${run(estimated.relay)}; ${count(carried + 3 * wakes)} queue calls`,
      usd:
        ofRuns(relayed, estimated.relay) + carried * prices.fifoCall + 3 * wakes * prices.queueCall,
    },
    { what: 'logs', how: `${count(runs)} runs × 1 KB`, usd: ofLogs(runs) },
    {
      what: 'calls of the key',
      how: `five more roles, every five minutes = ${count(5 * keyCallsARole)}`,
      usd: 5 * keyCallsARole * prices.keyCall,
    },
    {
      what: `storage and its history after ${months} months`,
      how: `${kept.toFixed(1)} GB, ${more.toFixed(2)} more each month`,
      usd: kept * (prices.storageGbMonth + prices.historyGbMonth),
    },
  ];
};

/** What a month costs: asleep, and what the work adds. */
export const billOf = (use: Use): Bill => ({ idle: idle(use), work: work(use) });
/** The sum of these lines as they are printed, to the cent. */
export const totalOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, { usd }) => sum + Math.round(usd * 100), 0) / 100;

const table = (head: string, lines: readonly Line[], foot: string): string =>
  [
    `| ${head} | calculation | USD |`,
    '|---|---|---|',
    ...lines.map(({ what, how, usd }) => `| ${what} | ${how} | ${usd.toFixed(2)} |`),
    `| | ${foot} | **${totalOf(lines).toFixed(2)}** |`,
  ].join('\n');

/** The bill as docs/operating.md has it. */
export const costPage = (use: Use): string => {
  const bill = billOf(use);
  const [asleep, busy] = [totalOf(bill.idle), totalOf(bill.work)];
  const { partnerships, members, actions, votes, meetings } = use;
  const each = `${members} members, ${actions} actions, ${votes} votes and ${meetings} meetings a month each`;
  return [
    `US dollars a month, prices of ${prices.region} on ${prices.asOf}; the monthly free allowances of AWS left out, but for dashboards.`,
    table('asleep: no partnership at all', bill.idle, 'asleep'),
    table(
      `at work: ${count(partnerships)} partnerships of ${each}`,
      bill.work,
      'added by the work',
    ),
    `Together **${(asleep + busy).toFixed(2)}** a month.`,
  ].join('\n\n');
};

if (import.meta.main) {
  try {
    console.log(costPage(saidUse(process.argv.slice(2))));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
