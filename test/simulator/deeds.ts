import { later } from '../../core/calendar/instants.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Bot } from './bot.ts';
import { linksBy } from './linking.ts';
import { type Actor, bodies, of, says } from './people.ts';
import { buttonsBefore } from './presses.ts';

/** What a history is mostly about, so that things meet that are rarely done. */
const themes = ['actions', 'giving', 'votes', 'meetings', 'presses', 'people', 'linking'] as const;
export type Theme = (typeof themes)[number];
export const themeOf = ({ random }: Bot): Theme => random.pick(themes);

/** What somebody does, told as a story tells it. */
export interface Deed {
  readonly who: Actor;
  readonly told: string;
  readonly does: () => Promise<unknown>;
  /** A title that stands in no other deed: what it makes is there once, or not at all. */
  readonly makes?: string;
  /** A title that may come of it, and once at the most. */
  readonly mayMake?: string;
}

/** A deed, and what core answered to any of its deliveries. */
export interface Done extends Deed {
  readonly heard: { readonly request: Request; readonly answer: Answer }[];
}

const isOther = (one: Actor, other: Actor): boolean => one !== other && one.human === other.human;

const daysOn = (bot: Bot, count: number): string =>
  later(bot.now(), count * 24 * 3600).slice(0, 10);

/** Something that one of them may do now, by what stands before them. */
export const deedOf = (bot: Bot, theme: Theme, count: number): Deed => {
  const { random, chats } = bot;
  const body = random.chance(0.75) ? bodies[0] : bodies[1];
  if (!body) throw new Error('nobody there');
  const own = of(body).filter(({ account }) => !chats.closed.has(account));
  const who = random.pick(own);
  const title = `${body.canary} job ${count}`;
  const line = (
    text: string,
    { by = who, where, makes }: { by?: Actor; where?: 'direct'; makes?: string } = {},
  ): Deed => ({
    who: by,
    told: `types “${text}”${where === 'direct' ? ' to Folkmoot alone' : ''}`,
    does: () => says(chats, by, text, where),
    ...(makes === undefined ? {} : { makes }),
  });
  /** What chair or clerk may do, and somebody else tries now and then. */
  const [chair = who] = own;
  const leads = (text: string): Deed => line(text, { by: random.chance(0.8) ? chair : who });
  /** The same human, by either account. */
  /** Who is called by their name there. */
  const known = of(body).filter(({ room }) => room !== '');
  const doubles = own.filter((one) => own.some((other) => isOther(one, other)));
  const { human } = random.pick(doubles.length > 0 ? doubles : own);
  const both = own.filter((one) => one.human === human);
  /** Who has a seat by each of two accounts, of which nothing tells that they are one human's. */
  const jo = own.filter((one) => one.human === 'Jo');
  const jos = jo.length > 0 ? jo : both;
  const one = (letter: string, most: number) => `${letter}-${1 + random.below(most)}`;
  const due = () => daysOn(bot, 1 + random.below(9));
  const press = (): Deed => {
    const buttons = buttonsBefore(bot, who, title, due());
    if (buttons.length === 0) return line('mine', { where: 'direct' });
    const { label, on, press: does } = random.pick(buttons);
    return { who, told: `presses “${label}” on “${on.slice(0, 60)}”`, does, mayMake: title };
  };
  const give = () => {
    const text = `do ${title}`;
    return line(`action ${random.pick(known).name} to ${text}`, { makes: text });
  };
  const vote = (them = both) =>
    line(`vote ${random.pick(['One', 'Two'])}`, { by: random.pick(them) });
  const links = (them: readonly Actor[]): Deed => {
    const by = random.pick(them);
    return {
      who: by,
      told: 'goes on to join their accounts',
      does: () => linksBy(bot, by),
    };
  };
  const deeds: Readonly<Record<Theme, readonly (() => Deed)[]>> = {
    actions: [
      () => line(`action ${title} by ${due()}`, { makes: title }),
      () => line(`action done ${one('A', 6)}`),
      () => line(`action note ${one('A', 6)} ${body.canary} ${count}`),
      () => line(`action due ${one('A', 6)} ${due()}`),
      () => line(`action drop ${one('A', 6)}`),
      () => line('undo'),
    ],
    giving: [
      give,
      give,
      () => line(`action not mine ${one('A', 6)}`),
      () => line('mine', { where: 'direct' }),
    ],
    votes: [
      () => leads(`poll "${body.canary} asks ${count}?" "One" "Two" until ${due()}`),
      () => line(`vote ${random.pick(['One', 'Two'])}`),
      () => vote(),
      () => vote(jos),
      () => links(jos),
      () => leads(`poll remind ${one('P', 2)}`),
      () => leads(`poll close ${one('P', 2)}`),
    ],
    meetings: [
      () => leads(`meeting ${title} on ${due()} at ${random.pick(['10:00', '14:00', '19:00'])}`),
      () => leads(`meeting cancel ${one('M', 3)}`),
      () => leads(`meeting move ${one('M', 3)} to ${due()} 11:00`),
      () => line(`attending ${one('M', 3)}`),
    ],
    presses: [press],
    people: [
      () => leads(`partnership people ${random.pick(known).name}`),
      () => line('partnership people'),
      () => line(`away until ${due()}`, { where: 'direct' }),
      () => line('I am back', { where: 'direct' }),
      () => line(random.pick(['my calendar', 'meeting feed']), { where: 'direct' }),
    ],
    linking: [
      () => links(jos),
      () => links(jos),
      () => links(both),
      () => line('my calendar', { where: 'direct', by: random.pick(jos) }),
      () => leads(`poll "${body.canary} asks ${count}?" "One" "Two" until ${due()}`),
      () => vote(jos),
      () => vote(jos),
    ],
  };
  if (random.chance(0.25)) return press();
  return random.pick(deeds[random.chance(0.6) ? theme : random.pick(themes)])();
};
