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
import { storyOf } from './console/story.ts';
import { beginning, playDemo } from './demo/play.ts';
import { type Door, type Undo, undoing } from './door.ts';
import { startEngine } from './engine.ts';
import { openKept } from './kept.ts';
import { letIn } from './let-in.ts';
import { serve } from './serve.ts';
import { type LaptopSettings, localEnvironment } from './settings.ts';
import { partners } from './standins/partners.ts';
import { sefton } from './standins/world.ts';
import { startSystem } from './system.ts';

/** One beginning of the whole system behind the door, from what is kept to its end. */
export interface Run {
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
  readonly demo: Promise<void>;
  readonly stop: () => Promise<void>;
}
interface Needs {
  readonly given: Environment;
  readonly settings: LaptopSettings;
  readonly door: Door;
  /** Why nobody may begin it again from the page, or undefined. */
  readonly cannotRestart: string | undefined;
  /** Begins again from nothing; false while it is at it. */
  readonly restart: (demo: LaptopSettings['demo']) => Promise<boolean>;
}

/** A minute of fives: nothing that is only paced waits longer. */
const mostRounds = 12;

/** Starts the system behind an open door; undoes what it had started where it cannot. */
export const run = async (needs: Needs): Promise<Run> => {
  const undo = undoing();
  try {
    return await begin(needs, undo);
  } catch (error) {
    await undo.now();
    throw error;
  }
};

const begin = async (
  { given, settings, door, cannotRestart, restart }: Needs,
  undo: Undo,
): Promise<Run> => {
  const { dataDir, demo, realSlack, realTeams, appToken } = settings;
  const kept = openKept(dataDir && join(dataDir, 'laptop.db'));
  undo.later(kept.close);
  const isFirst = kept.get('laptop', 'began') === undefined;
  const clock = localClock(kept, settings.clock ?? (demo === 'sefton' ? beginning : undefined));
  const { origin } = door;

  const engine = given.DYNAMODB_ENDPOINT
    ? undefined
    : await startEngine(dataDir ? { file: join(dataDir, 'folkmoot.db') } : {});
  if (engine) undo.later(engine.stop);
  const environment = localEnvironment(
    { ...given, ...(engine ? { DYNAMODB_ENDPOINT: engine.endpoint } : {}) },
    kept,
    {
      origin,
      tenant: sefton.tenant.id,
      realSlack,
      realTeams,
      ...(settings.partners
        ? { partners: { team: sefton.workspace.id, tenants: [partners.tenant.id] } }
        : {}),
    },
  );
  const { client, table } = tableOf({ environment });
  await createTables(client, table);
  const theirs = settings.partners ? await letIn(partners, environment, kept, clock) : undefined;
  const system = await startSystem(environment, clock);
  undo.later(system.stop);

  const chats = startChats({
    world: sefton,
    ...(theirs ? { partners: theirs } : {}),
    settings: chatSettings(environment),
    kept,
    clock,
    origin: () => origin,
    changed: (changed) => page.changed(changed),
  });
  const isReal = realSlack || realTeams;
  const clockIsReal = isReal
    ? 'The clock cannot be moved while a real chat is connected.'
    : undefined;
  let playing = { done: 0, of: 0 };
  const story = storyOf(chats, kept, isFirst ? demo : undefined);
  const page = consoleServer({
    ...chats,
    real: { slack: realSlack, teams: realTeams },
    overview: () => ({
      now: clock.now(),
      canMove: !clockIsReal,
      canRestart: !cannotRestart,
      demo: playing,
      story: isReal ? [] : story.steps(),
    }),
  });
  door.follow = page.follow;
  undo.later(page.close);

  const advance: Run['advance'] = async (by) => {
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
    restart,
    cannotRestart,
  });
  if (appToken) undo.later(await slackSocket({ ...slackOptions(system.parts), appToken }));
  kept.put('laptop', 'began', true);

  const played =
    isFirst && demo === 'sefton'
      ? playDemo({ chats, settled: system.settled, drawn }, (done, of) => {
          playing = { done, of };
          page.changed({ what: 'demo' });
        }).then(async () => {
          // Nobody moves the clock on yet: what it played in is true on every card.
          await system.lookAfter();
          await drawn();
        })
      : Promise.resolve();
  let stopped = false;
  undo.later(() => {
    stopped = true;
  });
  return {
    chats,
    advance,
    now: clock.now,
    sleep: clock.moveTo,
    settled: system.settled,
    drawn,
    demo: played.then(() => {
      if (stopped) return;
      story.begin();
      page.changed({ what: 'story' });
    }),
    stop: undo.now,
  };
};
