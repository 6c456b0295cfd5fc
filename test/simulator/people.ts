import {
  type AccountId,
  accountId,
  directPlace,
  type PlaceId,
  placeId,
} from '../../core/model/ids.ts';
import { directWith } from '../../infra/local/standins/slack/state.ts';
import { personalWith } from '../../infra/local/standins/teams/state.ts';
import type { Someone } from '../../infra/local/standins/world.ts';
import type { Chats } from './chats.ts';
import { harbour, valley } from './world.ts';

/** Somebody in one channel of one chat, or in none of it where they are there by a link alone. */
export interface Actor {
  readonly name: string;
  /** Who they are, by whichever account. */
  readonly human: string;
  readonly account: AccountId;
  readonly workspace: 0 | 1;
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

/** Whom nothing but a link code tells to be one: the second of two names of theirs. */
const humans: Readonly<Record<string, string>> = { Robin: 'Jo', Drew: 'Sam' };

const someone = (
  { name, email }: Someone,
  body: Body,
  account: AccountId,
  where: Pick<Actor, 'chat' | 'user' | 'room' | 'place' | 'workspace'>,
): Actor => ({
  ...where,
  name,
  human: humans[name] ?? name,
  account,
  body,
  direct: directPlace(account),
  email,
});
const inSlack = (body: Body, one: Someone, workspace = body.workspace): Actor => {
  const { workspace: at, slackRooms } = workspace === 0 ? harbour : valley;
  const user = one.slack ?? '';
  const account = accountId('slack', at.id, user);
  const room = workspace === body.workspace ? (slackRooms[0]?.id ?? '') : '';
  const place = room === '' ? directPlace(account) : placeId('slack', at.id, room);
  return someone(one, body, account, { chat: 'slack', user, room, place, workspace });
};
const inTeams = (body: Body, one: Someone): Actor => {
  const { id: tenant } = harbour.tenant;
  const user = one.teams ?? '';
  const room = harbour.teamsRooms[body.workspace]?.id ?? '';
  return someone(one, body, accountId('teams', tenant, user), {
    chat: 'teams',
    user,
    room,
    place: placeId('teams', tenant, room),
    workspace: body.workspace,
  });
};

const owen = harbour.people.filter(({ name }) => name === 'Owen');
const isDrew = ({ name }: Someone) => name === 'Drew';
/** Everybody, wherever they act: Asha, Jo and Sam have two accounts, and Owen one in two programmes. */
export const actors: readonly Actor[] = [
  ...harbour.people.filter(({ slack }) => slack).map((one) => inSlack(kestrel, one)),
  ...harbour.people.filter(({ teams }) => teams).map((one) => inTeams(kestrel, one)),
  ...valley.people.filter(isDrew).map((one) => inSlack(kestrel, one, 1)),
  ...valley.people.filter((one) => !isDrew(one)).map((one) => inSlack(plover, one)),
  ...owen.map((one) => inTeams(plover, one)),
];
export const bodies: readonly Body[] = [kestrel, plover];
/** Those of a body, its chair first. */
export const of = (body: Body): readonly Actor[] => actors.filter((one) => one.body === body);

const commands = /^(action|poll|vote|meeting|partnership|review) ([\s\S]*)$/;

/** Types a line as its writer would in that chat: a command, a mention, or plain words to the bot alone. */
export const says = async (
  { workspaces, teams }: Chats,
  { chat, workspace, user, room, name }: Actor,
  text: string,
  where: 'channel' | 'direct' = 'channel',
): Promise<void> => {
  if (chat === 'teams') {
    const person = harbour.people.find((one) => one.name === name);
    return where === 'direct' && person
      ? teams.people.say(user, personalWith(teams.state, person).id, text)
      : teams.people.say(user, room, `@Folkmoot ${text}`);
  }
  const { people, state } = workspaces[workspace];
  if (where === 'direct' || room === '') return people.say(user, directWith(state, user).id, text);
  const [, command, rest = ''] = commands.exec(text) ?? [];
  return command
    ? people.command(user, room, `/${command}`, rest)
    : people.say(user, room, `@Folkmoot ${text}`);
};
