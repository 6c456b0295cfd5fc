import { fresh } from '../../adapters/aws/fresh.ts';
import { createTables } from '../../adapters/dynamodb/table.ts';
import { slack } from '../../functions/slack.ts';
import { slackHttp, tableOf } from '../../functions/wiring.ts';
import type { Bundle } from '../../infra/aws/bundle.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { lambdaEvent, throughLambda } from '../support/lambda.ts';
import { type Send, type Sent, slackDriver } from '../support/slack/driver.ts';
import { servedSlack } from '../support/slack/served.ts';
import { stocks } from './built.ts';
import { coldStart, runtimeClient, type Start } from './runtime.ts';
import { median, ms, printTable, times } from './table.ts';

const rounds = 15;
const secret = 'the signing secret of a benchmark';
const asha = { id: 'UASHA', name: 'asha' };

interface Stage {
  /** What every function started here is told. */
  readonly environment: Readonly<Record<string, string>>;
  /** A slash command that makes an action, new each time, as the HTTP API hands it over. */
  readonly event: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** An engine with one partnership in it, set up through the source, and a Slack that answers. */
const stage = async (): Promise<Stage> => {
  const engine = await startEngine();
  const standIn = await servedSlack([asha]);
  const environment = {
    TABLE_NAME: 'bench',
    DYNAMODB_ENDPOINT: engine.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    SLACK_SIGNING_SECRET: secret,
    SLACK_BOT_TOKEN: 'xoxb-local',
    SLACK_API_URL: standIn.apiUrl,
    SLACK_RESPONSE_URL_ALLOW: standIn.origin,
  };
  const { client, table } = tableOf({ environment });
  await createTables(client, table);
  const { responseUrl, trigger } = standIn;
  const source: Send = throughLambda(slack(slackHttp({ environment })));
  const driver = slackDriver({ send: source, secret, responseUrl, trigger });
  await driver.command(asha, '/partnership setup');
  const form = standIn.views().at(-1);
  await driver.submit(asha, form ?? {}, { name: 'Southport', chair: asha.id });

  let caught: Sent | undefined;
  const catching: Send = async (request) => {
    caught = request;
    return { status: 200, body: '' };
  };
  const catcher = slackDriver({ send: catching, secret, responseUrl, trigger });
  return {
    environment,
    event: async () => {
      // A title like one that is there would only be asked about.
      const title = [fresh(8), fresh(8), fresh(8)].join(' ');
      await catcher.command(asha, `/action ${title} by Friday`);
      return caught && lambdaEvent(caught);
    },
    close: async () => {
      await standIn.close();
      await engine.stop();
    },
  };
};

const contenders = [...stocks, 'slack'] as const;

/** From the start of the process to the first answer of a first slash command, under Amazon's own runtime client. */
export const benchCold = async (built: ReadonlyMap<string, Bundle>): Promise<void> => {
  const runtime = runtimeClient();
  if ('missing' in runtime) {
    console.log(`\nCold start: SKIPPED, aws-lambda-ric could not be installed: ${runtime.missing}`);
    return;
  }
  const on = await stage();
  const starts: Record<(typeof contenders)[number], Start[]> = {
    stock: [],
    'stock-whole': [],
    slack: [],
  };
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const name of round % 2 === 0 ? contenders : contenders.toReversed()) {
        const { folder = '' } = built.get(name) ?? {};
        const start = await coldStart(runtime.program, folder, on.environment, await on.event());
        const { statusCode, body } = start.result as { statusCode?: number; body?: string };
        if (statusCode !== 200 || (name === 'slack' && !body?.includes('is on the list')))
          throw new Error(`${name} answered ${JSON.stringify(start.result).slice(0, 300)}`);
        starts[name].push(start);
      }
  } finally {
    await on.close();
  }
  const middle = (name: (typeof contenders)[number], of: (start: Start) => number) =>
    median(starts[name].map(of));
  const total = (name: (typeof contenders)[number]) => middle(name, ({ answered }) => answered);
  const processor = (name: (typeof contenders)[number]) =>
    middle(name, ({ processor }) => processor);
  printTable(
    `Cold start of a first slash command under aws-lambda-ric (medians of ${rounds} fresh processes, interleaved)`,
    [
      'function',
      'until ready',
      'first answer after',
      'from start to answer',
      'best',
      'of stock',
      'processor',
      'of stock',
    ],
    contenders.map((name) => [
      name,
      ms(middle(name, ({ ready }) => ready)),
      ms(middle(name, ({ ready, answered }) => answered - ready)),
      ms(total(name)),
      ms(Math.min(...starts[name].map(({ answered }) => answered))),
      times(total(name) / total('stock')),
      ms(processor(name)),
      times(processor(name) / processor('stock')),
    ]),
  );
  console.log('');
  for (const name of stocks) {
    const [time, work] = [total('slack') / total(name), processor('slack') / processor(name)];
    const verdict = time <= 1 / 3 ? 'reached' : 'NOT reached';
    console.log(
      `  of ${name}: ${times(time)} the time, ${times(work)} the processor; goal: a third; ${verdict}`,
    );
  }
};
