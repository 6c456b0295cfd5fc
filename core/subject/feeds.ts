import { fileLink } from '../engine/file-links.ts';
import type { Person, StoredPartnership, StoredPerson } from '../model/context.ts';
import { type PartnershipId, type PersonId, type ProgrammeId, personId } from '../model/ids.ts';
import type { Links } from '../model/links.ts';
import { standing } from './standing.ts';

/** The meetings of all partnerships in which somebody is. */
export const everywhere = 'all';
/** Of what a feed is: one partnership, or all of its owner's. */
export type FeedOf = PartnershipId | typeof everywhere;

/** The kind of a link to a feed. */
export const feedFile = 'feed';

const person = personId('');

/** How often a feed was stopped: its links say which it is, so each stop ends all that were given before. */
const stops = ({ feeds = [] }: Pick<Person, 'feeds'>, of: FeedOf): number =>
  feeds.find((one) => one.of === of)?.stopped ?? 0;

/** What a link to a feed is about: whose, of what, and which. */
const aboutFeed = ({ id, state }: StoredPerson, of: FeedOf): readonly string[] => [
  id.slice(person.length),
  of,
  `${stops(state, of)}`,
];

/** The address of somebody's feed; the same until it is stopped. */
export const feedLink = (
  owner: StoredPerson,
  of: FeedOf,
  { programme, links }: { readonly programme: ProgrammeId; readonly links: Links },
): string => fileLink({ kind: feedFile, programme, about: aboutFeed(owner, of) }, links);

/** Whose feed a link is about. */
export const feedOwner = ([owner = '']: readonly string[]): PersonId => personId(owner);

/** Of what the feed is that a link is about, while its owner still has it: stopped by nobody, and with an account in a chat. */
export const feedNow = (about: readonly string[], owner: StoredPerson): FeedOf | undefined => {
  const of = about[1] as FeedOf;
  const isSame = aboutFeed(owner, of).join('/') === about.join('/');
  return isSame && owner.state.accounts.length > 0 ? of : undefined;
};

/** Whether somebody is on the list of a partnership now. */
export const isListed = ({ state }: StoredPartnership, owner: PersonId): boolean =>
  standing(state, owner) !== 'outside';
