import { later } from '../../core/calendar/instants.ts';
import type { Answer } from '../../core/model/outcome.ts';
import { typed } from '../support/world.ts';
import { type Bot, botOf } from './bot.ts';
import type { ChatTroubles } from './chat.ts';
import { type Finding, findings } from './laws.ts';
import { bodies, type Deed, type Done, deedOf, requestOf } from './people.ts';
import type { Troubles } from './store.ts';

/** What became of a history: what people did and saw, and which laws it broke. */
export interface Told {
  readonly seed: number;
  readonly story: readonly string[];
  readonly found: readonly Finding[];
}

const start = '2027-01-04T10:00:00.000Z';
const calm: Troubles & ChatTroubles = { throttled: 0, lost: 0, unsure: 0, later: 0, veryLate: 0 };
const rough: Troubles & ChatTroubles = {
  throttled: 0.04,
  lost: 0.05,
  unsure: 0.15,
  later: 0.08,
  veryLate: 0,
};

/** How many things people do. */
const steps = 64;

/** Two partnerships are set up, and the first is joined from Teams, while nothing goes wrong. */
const setUp = async (bot: Bot): Promise<void> => {
  let asked = 0;
  const ask = async (deed: Omit<Deed, 'told'>): Promise<Answer> => {
    const heard: Answer[] = [];
    bot.ask(
      requestOf({ ...deed, told: '' }, `first-${++asked}`),
      (answer) => void heard.push(answer),
    );
    await bot.rest();
    const [answer] = heard;
    if (!answer) throw new Error('nothing was answered');
    return answer;
  };
  for (const body of bodies) {
    const [first, ...others] = body.people;
    if (!first) continue;
    for (const { account, name } of body.people)
      bot.known.set(account, { name, home: true, guest: false });
    const here = others.filter(({ place }) => place === first.place);
    const there = others.filter(({ place }) => place !== first.place);
    await ask({
      who: first,
      body,
      where: 'channel',
      input: {
        kind: 'pressed',
        ask: {
          ask: 'partnership.setup',
          name: `${body.canary} partnership`,
          chair: { account: first.account, name: first.name },
          members: here.map(({ account, name }) => ({ account, name })),
        },
      },
    });
    const says = (who: Deed['who'], text: string) =>
      ask({ who, body, where: 'channel', input: typed(text) });
    const [guest] = there;
    if (guest) {
      const invited = JSON.stringify(await says(first, 'partnership invite'));
      const [code] = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(invited) ?? [];
      await says(guest, `partnership join ${code}`);
    }
    await says(first, 'partnership people are right');
    for (const one of there) await says(one, `action ${body.canary} hello from ${one.name}`);
  }
};

type Tell = (what: string) => void;

const timeOf = (bot: Bot) => bot.now().slice(5, 19).replace('T', ' ');

/** One thing is done and delivered, once or more; meanwhile processes go on, stop, and chats go away. */
const stepOf = async (bot: Bot, step: number, done: Done[], tell: Tell): Promise<void> => {
  const { random } = bot;
  const deliver = (deed: Done) =>
    bot.ask(deed.request, (answer) => {
      deed.answers.push(answer);
      const said = answer.kind === 'view' ? answer.view.aloud : answer.kind;
      tell(`${deed.who.name} reads “${said.slice(0, 100)}”`);
    });
  const deed = deedOf(bot, step);
  const one: Done = { ...deed, request: requestOf(deed, `deed-${step}`), answers: [] };
  done.push(one);
  tell(`${deed.who.name} ${deed.told}`);
  // Every request may arrive twice, at once or when the first was answered.
  for (let times = random.chance(0.3) ? 2 : 1; times > 0; times -= 1) deliver(one);
  if (random.chance(0.1)) {
    const again = random.pick(done);
    tell(`what ${again.who.name} did (${again.told}) is delivered again`);
    deliver(again);
  }
  for (let turns = random.below(60); turns > 0; turns -= 1) {
    if (random.chance(0.02)) bot.stopOne();
    if (random.chance(0.1)) bot.deliverSome();
    if (random.chance(0.03)) bot.tick();
    await bot.step();
  }
  if (random.chance(0.05)) {
    const [platform, hours] = [random.pick(['slack', 'teams']), 1 + random.below(60)];
    bot.chat.away.set(platform, later(bot.now(), hours * 3600));
    tell(`${platform} is away for ${hours} hours`);
  }
  const [message] = random.chance(0.04) ? bot.chat.seen().slice(-1 - random.below(6)) : [];
  if (message) {
    message.gone = 'deleted';
    tell(`somebody deletes “${message.view.aloud.slice(0, 60)}”`);
  }
  if (random.chance(0.3)) await passes(bot, random.below(5) * random.below(3600));
  if (random.chance(0.06)) await passes(bot, random.below(72) * 3600);
};

/** One history by its seed: the same seed is the same history. `without` leaves some of its steps out. */
export const historyOf = async (
  seed: number,
  without: ReadonlySet<number> = new Set(),
): Promise<Told> => {
  const troubles = { ...calm };
  const bot = botOf(seed, start, troubles);
  const story: string[] = [];
  const tell: Tell = (what) => void story.push(`${timeOf(bot)} ${what}`);
  await setUp(bot);
  Object.assign(troubles, rough);
  const done: Done[] = [];
  for (let step = 0; step < steps; step += 1) {
    bot.random.from(step);
    if (!without.has(step)) await stepOf(bot, step, done, tell);
  }
  Object.assign(troubles, calm);
  bot.chat.away.clear();
  tell('all goes well from now on');
  await bot.rest();
  await passes(bot, 4 * 24 * 3600, true);
  return { seed, story, found: findings(bot, done) };
};

/** The same history with as few steps as still break one of the same laws. */
export const shrunk = async (told: Told): Promise<Told> => {
  const laws = new Set(told.found.map(({ law }) => law));
  const breaks = ({ found }: Told) => found.some(({ law }) => laws.has(law));
  let [least, without]: [Told, ReadonlySet<number>] = [told, new Set()];
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
    const wait = (Date.parse(at) - Date.parse(bot.now())) / 1000;
    bot.pass(Math.max(wait, calmly ? 1 : 30));
    if (calmly) await bot.rest();
    else {
      bot.tick();
      for (let turns = 60; turns > 0; turns -= 1) {
        if (bot.random.chance(0.2)) bot.deliverSome();
        if (!(await bot.step())) bot.deliverSome();
      }
    }
  }
  const rest = (Date.parse(until) - Date.parse(bot.now())) / 1000;
  if (rest > 0) bot.pass(rest);
  if (calmly) await bot.rest();
};
