import { directWith } from '../../infra/local/standins/slack/state.ts';
import { memberId, personBy } from '../../infra/local/standins/teams/state.ts';
import type { Bot } from './bot.ts';

import { type Actor, actors } from './people.ts';

/** As many accounts are closed at once at the most. */
const mostClosed = 2;

/** Slack tells that an account is closed, or open again, by what it says of the person. */
const toldInSlack = ({ chats }: Bot, { user, workspace, name, email }: Actor, deleted: boolean) => {
  const { state, envelope, world } = chats.workspaces[workspace];
  const profile = deleted ? {} : { real_name: name, display_name: name, email };
  return envelope.event(directWith(state, user), {
    type: 'user_change',
    user: { id: user, team_id: world.workspace.id, deleted, is_email_confirmed: true, profile },
    event_ts: state.ts(),
  });
};

/** Teams tells only that somebody left the team, or came into it. */
const toldInTeams = async ({ chats }: Bot, { user, room }: Actor, closed: boolean) => {
  const { state, befalls } = chats.teams;
  const person = personBy(state, user);
  if (!person) return;
  const members = [{ id: memberId(person), aadObjectId: user }];
  const eventType = closed ? 'teamMemberRemoved' : 'teamMemberAdded';
  await befalls(user, room, {
    type: 'conversationUpdate',
    id: `f:${state.freshId()}`,
    [closed ? 'membersRemoved' : 'membersAdded']: members,
    channelData: {
      team: state.world.team,
      tenant: { id: state.world.tenant.id },
      eventType,
    },
  });
};

/** The chat closes somebody's account, or opens one of those again. */
export const accountHappening = (bot: Bot) => {
  const { random, chats } = bot;
  const closed = actors.filter(({ account }) => chats.closed.has(account));
  const opens = closed.length >= mostClosed || (closed.length > 0 && random.chance(0.6));
  const who = random.pick(opens ? closed : actors);
  return {
    who,
    told: `the account of ${who.name} in ${who.chat} is ${opens ? 'open again' : 'closed'}`,
    does: async () => {
      if (opens) chats.closed.delete(who.account);
      else chats.closed.add(who.account);
      await (who.chat === 'slack' ? toldInSlack : toldInTeams)(bot, who, !opens);
    },
  };
};
