import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTables } from '../../adapters/dynamodb/table.ts';
import { slackSocket } from '../../adapters/slack/socket.ts';
import { files } from '../../functions/files.ts';
import type { Environment } from '../../functions/settings.ts';
import { slack } from '../../functions/slack.ts';
import { teams } from '../../functions/teams.ts';
import { filePorts, slackHttp, slackOptions, tableOf, teamsHttp } from '../../functions/wiring.ts';
import { type Chats, chatSettings, startChats } from './chats.ts';
import { later, localClock } from './clock.ts';
import { consoleServer } from './console/server.ts';
import { beginning, playDemo } from './demo/play.ts';
import { startEngine } from './engine.ts';
import { type HttpHandler, listen } from './http.ts';
import { openKept } from './kept.ts';
import { lockFile } from './lock.ts';
import { isNear, serve } from './serve.ts';
import { laptopSettings, localEnvironment } from './settings.ts';
import { sefton } from './standins/world.ts';
import { startSystem } from './system.ts';

/** The whole of Folkmoot in this process. */
export interface Laptop {
  readonly url: string;
  readonly chats: Chats;
  /** Moves the product's clock; undefined for what is no duration forward. */
  readonly advance: (
    by: unknown,
  ) => Promise<{ now: string; delivered: number; waiting: number } | undefined>;
  readonly now: () => string;
  /** Moves it as if the machine slept until then: what falls due on the way is looked after afterwards. */
  readonly sleep: (until: string) => void;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
  /** Goes on by five seconds and again, until nothing more that was paced (a card is drawn at most once in three seconds, a channel gets one post a second) comes out. */
  readonly drawn: () => Promise<void>;
  /** Resolves when the demonstration, if there is one, has been played in. */
  readonly demo: Promise<void>;
  /** What a person reads when it has started. */
  readonly greeting: string;
  readonly stop: () => Promise<void>;
}

/** A minute of fives: nothing that is only paced waits longer. */
const mostRounds = 12;

const starting: HttpHandler = async () => ({ status: 503, headers: { 'retry-after': '1' } });

/** Undoes in the opposite order whatever has been started. */
const undoing = () => {
  const steps: (() => unknown)[] = [];
  return {
    later: (step: () => unknown) => void steps.push(step),
    now: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};

const portTrouble = (error: unknown, port: number): Error =>
  (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    ? new Error(`Folkmoot cannot start: port ${port} is in use. Stop what uses it, or set PORT.`)
    : (error as Error);

/** Starts everything; throws one sentence where it cannot. */
export const startLaptop = async (given: Environment): Promise<Laptop> => {
  const undo = undoing();
  try {
    return await start(given, undo);
  } catch (error) {
    await undo.now();
    throw error;
  }
};

/** What listens for this process; it asks to come again until somebody handles what comes. */
interface Door {
  readonly origin: string;
  handler: HttpHandler;
  /** Takes the console's stream of changes. */
  follow?: ReturnType<typeof consoleServer>['follow'];
}

const opened = async (port: number, undo: ReturnType<typeof undoing>): Promise<Door> => {
  const door: Omit<Door, 'origin'> = { handler: starting };
  const server = await listen(
    port,
    (request) => door.handler(request),
    (request, response) => {
      if (request.url !== '/console/events' || !door.follow) return false;
      if (!isNear({ headers: request.headers as Record<string, string> })) return false;
      door.follow(response);
      return true;
    },
  ).catch((error: unknown) => Promise.reject(portTrouble(error, port)));
  undo.later(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  const { port: taken } = server.address() as AddressInfo;
  return Object.assign(door, { origin: `http://127.0.0.1:${taken}` });
};

const start = async (given: Environment, undo: ReturnType<typeof undoing>): Promise<Laptop> => {
  const wanted = laptopSettings(given);
  const { dataDir, port, demo, realSlack, realTeams, appToken } = wanted;
  if (dataDir) mkdirSync(dataDir, { recursive: true });
  if (dataDir) undo.later(lockFile(join(dataDir, 'laptop.db')));
  const kept = openKept(dataDir && join(dataDir, 'laptop.db'));
  undo.later(kept.close);
  const isFirst = kept.get('laptop', 'began') === undefined;
  const clock = localClock(kept, wanted.clock ?? (demo === 'sefton' ? beginning : undefined));

  const door = await opened(port, undo);
  const { origin } = door;

  const engine = given.DYNAMODB_ENDPOINT
    ? undefined
    : await startEngine(dataDir ? { file: join(dataDir, 'folkmoot.db') } : {});
  if (engine) undo.later(engine.stop);
  const environment = localEnvironment(
    { ...given, ...(engine ? { DYNAMODB_ENDPOINT: engine.endpoint } : {}) },
    kept,
    { origin, tenant: sefton.tenant.id, realSlack, realTeams },
  );
  const { client, table } = tableOf({ environment });
  await createTables(client, table);
  const system = await startSystem(environment, clock);
  undo.later(system.stop);

  const chats = startChats({
    world: sefton,
    settings: chatSettings(environment),
    kept,
    clock,
    origin: () => origin,
    changed: (changed) => page.changed(changed),
  });
  const clockIsReal =
    realSlack || realTeams
      ? 'The clock cannot be moved while a real chat is connected.'
      : undefined;
  let playing = { done: 0, of: 0 };
  const page = consoleServer({
    slack: { ...chats.slack, real: realSlack },
    teams: { ...chats.teams, real: realTeams },
    overview: () => ({ now: clock.now(), canMove: !clockIsReal, demo: playing }),
  });
  door.follow = page.follow;

  const advance: Laptop['advance'] = async (by) => {
    const until = later(clock.now(), by);
    if (until === undefined) return undefined;
    const walked = await system.walkTo(until);
    page.changed({ what: 'clock' });
    return { now: clock.now(), ...walked };
  };
  const drawn = async () => {
    for (let round = 0; round < mostRounds; round += 1)
      if ((await advance('PT5S'))?.delivered === 0) return;
  };
  const hurried =
    <Event, Answer>(edge: (event: Event) => Promise<Answer>) =>
    async (event: Event): Promise<Answer> => {
      const answer = await edge(event);
      system.hurry();
      return answer;
    };
  door.handler = serve({
    slack: hurried(slack(slackHttp(system.parts))),
    teams: hurried(teams(teamsHttp(system.parts))),
    files: files(filePorts(system.parts)),
    standins: chats.http,
    console: page.http,
    advance,
    clockIsReal,
  });
  if (appToken) undo.later(await slackSocket({ ...slackOptions(system.parts), appToken }));
  kept.put('laptop', 'began', true);

  const played =
    isFirst && demo === 'sefton'
      ? playDemo({ chats, settled: system.settled, drawn }, (done, of) => {
          playing = { done, of };
          page.changed({ what: 'demo' });
        })
      : Promise.resolve();
  return {
    url: origin,
    chats,
    advance,
    now: clock.now,
    sleep: clock.moveTo,
    settled: system.settled,
    drawn,
    demo: played,
    greeting: `Folkmoot is at ${origin} (kept in ${dataDir ?? 'memory'}). Stop it with Control-C.`,
    stop: undo.now,
  };
};
