import { createHash } from 'node:crypto';

/** One person of the practice world, with the accounts they have. Invented, all of them. */
export interface Someone {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  /** What they are, shown where the console asks who you are. */
  readonly role: string;
  /** Whom they work or speak for, where the role does not say it. */
  readonly organisation?: string;
  readonly slack?: string;
  readonly guest?: true;
  /** The workspace of another organisation, from which they come into a shared channel. */
  readonly of?: { readonly id: string; readonly name: string; readonly domain: string };
  readonly teams?: string;
  /** What Teams calls them to a bot, where that is not made from their key. */
  readonly member?: string;
}
export interface Room {
  readonly id: string;
  readonly name: string;
}
/** A Slack workspace and a Teams tenant, as far as their stand-ins need to know them. */
export interface World {
  readonly workspace: { readonly id: string; readonly name: string; readonly domain: string };
  readonly slackBot: { readonly user: string; readonly bot: string; readonly app: string };
  readonly tenant: { readonly id: string; readonly name: string };
  readonly team: Room;
  readonly people: readonly Someone[];
  readonly slackRooms: readonly Room[];
  readonly teamsRooms: readonly Room[];
}

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');
/** The same GUID for the same name on every machine. */
export const guid = (text: string): string =>
  hex(text).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
export const slackId = (letter: string, text: string): string =>
  `${letter}0${hex(text).slice(0, 9).toUpperCase()}`;
export const threadId = (name: string): string => `19:${hex(name).slice(0, 32)}@thread.tacv2`;

interface Chats {
  readonly slack?: true;
  readonly teams?: true;
  readonly guest?: true;
  readonly organisation?: string;
}
const council = 'Sefton Council';
const someone = (name: string, role: string, given: Chats): Someone => {
  const { slack, teams, guest, organisation } = given;
  const key = name.toLowerCase();
  return {
    key,
    name,
    role,
    email: `${key}@example.org`,
    ...(organisation ? { organisation } : {}),
    ...(slack ? { slack: slackId('U', key) } : {}),
    ...(guest ? { guest } : {}),
    ...(teams ? { teams: guid(`person ${key}`) } : {}),
  };
};

/** The five areas of the Cabinet paper of 14 April 2011, with a workspace of volunteers and a tenant of the council. */
export const sefton: World = {
  workspace: { id: slackId('T', 'sefton'), name: 'Sefton Voluntary Network', domain: 'sefton-vol' },
  slackBot: {
    user: slackId('U', 'folkmoot'),
    bot: slackId('B', 'folkmoot'),
    app: slackId('A', 'folkmoot'),
  },
  tenant: { id: guid('tenant sefton'), name: council },
  team: { id: threadId('team'), name: 'Area Partnerships' },
  // The first in each chat are who somebody is there at first: in Teams, one who is not in Slack as well.
  people: [
    someone('Tess', 'Police inspector', { teams: true, organisation: 'Police' }),
    someone('Owen', 'Highways officer', { teams: true, organisation: council }),
    someone('Priya', 'Neighbourhoods officer, clerk', {
      slack: true,
      teams: true,
      organisation: council,
    }),
    someone('Asha', 'Councillor, chair in Southport', {
      slack: true,
      teams: true,
      organisation: council,
    }),
    someone('Sam', 'Harbour Trust, Southport', { slack: true }),
    someone('Noor', 'Youth charity manager', {
      slack: true,
      guest: true,
      organisation: 'Youth Matters',
    }),
    someone('Ruth', 'Chair in South Sefton', { slack: true, organisation: 'Bootle residents' }),
    someone('Idris', 'Chair in Crosby', {
      slack: true,
      teams: true,
      organisation: 'Crosby residents',
    }),
    someone('Maeve', 'Chair in Sefton East Parishes', {
      slack: true,
      organisation: 'Maghull Town Council',
    }),
    someone('Colm', 'Parish councillor, chair in Formby', {
      slack: true,
      organisation: 'Formby Parish Council',
    }),
    someone('Lena', 'Fire Service', { teams: true }),
    someone('Joy', 'NHS Sefton', { slack: true, teams: true }),
  ],
  slackRooms: ['southport', 'formby', 'crosby', 'sefton-east-parishes', 'south-sefton'].map(
    (name) => ({ id: slackId('C', name), name }),
  ),
  teamsRooms: ['Southport partners', 'Formby partners', 'Crosby partners', 'Council notices'].map(
    (name) => ({ id: threadId(name), name }),
  ),
};
