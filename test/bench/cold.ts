import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from '../../infra/aws/bundle.ts';
import { coldStart, runtimeClient, type Start } from './runtime.ts';
import { type Stage, slackStage, teamsStage } from './stage.ts';
import { median, ms, printTable, times } from './table.ts';

const rounds = 15;
/** Of a processor, which Lambda gives a function of 1,024 MB once it has started. */
const share = 1024 / 1769;

interface Contender {
  readonly name: string;
  readonly folder: string;
  readonly told: Stage['told'];
  /** What is to stand in its answer. */
  readonly says: RegExp;
}
type Starts = ReadonlyMap<string, readonly Start[]>;

/** The same bundle as a deployment has it that packed no code cache. */
const uncached = (folder: string): string => {
  const bare = `${folder}-uncached`;
  rmSync(bare, { recursive: true, force: true });
  cpSync(folder, bare, { recursive: true });
  for (const name of readdirSync(bare)) if (name.endsWith('.cache')) rmSync(join(bare, name));
  return bare;
};

const startedByTurns = async (
  program: string,
  contenders: readonly Contender[],
  { event }: Stage,
): Promise<Starts> => {
  const starts = new Map(contenders.map(({ name }) => [name, [] as Start[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, folder, told, says } of round % 2 ? contenders.toReversed() : contenders) {
      const start = await coldStart(program, folder, told, await event());
      const answer = JSON.stringify(start.result);
      if (!says.test(answer)) throw new Error(`${name} answered ${answer.slice(0, 300)}`);
      starts.get(name)?.push(start);
    }
  return starts;
};

/** The middle, and the least and the most, of what is measured of each start. */
const measured = (starts: readonly Start[], of: (start: Start) => number) => {
  const all = starts.map(of);
  return { middle: median(all), spread: `${ms(Math.min(...all))} to ${ms(Math.max(...all))}` };
};
const main = ({ processor }: Start) => processor.main;
/** As long as it would take where the answer has that share of a processor alone: reckoned, not measured. */
const shared = ({ answered, processor }: Start) =>
  answered + (processor.answered - processor.ready) * (1 / share - 1);

const report = (title: string, yardstick: string, starts: Starts): void => {
  const of = (name: string, what: (start: Start) => number) =>
    measured(starts.get(name) ?? [], what);
  const beside = (name: string, what: (start: Start) => number) =>
    times(of(name, what).middle / of(yardstick, what).middle);
  const total = ({ processor }: Start) => processor.answered;
  const head = ['processor, main thread', 'spread', 'all threads', 'ready at', 'then', 'time'];
  printTable(
    `${title} (medians of ${rounds} fresh processes, by turns)`,
    ['function', ...head, 'with 0.58 of a processor', `of ${yardstick}: main`, 'all', 'time'],
    [...starts.keys()].map((name) => [
      name,
      ms(of(name, main).middle),
      of(name, main).spread,
      ms(of(name, total).middle),
      ms(of(name, ({ processor }) => processor.ready).middle),
      ms(of(name, ({ processor }) => processor.answered - processor.ready).middle),
      ms(of(name, ({ answered }) => answered).middle),
      ms(of(name, shared).middle),
      beside(name, main),
      beside(name, total),
      beside(name, ({ answered }) => answered),
    ]),
  );
};

/** From the start of a process to its first answer, under Amazon's own runtime client, as deployed: by TLS, with the secrets fetched. */
export const benchCold = async (built: ReadonlyMap<string, Bundle>): Promise<void> => {
  const runtime = runtimeClient();
  if ('missing' in runtime) {
    console.log(`\nStart: SKIPPED, aws-lambda-ric could not be installed: ${runtime.missing}`);
    return;
  }
  const folderOf = (name: string) => built.get(name)?.folder ?? '';
  const run = async (on: Stage, contenders: readonly Contender[]): Promise<Starts> =>
    startedByTurns(runtime.program, contenders, on).finally(on.close);

  const slack = await slackStage();
  const made = /"statusCode":200.*Made/;
  const listed = /is on the list/;
  report(
    'Slack edge: from the start to the answer to a first slash command',
    'stock-told',
    await run(slack, [
      { name: 'stock', folder: folderOf('stock'), told: slack.bare, says: made },
      { name: 'stock-whole', folder: folderOf('stock-whole'), told: slack.bare, says: made },
      { name: 'stock-told', folder: folderOf('stock-told'), told: slack.told, says: made },
      { name: 'slack', folder: folderOf('slack'), told: slack.told, says: listed },
      {
        name: 'slack, no code cache',
        folder: uncached(folderOf('slack')),
        told: slack.told,
        says: listed,
      },
    ]),
  );
  const teams = await teamsStage();
  const shown = /Replace the lamps/;
  report(
    'Teams edge: from the start to the answer to a first press',
    'stock-teams',
    await run(teams, [
      { name: 'stock-teams', folder: folderOf('stock-teams'), told: teams.bare, says: made },
      { name: 'teams', folder: folderOf('teams'), told: teams.told, says: shown },
      {
        name: 'teams, no code cache',
        folder: uncached(folderOf('teams')),
        told: teams.told,
        says: shown,
      },
    ]),
  );
};
