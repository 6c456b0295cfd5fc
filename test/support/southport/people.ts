import { type AccountId, type PersonId, type PlaceId, personId } from '../../../core/model/ids.ts';
import type { Platform } from '../../../core/model/platforms.ts';
import { channel, type Persona, persona } from '../world.ts';

/** Monday 4 January 2027, 09:00 in London: the day of the examples. */
export const monday = '2027-01-04T09:00:00.000Z';
export const onSlack = channel('slack', 'T1', 'C1');
export const onTeams = channel('teams', 'TT', '19:a@thread');
export const channelNames: Readonly<Record<PlaceId, string>> = {
  [onSlack]: 'southport',
  [onTeams]: 'Southport partners',
};

/** Somebody of the story, by the account from which they act here. */
export interface Somebody extends Persona {
  readonly id: PersonId;
  /** The channel of their chat. */
  readonly place: PlaceId;
}

const userIn: Readonly<Record<Platform, (key: string) => string>> = {
  slack: (key) => `U${key.toUpperCase()}`,
  teams: (key) => key,
};
/** Somebody known by a first name, in one of the chats. */
export const somebody = (name: string, platform: Platform = 'slack'): Somebody => {
  const key = name.toLowerCase().replace(' ', '');
  const tenant = platform === 'slack' ? 'T1' : 'TT';
  const place = platform === 'slack' ? onSlack : onTeams;
  return { ...persona(platform, tenant, userIn[platform](key), name), id: personId(key), place };
};
/** Somebody known by name only: no chat has them. */
export interface Listed {
  readonly id: PersonId;
  readonly name: string;
  readonly account?: AccountId;
}

export const asha = somebody('Asha');
export const cleo = somebody('Cleo');
export const priya = somebody('Priya');
export const sam = somebody('Sam');
export const jo = somebody('Jo');
export const eve = somebody('Eve');
/** The same Jo, by her account in the other chat. */
export const joOnTeams = somebody('Jo', 'teams');
/** On a list, without an account. */
export const pat: Listed = { id: personId('pat'), name: 'Pat' };
