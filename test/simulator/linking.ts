import { directWith, seenBy } from '../../infra/local/standins/slack/state.ts';
import { personalWith, seenIn } from '../../infra/local/standins/teams/state.ts';
import type { Bot } from './bot.ts';
import { type Actor, actors, says } from './people.ts';
import { buttonsBefore } from './presses.ts';
import { harbour } from './world.ts';

/** What somebody was told in their own chat with Folkmoot, as it came. */
const toldAlone = ({ chats }: Bot, { chat, workspace, user, name }: Actor): readonly unknown[] => {
  if (chat === 'slack') {
    const { state } = chats.workspaces[workspace];
    return seenBy(state, directWith(state, user).id, user);
  }
  const person = harbour.people.find((one) => one.name === name);
  const { state } = chats.teams;
  return person ? seenIn(state, personalWith(state, person).id, user) : [];
};

/** The newest link code that one of theirs was shown; undefined where they have none. */
const codeBefore = (bot: Bot, who: Actor): string | undefined =>
  toldAlone(bot, who)
    .flatMap((told) => [
      ...JSON.stringify(told).matchAll(/partnership link ([0-9A-Z]{4}-[0-9A-Z]{4})/g),
    ])
    .at(-1)?.[1];

/** Types the code that the other account was shown, and says yes to what is asked. */
const typesCode = async (bot: Bot, who: Actor, other: Actor): Promise<void> => {
  const code = codeBefore(bot, other);
  if (code === undefined) return;
  await says(bot.chats, who, `partnership link ${code}`, 'direct');
  if (bot.random.chance(0.8)) bot.tried.add(code);
  const buttons = buttonsBefore(bot, who, '', '');
  const yes = buttons.findLast(({ label }) => label === 'Yes, one person');
  if (bot.random.chance(0.9)) await yes?.press();
};

/**
 * Somebody joins two accounts: asks for a code, unless they have one, types it by the other account and says yes; what is
 * answered late they go on with another time. Now and then they have a code in each, and type both.
 */
export const linksBy = async (bot: Bot, who: Actor): Promise<void> => {
  const { chats, random, tried } = bot;
  const [other = who] = actors.filter(
    ({ human, account, body }) =>
      body === who.body && human === who.human && account !== who.account,
  );
  const isBoth = random.chance(0.4);
  const before = codeBefore(bot, other);
  if (before === undefined || tried.has(before))
    await says(chats, other, 'partnership link', 'direct');
  if (isBoth) await says(chats, who, 'partnership link', 'direct');
  await typesCode(bot, who, other);
  if (isBoth) await typesCode(bot, other, who);
};
