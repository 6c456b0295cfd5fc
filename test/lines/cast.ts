import type { Known } from '../../core/model/chat-facts.ts';
import { type AccountId, accountId, placeId } from '../../core/model/ids.ts';
import type { Person } from '../support/slack/driver.ts';
import { somebody } from '../support/southport/people.ts';
import type { TeamsConversation, TeamsPerson } from '../support/teams/driver.ts';
import { channel, tenant } from '../support/teams/scene.ts';

/** Everybody in the story, by how they stand to Southport. Each has an account in both chats. */
export const cast = {
  asha: 'Asha',
  priya: 'Priya',
  sam: 'Sam',
  mia: 'Mia',
  olu: 'Olu',
  /** Of this workspace and tenant, in the channel, on no list. */
  stan: 'Stan',
  /** A guest of both. */
  gwen: 'Gwen',
} as const;
export type Name = keyof typeof cast;
export const names = Object.keys(cast) as Name[];

const guest = (name: Name) => name === 'gwen';
export const inSlack = (name: Name): Person => ({ id: `U${name.toUpperCase()}`, name: cast[name] });
export const inTeams = (name: Name): TeamsPerson => ({
  id: `29:${name}`,
  aadObjectId: `aad-${name}`,
  name: cast[name],
  ...(guest(name) ? { userRole: 'guest' } : {}),
});
export const slackAccount = (name: Name): AccountId => somebody(cast[name]).account;
export const teamsAccount = (name: Name): AccountId =>
  accountId('teams', tenant, inTeams(name).aadObjectId);

/** What the chats say of everybody when they are asked. */
export const known: ReadonlyMap<AccountId, Known> = new Map(
  names.flatMap((name): [AccountId, Known][] => {
    const told = { name: cast[name], home: !guest(name), guest: guest(name) };
    return [
      [slackAccount(name), told],
      [teamsAccount(name), told],
    ];
  }),
);

/** Southport's channel in Teams, Formby's, and one that belongs to nobody yet. */
export const formbyChannel = placeId('slack', 'T1', 'C2');
export const teamsChannel = placeId('teams', tenant, channel.id);
export const elsewhere: TeamsConversation = {
  ...channel,
  id: '19:elsewhere@thread.tacv2',
  name: 'Elsewhere',
};
