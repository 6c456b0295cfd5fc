import { later } from '../../core/calendar/instants.ts';
import type { At } from '../../core/model/ids.ts';
import { type Bot, botOf } from './bot.ts';
import type { Tally } from './context.ts';
import { type Done, deedOf, type Theme, themeOf } from './deeds.ts';
import { happeningOf, restored } from './happen.ts';
import { type Finding, findings } from './laws.ts';
import { type Logged, loggedIn } from './logged.ts';
import type { ChatTroubles } from './network.ts';
import { setUp, voteTwice } from './setup.ts';
import type { Troubles } from './store.ts';

/** What became of a history: what people did and saw, and which laws it broke. */
export interface Story {
  readonly seed: number;
  readonly story: readonly string[];
  readonly found: readonly Finding[];
}
export interface Told extends Story {
  /** Calls that left the bot while people acted, and how many of them went wrong. */
  readonly tally: Tally;
}

const start = '2027-01-04T10:00:00.000Z';
const calm: Troubles & ChatTroubles = { throttled: 0, lost: 0, unsure: 0, later: 0, veryLate: 0 };
/** How it goes for a while: between the chats and the bot, and between it and its table. */
const weathers: readonly (Troubles & ChatTroubles)[] = [
  { throttled: 0.01, lost: 0.03, unsure: 0.1, later: 0.05, veryLate: 0.05 },
  { throttled: 0.1, lost: 0.15, unsure: 0.2, later: 0.1, veryLate: 0.05 },
  { throttled: 0.15, lost: 0.22, unsure: 0.3, later: 0.15, veryLate: 0.05 },
  { throttled: 0.35, lost: 0.35, unsure: 0.5, later: 0.3, veryLate: 0.05 },
];

/** How many things people do. */
const steps = 60;

type Tell = (what: string) => void;

const secondsTo = (bot: Bot, at: At): number => (Date.parse(at) - Date.parse(bot.now())) / 1000;

/** One thing is done and delivered, once or more; meanwhile processes go on, stop, and chats go away. */
const stepOf = async (
  bot: Bot,
  theme: Theme,
  step: number,
  done: Done[],
  tell: Tell,
): Promise<void> => {
  const { random } = bot;
  const deed = deedOf(bot, theme, step);
  const one: Done = { ...deed, heard: [] };
  done.push(one);
  tell(`${deed.who.name} (${deed.who.chat}) ${deed.told}`);
  void bot.chats.doing((request, answer) => {
    one.heard.push({ request, answer });
    const said = answer.kind === 'view' ? answer.view.aloud : answer.kind;
    tell(`${deed.who.name} reads “${said.slice(0, 100)}”`);
  }, deed.does);
  if (random.chance(0.1)) {
    const again = bot.arrived[bot.arrived.length - 1 - random.below(10)];
    if (again) bot.again(again);
  }
  for (let turns = random.below(60); turns > 0; turns -= 1) {
    if (random.chance(0.02)) bot.stopOne();
    if (random.chance(0.2)) bot.workSome();
    if (random.chance(0.03)) bot.tick();
    await bot.step();
  }
  if (random.chance(0.1)) {
    const { who = deed.who, told, does } = happeningOf(bot);
    tell(told);
    const befalls: Done = { who, told, does, heard: [] };
    done.push(befalls);
    void bot.chats.doing((request, answer) => void befalls.heard.push({ request, answer }), does);
  }
  // The hours end while something is on its way.
  const evening = `${bot.now().slice(0, 10)}T17:58:30.000Z`;
  if (random.chance(0.05) && bot.now() < evening) await passes(bot, secondsTo(bot, evening));
  if (random.chance(0.3)) await passes(bot, random.below(5) * random.below(3600));
  if (random.chance(0.06)) await passes(bot, random.below(72) * 3600);
};

/** One history by its seed: the same seed is the same history. `without` leaves some of its steps out. */
export const historyOf = async (
  seed: number,
  without: ReadonlySet<number> = new Set(),
): Promise<Told> => {
  const logged: Logged[] = [];
  return loggedIn(logged, async () => {
    const troubles = { ...calm };
    const bot = botOf(seed, start, troubles);
    const story: string[] = [];
    const tell: Tell = (what) =>
      void story.push(`${bot.now().slice(5, 19).replace('T', ' ')} ${what}`);
    await setUp(bot);
    const theme = themeOf(bot);
    if (theme === 'linking') await voteTwice(bot);
    Object.assign(bot.tally, { calls: 0, faulted: 0 });
    Object.assign(troubles, weathers[1]);
    const done: Done[] = [];
    for (let step = 0; step < steps; step += 1) {
      bot.random.from(step);
      if (bot.random.chance(0.25)) Object.assign(troubles, bot.random.pick(weathers));
      if (!without.has(step)) await stepOf(bot, theme, step, done, tell);
    }
    const tally = { ...bot.tally };
    Object.assign(troubles, calm);
    bot.network.away.clear();
    await restored(bot);
    tell('all goes well from now on');
    await bot.rest();
    await passes(bot, 4 * 24 * 3600, true);
    return { seed, story, tally, found: await findings({ bot, done, logged }) };
  });
};

/** The same history with as few steps as still break one of the same laws. */
export const shrunk = async (told: Story): Promise<Story> => {
  const laws = new Set(told.found.map(({ law }) => law));
  const breaks = ({ found }: Story) => found.some(({ law }) => laws.has(law));
  let [least, without]: [Story, ReadonlySet<number>] = [told, new Set()];
  for (let many = steps / 2; many >= 1; many = Math.floor(many / 2)) {
    for (let from = steps - many; from >= 0; from -= many) {
      const fewer = new Set([...without, ...Array.from({ length: many }, (_, at) => from + at)]);
      if (fewer.size === without.size) continue;
      const tried = await historyOf(told.seed, fewer);
      if (breaks(tried)) [least, without] = [tried, fewer];
    }
  }
  return least;
};

/** Most of what is under way comes to its end before hours go by. */
const winds = async (bot: Bot): Promise<void> => {
  for (let turns = 600; turns > 0 && bot.running() > 0; turns -= 1) await bot.step();
};

/** Time goes by, and what is due on the way is looked after; `calmly` each to its end. */
const passes = async (bot: Bot, seconds: number, calmly = false): Promise<void> => {
  if (!bot.random.chance(0.15)) await winds(bot);
  const until = later(bot.now(), seconds);
  for (let looks = 0; looks < (calmly ? 5000 : 12) && bot.now() < until; looks += 1) {
    const next = bot.nextDue() ?? until;
    const at = next > until ? until : next;
    const wait = secondsTo(bot, at);
    bot.pass(Math.max(wait, calmly ? 1 : 30));
    if (calmly) await bot.rest();
    else {
      bot.tick();
      for (let turns = 60; turns > 0; turns -= 1) {
        if (bot.random.chance(0.2)) bot.workSome();
        if (!(await bot.step())) bot.workSome();
      }
    }
  }
  const rest = secondsTo(bot, until);
  if (rest > 0) bot.pass(rest);
  if (calmly) await bot.rest();
};
