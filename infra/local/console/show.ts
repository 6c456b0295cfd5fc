import { defined } from '../../../core/lib/defined.ts';
import { shortcuts } from '../standins/slack/shortcuts.ts';
import { type Message, type SlackState, seenBy } from '../standins/slack/state.ts';
import { commands } from '../standins/teams/commands.ts';
import { type Post, seenIn, type TeamsState } from '../standins/teams/state.ts';
import type { Someone, World } from '../standins/world.ts';
import { filesIn, isOfFiles } from './files.ts';
import {
  homeRoom,
  type Json,
  type Pair,
  type Persona,
  type Shortcut,
  type Side,
  type SlackMessage,
  type SlackRoom,
  type TeamsMessage,
  type TeamsRoom,
} from './model.ts';

/** Another world of the same chat, and what it is called there. */
interface Beside {
  readonly name: string;
  readonly people: readonly Someone[];
}
const personas = (
  world: World,
  id: (person: Someone) => string | undefined,
  beside?: Beside,
): Persona[] =>
  world.people.flatMap((person) => {
    const known = id(person);
    const { name, role, guest, organisation, slack, teams } = person;
    const both = slack !== undefined && teams !== undefined;
    const again = beside?.people.some((one) => id(one) && one.email === person.email);
    const alsoIn = again ? beside?.name : undefined;
    return known
      ? [defined({ id: known, name, role, guest: guest === true, organisation, both, alsoIn })]
      : [];
  });

const named = (id: string, title: string): Shortcut => ({ id, title });
const slackOf = (kind: string) =>
  shortcuts.filter(({ type }) => type === kind).map((one) => named(one.callback_id, one.name));
const slackShortcuts = { beside: slackOf('message'), anywhere: slackOf('global') };
const teamsOf = (kind: string) =>
  commands.filter(({ context }) => context.includes(kind)).map(({ id, title }) => named(id, title));
const teamsShortcuts = { beside: teamsOf('message'), anywhere: teamsOf('compose') };

const inSlack = ({ world: { workspace, people } }: SlackState): Beside => ({
  name: workspace.name,
  people,
});
const inTeams = ({ world: { tenant, people } }: TeamsState): Beside => ({
  name: tenant.name,
  people,
});

/** What the page lists of each window; `real` windows are empty, for what happens there is seen there. */
export const slackSide = (
  { world, channels }: SlackState,
  real: boolean,
  beside?: SlackState,
): Side => ({
  name: world.workspace.name,
  bot: world.slackBot.user,
  ...slackShortcuts,
  real,
  people: personas(world, ({ slack }) => slack, beside && inSlack(beside)),
  rooms: [...channels.values()]
    .filter((channel) => !channel.with)
    .map(({ id, name, members }) => ({
      id,
      name: `#${name}`,
      kind: 'channel',
      joined: members.includes(world.slackBot.user),
    })),
});
export const teamsSide = (
  { world, conversations }: TeamsState,
  real: boolean,
  beside?: TeamsState,
): Side => ({
  name: world.tenant.name,
  bot: 'bot',
  ...teamsShortcuts,
  real,
  people: personas(world, ({ teams }) => teams, beside && inTeams(beside)),
  rooms: [...conversations.values()]
    .filter(({ kind }) => kind === 'channel')
    .map(({ id, name, installed }) => ({ id, name, kind: 'channel', joined: installed })),
});

/** Channels of both windows whose names begin alike belong to one partnership. */
export const pairsOf = ({ slackRooms, teamsRooms }: World): Pair[] =>
  slackRooms.map(({ id, name }) => {
    const words = name.replaceAll('-', ' ');
    const other = teamsRooms.find((room) => room.name.toLowerCase().startsWith(words));
    const title = words.replace(/(^| )\w/g, (letter) => letter.toUpperCase());
    return { name: title, slack: id, ...(other ? { teams: other.id } : {}) };
  });

const said = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const slackMessage = ({
  ts,
  thread,
  user,
  text,
  table,
  blocks = table && [...(text === '' ? [] : [said(text)]), table],
  only,
  edited,
  at,
  files,
}: Message): SlackMessage =>
  defined({
    id: ts,
    root: thread,
    from: user,
    text,
    blocks,
    only,
    edited,
    at,
    files: files && filesIn.slack(files),
  });

export const slackRoom = (state: SlackState, channel: string, user: string): SlackRoom => {
  const modal = [...state.modals.values()].findLast((one) => one.user === user);
  const home = channel === homeRoom ? state.homes.get(user)?.view : undefined;
  return {
    messages: seenBy(state, channel, user).map(slackMessage),
    ...(home ? { home } : {}),
    ...(modal ? { modal: { id: modal.id, view: modal.view } } : {}),
  };
};

const adaptive = 'application/vnd.microsoft.card.adaptive';
interface Attachment {
  readonly contentType: string;
  readonly content: Json;
}

const teamsMessage = (
  { id, root, from, activity, only, edited, answers, at }: Post,
  user: string,
): TeamsMessage => {
  const attachments = (activity.attachments ?? []) as readonly Attachment[];
  const cards = attachments.filter(({ contentType }) => contentType === adaptive);
  const mine = answers?.[user];
  return defined({
    id,
    root,
    from,
    text: String(activity.text ?? ''),
    cards: mine?.card ? [mine.card] : cards.map(({ content }) => content),
    line: mine?.line,
    files: attachments.some(isOfFiles) ? filesIn.teams(attachments) : undefined,
    only,
    edited,
    at,
  });
};

export const teamsRoom = (state: TeamsState, conversation: string, user: string): TeamsRoom => ({
  messages: seenIn(state, conversation, user).map((one) => teamsMessage(one, user)),
});
