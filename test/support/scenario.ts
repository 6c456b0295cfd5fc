import { later } from '../../core/calendar/instants.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Store } from '../../core/ports/store.ts';
import { actions, settingUp } from './scenario/actions.ts';
import { castOn, type Step } from './scenario/cast.ts';
import { meetings, reminding } from './scenario/meetings.ts';
import { ballots, closing, polls } from './scenario/polls.ts';
import { reviews } from './scenario/reviews.ts';
import { stopping } from './scenario/stopping.ts';
import { asha } from './southport/people.ts';

/** Does one thing of the scenario, once, and counts what it costs. */
export type Counting = <T>(name: string, run: () => Promise<T>) => Promise<T>;

export const spoken = (answer: Answer): string =>
  answer.kind === 'view' ? answer.view.aloud : answer.kind;

/**
 * The same week every time: one partnership set up in Slack and joined from Teams, with its actions, votes, a meeting
 * and its review. Each step goes through `counting`; what it set off is delivered afterwards, outside of it. Answers
 * what each step said, or where it said nothing what was then heard.
 */
export const playScenario = async (
  store: Store,
  counting: Counting,
): Promise<ReadonlyMap<string, string>> => {
  const cast = castOn(store);
  const { around } = cast;
  const said = new Map<string, string>();
  const play = async ({ name, at, run }: Step): Promise<void> => {
    if (at) await around.to(later(at, -1));
    const before = around.messages.length;
    const answer = await counting(name, run);
    // What a morning asks of one person gathers for a minute.
    if (at) await around.to(later(at, 60));
    await around.settle();
    const heard = around.messages.slice(before).map(({ view }) => view.aloud);
    said.set(name, typeof answer === 'object' ? spoken(answer) : (answer ?? heard.join('\n')));
  };
  for (const step of settingUp(cast)) await play(step);
  await cast.look();
  const week = [
    actions,
    polls,
    meetings,
    ballots,
    idle,
    reminding,
    reviews,
    closing,
    mondays,
    stopping,
  ];
  for (const step of week.flatMap((some) => some(cast))) await play(step);
  return said;
};

const monday = '2027-01-11T09:00:00.000Z';

/** The week of the partnership is looked at, and what it comes to is counted. */
const mondays = ({ looks, press, say, wakes }: ReturnType<typeof castOn>): Step[] => [
  {
    name: 'give a date that is soon over',
    run: () => press(asha, { ask: 'action.due', ref: 'A-1', due: '2027-01-08' }),
  },
  {
    name: 'wake: a Monday, with its digest and overview',
    at: monday,
    run: () => wakes(monday, undefined),
  },
  { name: 'wake: within the hour after a change', run: looks },
  { name: 'your partnerships, as counted then', run: () => say('mine partnerships') },
  { name: 'what to drop, asked first', run: () => press(asha, { ask: 'action.drop-these' }) },
  {
    name: 'drop what is late',
    run: () => press(asha, { ask: 'action.drop-all', refs: ['A-1'] }),
  },
];

const idle = ({ ticks }: ReturnType<typeof castOn>): Step[] => [
  { name: 'tick: nothing is due', run: ticks },
];
