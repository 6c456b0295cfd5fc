import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createTables } from '../../adapters/dynamodb/table.ts';
import { tableOf } from '../../functions/wiring.ts';
import { chatSettings, startChats } from '../local/chats.ts';
import { localClock } from '../local/clock.ts';
import { playDemo } from '../local/demo/play.ts';
import { startEngine } from '../local/engine.ts';
import { type HttpHandler, listen } from '../local/http.ts';
import { openKept } from '../local/kept.ts';
import { type Served, serve } from '../local/serve.ts';
import { localEnvironment } from '../local/settings.ts';
import { sefton } from '../local/standins/world.ts';
import { cacheOf, loadBundle } from './load.ts';

/**
 * Run by itself, on the Node that will run the bundles: plays the demonstration through the bundled Slack and Teams
 * functions in the two folders given, then keeps what V8 compiled on the way beside each. Kept before any call, a
 * cache would hold hardly a function, since V8 compiles each when it is first called.
 */
const warm = async (slackFolder: string, teamsFolder: string): Promise<void> => {
  const kept = openKept(undefined);
  const given = process.env.DYNAMODB_ENDPOINT;
  const engine = given ? { endpoint: given, stop: async () => {} } : await startEngine();
  let handler: HttpHandler = async () => ({ status: 503 });
  const server = await listen(
    0,
    (request) => handler(request),
    () => false,
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const environment = localEnvironment({ DYNAMODB_ENDPOINT: engine.endpoint }, kept, {
    origin,
    tenant: sefton.tenant.id,
    realSlack: false,
    realTeams: false,
  });
  const { client, table } = tableOf({ environment });
  await createTables(client, table);
  Object.assign(process.env, environment);

  const require = createRequire(import.meta.url);
  const load = (folder: string) => loadBundle(`${folder}/main.js`, require);
  const [slack, teams] = [load(slackFolder), load(teamsFolder)];
  const chats = startChats({
    world: sefton,
    settings: chatSettings(environment),
    kept,
    clock: localClock(kept, undefined),
    origin: () => origin,
    changed: () => {},
  });
  let faults = 0;
  const watched =
    (edge: Served['slack']): Served['slack'] =>
    async (event) => {
      const answer = await edge(event);
      if ((answer.statusCode ?? 200) >= 500) faults += 1;
      return answer;
    };
  handler = serve({
    slack: watched(slack.exports.handler as Served['slack']),
    teams: watched(teams.exports.handler as Served['teams']),
    files: async () => ({ statusCode: 404 }),
    standins: chats.http,
    console: async () => ({ status: 404 }),
    advance: async () => undefined,
    clockIsReal: undefined,
    restart: async () => false,
    cannotRestart: undefined,
  });
  await playDemo({ chats, settled: async () => {} }, () => {});
  if (faults > 0) throw new Error(`${faults} requests of the demonstration were faults.`);
  writeFileSync(cacheOf(`${slackFolder}/main.js`), slack.script.createCachedData());
  writeFileSync(cacheOf(`${teamsFolder}/main.js`), teams.script.createCachedData());
  server.closeAllConnections();
  server.close();
  await engine.stop();
  kept.close();
};

const [slackFolder = '', teamsFolder = ''] = process.argv.slice(2);
await warm(slackFolder, teamsFolder);
