import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { directPlace, type PlaceId, type RecordId } from '../../../core/model/ids.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import type { Mention, Typed } from '../../../core/model/request.ts';
import { type Records, recordsOver } from '../../support/southport/records.ts';
import { channel, type Persona, persona, request, type World, world } from '../../support/world.ts';
import { recorded } from '../kept.ts';
import { codeIn } from '../southport.ts';

export const chats = ['slack', 'teams'] as const;
export type Chat = (typeof chats)[number];
/** In Crosby's channel, under the card of a reference there, or in private. */
export type Where = 'channel' | 'direct' | `under ${string}`;

export const people = [
  'Priya',
  'Colm',
  'Sam',
  'Noor',
  'Asha',
  'Joy',
  'Llinos',
  'Owen',
  'Tess',
  'Lena',
] as const;
export type Name = (typeof people)[number];

const tenants = { slack: 'T1', teams: 'TT' } as const;
const crosby = {
  slack: channel('slack', 'T1', 'C1'),
  teams: channel('teams', 'TT', '19:crosby@thread'),
};
const formby = channel('slack', 'T1', 'C2');
const account = (name: Name, chat: Chat): Persona =>
  persona(chat, tenants[chat], name.toLowerCase(), name);
const named = (name: Name): Mention => account(name, 'slack') as Mention;

/** A name with a sign before it reaches core as a mention, as both chats send it. */
const typedIn = (chat: Chat, text: string): Typed => {
  const mentions: Mention[] = [];
  const marked = text.replace(/@([a-z]+)/gi, (whole, word: string) => {
    const name = people.find((one) => one.toLowerCase() === word.toLowerCase());
    if (!name) return whole;
    mentions.push(account(name, chat) as Mention);
    return `\uE000${mentions.length - 1}\uE001`;
  });
  return { text: marked, mentions };
};

/** Crosby as it stands, and who types there. */
export interface Crosby {
  readonly records: Records['records'];
  readonly bot: World;
  readonly says: (who: Name, text: string, chat: Chat, where?: Where) => Promise<Answer>;
  readonly asks: (who: Name, ask: Ask, place?: PlaceId, chat?: Chat) => Promise<Answer>;
}

const over = (at: string) => {
  const kept = recorded(memoryStore({ hash: sha256 }));
  const { store, clock, records } = recordsOver(kept.store, { now: at });
  const bot = world(store, clock);
  for (const chat of chats)
    for (const name of people)
      bot.known.set(account(name, chat).account, { name, home: true, guest: false });
  const asks: Crosby['asks'] = (who, ask, place = crosby.slack, chat = 'slack') => {
    const { account: own } = account(who, chat);
    const at = place === directPlace(own) ? undefined : place;
    return bot.ask(request(account(who, chat), { kind: 'pressed', ask }, at));
  };
  const says: Crosby['says'] = async (who, text, chat, where = 'channel') => {
    const place = where === 'direct' ? undefined : crosby[chat];
    const [, ref = ''] = where.split(' ');
    const card = bot.messages.find((one) => one.place === place && hasTitle(one.view, ref));
    const input = { kind: 'typed', typed: typedIn(chat, text) } as const;
    const asked = request(account(who, chat), input, place);
    const under = ref === '' ? {} : { thread: card?.id ?? '' };
    return bot.ask({ ...asked, where: { ...asked.where, ...under } });
  };
  return { kept, store, records, bot, asks, says };
};
const hasTitle = ({ blocks }: World['messages'][number]['view'], ref: string): boolean =>
  blocks.some((block) => block.kind === 'title' && block.ref === ref);

type Over = ReturnType<typeof over>;

/** One person with an account in either chat. */
const link = async ({ asks }: Over, who: Name): Promise<void> => {
  const [here, there] = chats.map((chat) => directPlace(account(who, chat).account)) as [
    PlaceId,
    PlaceId,
  ];
  const code = codeIn(await asks(who, { ask: 'person.link' }, here));
  await asks(who, { ask: 'person.link-with', code, sure: true }, there, 'teams');
};

const begin = '2026-12-21T09:00:00.000Z';
/** Monday 28 December 2026, 10:00. */
const monday = '2026-12-28T10:00:00.000Z';

const prepare = async (): Promise<Over> => {
  const made = over(begin);
  const { asks, says, bot } = made;
  const members = people.slice(2).map(named);
  await asks('Priya', { ask: 'partnership.setup', name: 'Crosby', chair: named('Colm'), members });
  for (const who of people) await link(made, who);
  const code = codeIn(await asks('Priya', { ask: 'partnership.invite' }));
  await asks('Priya', { ask: 'partnership.join', code, sure: true }, crosby.teams, 'teams');
  const setup = { ask: 'partnership.setup', name: 'Formby', chair: named('Colm') } as const;
  await asks('Priya', { ...setup, members: [named('Sam')] }, formby);
  for (const line of [
    'Fix the lights on Mill Lane @sam by 15 January',
    'Ring the parish @noor by 8 January',
    'Cut the hedge @sam',
    'Repaint the bus shelter @asha by 11 January',
    'Empty the bins @joy by 4 January',
    'Order the planters @sam by 12 January',
    'Book the hall',
    'Mend the gate hinges @sam by 23 December',
    'Ask about the keys @noor',
  ])
    await says('Priya', `action ${line}`, 'slack');
  await says('Priya', 'partnership people are right', 'slack');
  await says(
    'Priya',
    'poll "What first?" "Street lights" "Youth club" "Speeding" until 15 January 17:00',
    'slack',
  );
  await says(
    'Priya',
    'meeting schedule Area Partnership 8 January 2027 10:00 to 12:00 Town Hall',
    'slack',
  );
  await says('Priya', 'meeting schedule Ward walk 20 January 2027 14:00 Coronation Park', 'slack');
  await says('Priya', 'meeting add Lights on Mill Lane', 'slack');
  await bot.to(monday);
  await bot.settle();
  return made;
};

let prepared: Promise<Over> | undefined;

/**
 * Crosby on Monday 28 December 2026: Priya is its clerk and Colm its chair, everybody has an account in both chats.
 * of which A-8 is late, P-1 is open, M-1 and M-2 are to come; Formby is another of Priya's, Colm's and
 * Sam's. Each call gives one of its own.
 */
export const newCrosby = async (): Promise<Crosby> => {
  prepared ??= prepare();
  const original = await prepared;
  const own = over(monday);
  await original.kept.replay(own.store);
  own.bot.messages.push(...original.bot.messages.map((one) => ({ ...one })));
  return own;
};

/** Every record of what is worked on, people and hints about them left out. */
export const standing = ({ records }: Crosby): ReadonlyMap<RecordId, unknown> =>
  new Map(
    [...records].filter(([, { kind }]) => kind !== 'person').map(([id, { state }]) => [id, state]),
  );
