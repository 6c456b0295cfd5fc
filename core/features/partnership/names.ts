import type { Channel, Who } from '../../language/en-gb/names.ts';
import type { Saying } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Context, Loaded } from '../../model/context.ts';
import type { EffectDraft, Notice } from '../../model/effect.ts';
import {
  type At,
  type PartnershipId,
  type PersonId,
  type PlaceId,
  partsOf,
} from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { labelOf } from '../../subject/labels.ts';
import { inDay, inHours } from '../../subject/line.ts';
import { fullNameOf } from '../../subject/names.ts';
import type { Partnership } from './partnership.ts';

export interface Here {
  readonly id: PartnershipId;
  readonly state: Partnership;
}

/** The partnership in question. Throws where a command was decided without one, which is a fault. */
export const here = ({ partnership }: Pick<Context, 'partnership'>): Here => {
  if (!partnership) throw new Error('decided without a partnership');
  return { id: partnership.id, state: partnership.state };
};

/** The person as sentences name them. */
export const whoIs = (people: Loaded['people'], person: PersonId | undefined): Who => {
  const known = person && people.get(person)?.state;
  if (!known) return { name: '' };
  const label = labelOf(person, people) ?? '';
  const full = fullNameOf(person, people, undefined);
  return label === known.name && full ? full : { name: label };
};

/** The asker as sentences name them. */
export const me = ({ me: person, asker }: Context, people: Loaded['people']): Who => {
  const who = whoIs(people, person);
  return who.name === '' ? { ...who, name: asker.name } : who;
};

export const channelOf = ({ place, name }: { place: PlaceId; name?: string }): Channel => ({
  platform: partsOf(place).platform,
  ...defined({ name }),
});

/** A line of its own to someone, sent once. */
export const lineTo = (
  to: PersonId | PlaceId,
  saying: Saying,
  more: { offers?: readonly Offer[]; first?: true } = {},
): EffectDraft => {
  const notice: Notice = { notice: 'line', saying, ...more };
  return { to, body: { kind: 'notice', notice } };
};

/** The same for what happens at any hour: it leaves within working hours (rules: Hours). */
export const heldLineTo = (
  to: PersonId,
  saying: Saying,
  { offers, state, now }: { offers?: readonly Offer[]; state: Here['state']; now: At },
): EffectDraft => inHours(lineTo(to, saying, offers ? { offers } : {}), now, state);

/** The same for what nobody waits for: it stands in their one message of a day (rules: Morning message). */
export const dayLineTo = (
  to: PersonId,
  saying: Saying,
  { offers, state, now }: { offers?: readonly Offer[]; state: Here['state']; now: At },
): EffectDraft => inDay({ to, saying, ...defined({ offers }) }, now, state);
