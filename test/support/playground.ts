import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guid } from '../../infra/local/standins/world.ts';

export interface Player {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}
/** The Microsoft 365 Agents Playground, as a process of its own. */
export interface Playground {
  /** `http://localhost:<port>`, as it calls itself. */
  readonly url: string;
  /** Host and port, for the list of service addresses the bot may post to. */
  readonly host: string;
  /** Sends any activity verbatim to the bot: what its page cannot do (other people, dialogs). */
  readonly inject: (activity: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** It finds people by one id alone, where Teams takes either. */
const player = (name: string): Player => {
  const id = guid(`player ${name}`);
  return { id, name, aadObjectId: id };
};
/** Who sits before the page, and the others; with fewer than five it does not start. */
export const owen = player('Owen');
export const tess = player('Tess');
export const lena = player('Lena');
export const joy = player('Joy');
const others = [tess, lena, joy, ...['Idris', 'Colm'].map(player)];

export const tenant = guid('playground tenant');
const general = '19:southport@thread.tacv2';
const personal = 'a:owen';

/** It takes no host and would listen on every interface. */
const loopbackOnly = `data:text/javascript,${encodeURIComponent(`
  import { Server } from 'node:net';
  const { listen } = Server.prototype;
  Server.prototype.listen = function (port, done) {
    return listen.call(this, { port: Number(port), host: '127.0.0.1' }, done);
  };
`)}`;

const person = ({ id, name, aadObjectId }: Player) => ({
  id,
  name,
  aadObjectId,
  userPrincipleName: `${name.toLowerCase()}@example.org`,
  givenName: name,
  surname: 'Sefton',
  email: `${name.toLowerCase()}@example.org`,
});

/** Starts it on a free port in a folder of its own; `endpoint` is where it sends activities. */
export const startPlayground = async (endpoint: string, bot: string): Promise<Playground> => {
  const cwd = mkdtempSync(join(tmpdir(), 'playground-'));
  const config = {
    version: '0.1.1',
    tenantId: tenant,
    bot: { id: `28:${bot}`, name: 'Folkmoot' },
    currentUser: person(owen),
    users: others.map(person),
    personalChat: { id: personal },
    groupChat: { id: '19:group@thread.v2', name: 'Group' },
    team: {
      id: general,
      name: 'Southport',
      aadGroupId: guid('playground team'),
      channels: [{ id: '19:notices@thread.tacv2', name: 'Notices' }],
    },
  };
  // What is JSON is YAML too.
  writeFileSync(join(cwd, '.m365agentsplayground.yml'), JSON.stringify(config));
  const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  const child = spawn(
    process.execPath,
    [
      '--import',
      loopbackOnly,
      cli,
      'start',
      '-e',
      endpoint,
      '-c',
      'msteams',
      '-p',
      '0',
      '--disable-telemetry',
    ],
    {
      cwd,
      env: { PATH: process.env.PATH ?? '', HOME: cwd, TEAMSAPPTESTER_BROWSER: 'none' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  const port = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Listening on (\d+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    gone.then(() => reject(new Error(`The Playground did not start: ${said}`)));
  });
  const host = `localhost:${port}`;
  return {
    url: `http://${host}`,
    host,
    inject: async (activity) => {
      const answer = await fetch(`http://${host}/_internal/v1/customActivities`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
      rmSync(cwd, { recursive: true, force: true });
    },
  };
};
