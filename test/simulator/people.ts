import { later } from '../../core/calendar/instants.ts';
import { type AccountId, directPlace, type PlaceId } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import type { Input, Request } from '../../core/model/request.ts';
import type { Button } from '../../core/view/view.ts';
import { buttonsOf } from '../support/southport/seen.ts';
import { channel, type Persona, persona, typed } from '../support/world.ts';
import { type Bot, type Theme, themes } from './bot.ts';
import type { Posted } from './chat.ts';

/** One body's people, each with the channel in which they act, and a word that stands in all that they write. */
export interface Body {
  readonly canary: string;
  readonly people: readonly (Persona & { readonly place: PlaceId })[];
}

const at = (place: PlaceId, ...people: readonly Persona[]) =>
  people.map((one) => ({ ...one, place }));
const slack = channel('slack', 'T1', 'C1');
const teams = channel('teams', 'council', '19:southport');
const other = channel('slack', 'T2', 'C1');

/** Two bodies that share nothing but the bot: one in both chats, one in a workspace of its own. */
export const bodies: readonly Body[] = [
  {
    canary: 'kestrel',
    people: [
      ...at(
        slack,
        persona('slack', 'T1', 'UASHA', 'Asha'),
        persona('slack', 'T1', 'USAM', 'Sam'),
        persona('slack', 'T1', 'UJO', 'Jo'),
      ),
      ...at(teams, persona('teams', 'council', 'owen', 'Owen')),
      ...at(teams, persona('teams', 'council', 'tess', 'Tess')),
    ],
  },
  {
    canary: 'plover',
    people: at(
      other,
      persona('slack', 'T2', 'UEVE', 'Eve'),
      persona('slack', 'T2', 'URAVI', 'Ravi'),
    ),
  },
];

/** What somebody does, told as a story tells it. */
export interface Deed {
  readonly who: Persona & { readonly place: PlaceId };
  readonly body: Body;
  readonly told: string;
  readonly input: Input;
  readonly where: 'channel' | 'direct';
  /** The message on which it is pressed. */
  readonly message?: string;
  /** A title that stands in no other deed: what it makes is there once, or not at all. */
  readonly makes?: string;
}

/** A deed, and what was answered to any of its deliveries. */
export interface Done extends Deed {
  readonly request: Request;
  readonly answers: Answer[];
}

/** The request that a chat makes of it, under a name that comes with each delivery of it. */
export const requestOf = ({ who, input, where, message }: Deed, key: string): Request => ({
  key,
  asker: { account: who.account, name: who.name, home: true, guest: false },
  where: {
    place: where === 'direct' ? directPlace(who.account) : who.place,
    kind: where,
    ...(message === undefined ? {} : { message }),
  },
  locale: 'en-GB',
  input,
});

const presses = (one: Posted): Button[] =>
  buttonsOf(one.view).filter(({ ask, opens }) => opens === undefined && ask.ask !== 'form');

/** What stands before somebody: their channel, and what was written to them alone. */
const before = (bot: Bot, { account, place }: { account: AccountId; place: PlaceId }) =>
  bot.chat.seen().filter((one) => one.place === place || one.place === directPlace(account));

const days = (bot: Bot, count: number): string => later(bot.now(), count * 24 * 3600).slice(0, 10);

/** Something that one of them may do now, by what stands before them. */
export const deedOf = (bot: Bot, count: number): Deed => {
  const { random } = bot;
  const body = random.chance(0.75) ? bodies[0] : bodies[1];
  if (!body) throw new Error('nobody there');
  const who = random.pick(body.people);
  const title = `${body.canary} job ${count}`;
  const says = (text: string, more: Partial<Deed> = {}): Deed => ({
    who,
    body,
    told: `types “${text}”`,
    input: typed(text),
    where: 'channel',
    ...more,
  });
  /** What chair or clerk may do, and somebody else tries now and then. */
  const [chair = who] = body.people;
  const leads = (text: string): Deed => says(text, { who: random.chance(0.8) ? chair : who });
  const one = (letter: string, most: number) => `${letter}-${1 + random.below(most)}`;
  const press = (): Deed => {
    const seen = before(bot, who);
    const on = seen[Math.max(0, seen.length - 1 - random.below(12))];
    const buttons = on ? presses(on) : [];
    if (!on || buttons.length === 0) return says('mine', { where: 'direct' });
    const { label, ask } = random.pick(buttons);
    return {
      who,
      body,
      told: `presses “${label}” on “${on.view.aloud.slice(0, 60)}”`,
      input: { kind: 'pressed', ask: ask as Ask },
      where: on.place === who.place ? 'channel' : 'direct',
      message: on.id,
    };
  };
  const due = () => days(bot, 1 + random.below(9));
  const deeds: Readonly<Record<Theme, readonly (() => Deed)[]>> = {
    actions: [
      () => says(`action ${title} by ${due()}`, { makes: title }),
      () => says(`action done ${one('A', 6)}`),
      () => says(`action note ${one('A', 6)} ${body.canary} ${count}`),
      () => says(`action due ${one('A', 6)} ${due()}`),
      () => says(`action drop ${one('A', 6)}`),
      () => says('undo'),
    ],
    giving: [
      () =>
        says(`action ${random.pick(body.people).name} to do ${title}`, { makes: `do ${title}` }),
      () =>
        says(`action ${random.pick(body.people).name} to do ${title}`, { makes: `do ${title}` }),
      () => says(`action not mine ${one('A', 6)}`),
      () => says('mine', { where: 'direct' }),
    ],
    votes: [
      () => leads(`poll "${body.canary} asks ${count}?" "One" "Two" until ${due()}`),
      () => says(`vote ${random.pick(['One', 'Two'])}`),
      () => says(`vote ${random.pick(['One', 'Two'])}`),
      () => leads(`poll remind ${one('P', 2)}`),
      () => leads(`poll close ${one('P', 2)}`),
    ],
    meetings: [
      () => leads(`meeting ${title} on ${due()} at ${random.pick(['10:00', '14:00', '19:00'])}`),
      () => leads(`meeting cancel ${one('M', 3)}`),
      () => leads(`meeting move ${one('M', 3)} to ${due()} 11:00`),
      () => says(`attending ${one('M', 3)}`),
    ],
  };
  if (random.chance(0.25)) return press();
  return random.pick(deeds[random.chance(0.6) ? bot.theme : random.pick(themes)])();
};
