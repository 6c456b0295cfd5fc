import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../adapters/aws/hash.ts';
import { memoryStore } from '../adapters/memory/store.ts';
import { handle } from '../core/handle.ts';
import { accountId } from '../core/model/ids.ts';
import type { Answer } from '../core/model/outcome.ts';
import type { Request } from '../core/model/request.ts';
import { stage } from './support/slack/stage.ts';
import { sources } from './support/sources.ts';
import { channel, sam as samInTeams, scene } from './support/teams/scene.ts';
import { world } from './support/world.ts';

afterEach(() => void vi.useRealTimers());

const filesWith = (form: RegExp, within: RegExp): readonly string[] =>
  sources
    .filter(({ path }) => within.test(path) && path !== 'test/clock.test.ts')
    .filter(({ text }) => form.test(text.replace(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*/g, '')))
    .map(({ path }) => path)
    .sort();
/** Every way to ask the machine what time it is. */
const asks =
  /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\)|\bperformance\.now\b|\bTemporal\.Now\b|\bprocess\.(?:hrtime|uptime)\b|\bIntl\.DateTimeFormat\([^)]*\)\.format\(\s*\)|(?<![\w.])now: Date\.now/;

describe('what time it is', () => {
  it('is asked of the machine by these files of the product alone', () => {
    expect(filesWith(asks, /^(?:core|adapters|functions)\//)).toEqual([
      'adapters/aws/clock.ts',
      // How long a call takes, and how long a connection was idle.
      'adapters/aws/in-time.ts',
      // How old a signature or a token is, which is never the product's clock to say; how posts are paced.
      'adapters/slack/edge.ts',
      'adapters/slack/web.ts',
      'adapters/teams/connector.ts',
      'adapters/teams/edge.ts',
      'adapters/teams/http.ts',
      'adapters/teams/send.ts',
    ]);
  });

  it('is asked by no test, but for what is signed, named, measured or put away', () => {
    expect(filesWith(asks, /^test\/(?!bench\/)/)).toEqual([
      'test/adapters/teams/keys.test.ts',
      'test/adapters/teams/text.test.ts',
      'test/adapters/teams/verify.test.ts',
      'test/infra/local/process.test.ts',
      'test/lines/deliveries.ts',
      'test/simulator/main.ts',
      'test/simulator/planted.ts',
      'test/support/growth.ts',
      'test/support/played.ts',
      'test/support/slack/driver.ts',
      'test/support/teams/driver.ts',
    ]);
  });

  it('is waited for by no test: a database that starts, a table that is slow by a clock of its own, and one that is measured from afar', () => {
    const waits =
      /\bsetTimeout\b|\bsetInterval\b|timers\/promises|\bAtomics\.wait\b|\bwaitForTimeout\b/;
    expect(filesWith(waits, /^test\//)).toEqual([
      'test/adapters/aws/in-time.test.ts',
      'test/bench/tls.ts',
      'test/bench/watched.ts',
      'test/support/engine.ts',
    ]);
  });

  const start = '2027-01-06T10:00:00.000Z';
  const lines = ['action Mend the fence by Friday', 'action list', 'help'];
  /** What two people are answered while the machine's clock stands still. */
  const answered = async (machine: string): Promise<readonly unknown[]> => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date(machine) });
    const own = world(memoryStore({ hash: sha256 }), start);
    const known = { name: 'Asha', home: true, guest: false };
    own.known.set(accountId('slack', 'T1', 'U1'), known);
    const said: unknown[] = [];
    const core = async (asked: Request): Promise<Answer> => {
      const answer = await handle(asked, own.ports);
      said.push(answer.kind === 'view' ? answer.view.aloud : answer.kind);
      return answer;
    };
    const slack = await stage(core, { U1: known });
    const teams = await scene({ handle: core });
    const asha = { id: 'U1', name: 'asha' };
    await slack.driver.command(asha, '/partnership setup');
    const modal = slack.standIn.views().at(-1);
    if (modal) await slack.driver.submit(asha, modal, { name: 'Southport', chair: ['U1'] });
    for (const line of lines) {
      await slack.driver.mention(asha, line);
      await teams.driver.say(samInTeams, channel, line);
    }
    await own.to('2027-01-11T12:00:00.000Z');
    await slack.standIn.close();
    await teams.teams.close();
    // In what order a minute's messages leave hangs on their names, of which no two are alike.
    return [...said, ...own.messages.map(({ view }) => view.aloud).sort()];
  };

  it('by the machine is no matter: nothing that is said depends on it', async () => {
    const told = await answered('2026-06-03T12:00:00.000Z');
    expect(told.length).toBeGreaterThan(7);
    expect(told.join(' ')).toContain('Friday 8 January 2027');
    for (const awkward of [
      '2026-12-31T23:59:59.999Z',
      '2027-03-28T00:59:59.999Z',
      '2027-10-31T00:30:00.000Z',
      '2027-01-08T17:59:59.000Z',
      '2028-02-29T12:00:00.000Z',
    ])
      expect(await answered(awkward), awkward).toEqual(told);
  });
});
