import { accountId, directPlace, type PlaceId, placeId } from '../../core/model/ids.ts';
import { directWith } from '../../infra/local/standins/slack/state.ts';
import { personalWith } from '../../infra/local/standins/teams/state.ts';
import type { Someone } from '../../infra/local/standins/world.ts';
import type { Chats } from './chats.ts';
import { harbour, valley } from './world.ts';

/** Somebody in one channel of one chat. */
export interface Actor {
  readonly name: string;
  readonly body: Body;
  readonly chat: 'slack' | 'teams';
  readonly user: string;
  readonly room: string;
  readonly place: PlaceId;
  readonly direct: PlaceId;
  /** What the chat says of the account. */
  readonly email: string;
}
/** One partnership with its programme, and a word that stands in all that its people write. */
export interface Body {
  readonly canary: string;
  readonly workspace: 0 | 1;
}

const kestrel: Body = { canary: 'kestrel', workspace: 0 };
const plover: Body = { canary: 'plover', workspace: 1 };

const inSlack = (body: Body, { name, email, slack: user = '' }: Someone): Actor => {
  const { workspace, slackRooms } = body.workspace === 0 ? harbour : valley;
  const room = slackRooms[0]?.id ?? '';
  const direct = directPlace(accountId('slack', workspace.id, user));
  return {
    name,
    body,
    chat: 'slack',
    user,
    room,
    place: placeId('slack', workspace.id, room),
    direct,
    email,
  };
};
const inTeams = (body: Body, { name, email, teams: user = '' }: Someone): Actor => {
  const room = harbour.teamsRooms[body.workspace]?.id ?? '';
  const tenant = harbour.tenant.id;
  const direct = directPlace(accountId('teams', tenant, user));
  return {
    name,
    body,
    chat: 'teams',
    user,
    room,
    place: placeId('teams', tenant, room),
    direct,
    email,
  };
};

const owen = harbour.people.filter(({ name }) => name === 'Owen');
/** Everybody, wherever they act: Asha has two accounts, and Owen one in two programmes. */
export const actors: readonly Actor[] = [
  ...harbour.people.filter(({ slack }) => slack).map((one) => inSlack(kestrel, one)),
  ...harbour.people.filter(({ teams }) => teams).map((one) => inTeams(kestrel, one)),
  ...valley.people.map((one) => inSlack(plover, one)),
  ...owen.map((one) => inTeams(plover, one)),
];
export const bodies: readonly Body[] = [kestrel, plover];
/** Those of a body, its chair first. */
export const of = (body: Body): readonly Actor[] => actors.filter((one) => one.body === body);

const commands = /^(action|poll|vote|meeting|partnership|review) ([\s\S]*)$/;

/** Types a line as its writer would in that chat: a command, a mention, or plain words to the bot alone. */
export const says = async (
  { workspaces, teams }: Chats,
  { chat, body, user, room, name }: Actor,
  text: string,
  where: 'channel' | 'direct' = 'channel',
): Promise<void> => {
  if (chat === 'teams') {
    const person = harbour.people.find((one) => one.name === name);
    return where === 'direct' && person
      ? teams.people.say(user, personalWith(teams.state, person).id, text)
      : teams.people.say(user, room, `@Folkmoot ${text}`);
  }
  const { people, state } = workspaces[body.workspace];
  if (where === 'direct') return people.say(user, directWith(state, user).id, text);
  const [, command, rest = ''] = commands.exec(text) ?? [];
  return command
    ? people.command(user, room, `/${command}`, rest)
    : people.say(user, room, `@Folkmoot ${text}`);
};
