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

/** The link codes that another account of theirs was shown, the newest last. */
const codesBefore = (bot: Bot, who: Actor): readonly string[] =>
  actors
    .filter((one) => one.human === who.human && one.account !== who.account)
    .flatMap((one) => toldAlone(bot, one))
    .flatMap((told) =>
      [...JSON.stringify(told).matchAll(/partnership link ([0-9A-Z]{4}-[0-9A-Z]{4})/g)].flatMap(
        ([, code]) => code ?? [],
      ),
    );

/** Types the newest code and presses “Yes, one person” under the question, or thinks better of it. */
export const linksBy = async (bot: Bot, who: Actor): Promise<void> => {
  const code = codesBefore(bot, who).at(-1);
  await says(bot.chats, who, `partnership link ${code ?? 'KXTR-4826'}`, 'direct');
  const yes = buttonsBefore(bot, who, '', '').findLast(({ label }) => label === 'Yes, one person');
  if (bot.random.chance(0.9)) await yes?.press();
};
