import { type PlaceId, placeId } from '../../core/model/ids.ts';
import type { Happening } from '../../core/model/request.ts';
import type { Account, Activity } from './activity.ts';
import { accountOf, conversationOf, isDirect } from './places.ts';

export interface Happened {
  readonly place: PlaceId;
  readonly happening: Happening;
  /** What the channel is called, where the event says so. */
  readonly channel?: string | undefined;
}

type Plain = Exclude<
  Happening['happened'],
  | 'renamed'
  | 'moved'
  | 'account-left'
  | 'left'
  | 'came'
  | 'account-renamed'
  | 'uninstalled'
  | 'edited'
>;

/** Events of a team are known at its General channel, whose id is the team's. */
const events: Readonly<Record<string, { readonly of: 'channel' | 'team'; readonly is: Plain }>> = {
  channelDeleted: { of: 'channel', is: 'deleted' },
  channelRestored: { of: 'channel', is: 'restored' },
  channelShared: { of: 'channel', is: 'shared' },
  teamArchived: { of: 'team', is: 'archived' },
  teamUnarchived: { of: 'team', is: 'restored' },
  teamRestored: { of: 'team', is: 'restored' },
  teamDeleted: { of: 'team', is: 'deleted' },
  teamHardDeleted: { of: 'team', is: 'deleted' },
};

const channelEvent = (activity: Activity, tenant: string): Happened[] => {
  const { eventType = '', team, channel } = activity.channelData ?? {};
  if (eventType === 'channelRenamed' && channel?.id && channel.name) {
    const happening: Happening = { happened: 'renamed', name: channel.name };
    return [{ place: placeId('teams', tenant, channel.id), happening, channel: channel.name }];
  }
  const event = Object.hasOwn(events, eventType) ? events[eventType] : undefined;
  const about = event?.of === 'team' ? team : channel;
  if (!event || !about?.id) return [];
  return [{ place: placeId('teams', tenant, about.id), happening: { happened: event.is } }];
};

/** The channel picked when the app was added to a team, else the one the event speaks of; a chat of two "picks" itself. */
const installedAt = (activity: Activity, tenant: string, place: PlaceId): Happened['place'] => {
  if (isDirect(activity)) return place;
  const { settings, channel } = activity.channelData ?? {};
  const picked = settings?.selectedChannel?.id ?? channel?.id;
  return picked ? placeId('teams', tenant, conversationOf(picked)) : place;
};

const mostMovers = 50;

const comings = (activity: Activity, tenant: string, place: PlaceId): Happened[] => {
  const isBot = ({ id }: Account) => id !== undefined && id === activity.recipient?.id;
  const { membersAdded = [], membersRemoved = [] } = activity;
  const installed = installedAt(activity, tenant, place);
  const channel = activity.channelData?.settings?.selectedChannel?.name;
  const of =
    activity.channelData?.eventType === 'channelMemberRemoved'
      ? ('channel' as const)
      : ('team' as const);
  const people = (members: readonly Account[]) =>
    (isDirect(activity) ? [] : members)
      .filter((member) => !isBot(member))
      .flatMap((member) => accountOf(member, tenant) ?? [])
      .slice(0, mostMovers);
  return [
    ...(membersAdded.some(isBot)
      ? [{ place: installed, happening: { happened: 'added' as const }, channel }]
      : []),
    ...(membersRemoved.some(isBot)
      ? [{ place: installed, happening: { happened: 'removed' as const } }]
      : []),
    ...people(membersRemoved).map((account) => ({
      place,
      happening: { happened: 'left', account, of } as const,
    })),
    ...people(membersAdded).map((account) => ({
      place,
      happening: { happened: 'came', account } as const,
    })),
  ];
};

/** What an event activity tells core; nothing for events that mean nothing to it. */
export const happenings = (activity: Activity, tenant: string, place: PlaceId): Happened[] => {
  if (activity.type === 'messageUpdate') {
    return activity.id ? [{ place, happening: { happened: 'edited', message: activity.id } }] : [];
  }
  if (activity.type === 'installationUpdate') {
    const happened = activity.action?.startsWith('add') ? 'added' : 'removed';
    const known = activity.action?.startsWith('add') || activity.action?.startsWith('remove');
    return known ? [{ place: installedAt(activity, tenant, place), happening: { happened } }] : [];
  }
  return [...channelEvent(activity, tenant), ...comings(activity, tenant, place)];
};
