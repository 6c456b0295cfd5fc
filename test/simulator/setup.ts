import { later } from '../../core/calendar/instants.ts';
import { type Block, initialOf } from '../../infra/local/console/client/slack/values.ts';
import { filledModal } from '../../infra/local/demo/play.ts';
import { seenBy } from '../../infra/local/standins/slack/state.ts';
import type { Bot } from './bot.ts';
import { type Actor, type Body, bodies, of, says } from './people.ts';

const after = async (bot: Bot, deed: Promise<unknown>): Promise<void> => {
  await bot.rest();
  await deed;
  await bot.rest();
};

/** A vote is open, and somebody has voted by each of two accounts of which nothing tells that they are theirs. */
export const voteTwice = async (bot: Bot): Promise<void> => {
  const [chair, ...others] = bodies[0] ? of(bodies[0]) : [];
  if (!chair) throw new Error('nobody there');
  const until = later(bot.now(), 20 * 24 * 3600).slice(0, 10);
  const line = (who: Actor, text: string) => after(bot, says(bot.chats, who, text));
  await line(chair, `poll "${chair.body.canary} asks first?" "One" "Two" until ${until}`);
  const option = { slack: 'One', teams: 'Two' };
  for (const who of others.filter(({ human }) => human === 'Jo'))
    await line(who, `vote ${option[who.chat]}`);
};

/** Each partnership is set up in Slack and joined from Teams, while nothing goes wrong. */
export const setUp = async (bot: Bot): Promise<void> => {
  const { workspaces, teams } = bot.chats;
  const line = (who: Actor, text: string) => after(bot, says(bot.chats, who, text));
  const one = async (body: Body): Promise<void> => {
    const { people, state } = workspaces[body.workspace];
    const here = of(body).filter(({ chat, room }) => chat === 'slack' && room !== '');
    const there = of(body).filter(({ chat }) => chat === 'teams');
    const [chair, ...others] = here;
    const [guest] = there;
    if (!chair || !guest) throw new Error('nobody there');
    await after(bot, people.invite(chair.user, chair.room));
    await line(chair, 'partnership setup');
    const modal = [...state.modals.values()].findLast(({ user }) => user === chair.user);
    if (!modal) throw new Error('no form');
    const fields = Object.fromEntries(
      ((modal.view.blocks ?? []) as readonly Block[]).flatMap(({ block_id = '', element }) =>
        element ? [[block_id, initialOf(element)]] : [],
      ),
    );
    const values = filledModal(modal.view, {
      ...fields,
      name: [`${body.canary} partnership`],
      chair: [chair.user],
      members: others.map(({ user }) => user),
    });
    await after(bot, people.submit(chair.user, modal.id, values));
    await line(chair, 'partnership invite');
    const said = JSON.stringify(seenBy(state, chair.room, chair.user).at(-1));
    const [code] = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(said) ?? [];
    await after(bot, teams.people.install(guest.user, guest.room));
    await line(guest, `partnership join ${code}`);
    await line(chair, 'partnership people are right');
    for (const who of there) await line(who, `action ${body.canary} hello from ${who.name}`);
  };
  for (const body of bodies) await one(body);
};
