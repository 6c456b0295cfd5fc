import {
  type AccountId,
  accountId,
  directPlace,
  type PlaceId,
  partsOf,
  placeId,
} from '../../core/model/ids.ts';
import type { Asker, Where } from '../../core/model/request.ts';
import type { Account, Activity } from './activity.ts';
import { quotedIn } from './quoted.ts';

const thread = /;messageid=([^;]+)$/;

/** A conversation without its thread: what a place is called. */
export const conversationOf = (conversation: string): string => conversation.replace(thread, '');
/** The thread's first message, where the conversation is one. */
export const threadOf = (conversation: string): string | undefined =>
  thread.exec(conversation)?.[1];
/** The conversation in which a reply to `message` stands in its thread. */
export const inThread = (conversation: string, message: string): string =>
  `${conversationOf(conversation)};messageid=${message}`;

export const isDirect = ({ conversation, channelData }: Activity): boolean =>
  conversation?.conversationType === undefined
    ? !conversation?.isGroup && !channelData?.team && !channelData?.channel
    : conversation.conversationType === 'personal';

/** An account, of the tenant whose it is: a channel that is shared is visited from others. */
export const accountOf = (
  { tenantId, aadObjectId, id }: Account,
  tenant: string,
): AccountId | undefined => {
  const local = aadObjectId || id;
  return local ? accountId('teams', tenantId ?? tenant, local) : undefined;
};

/** Who sent a verified activity, in the words of Teams; undefined where it names nobody. */
export const askerOf = ({ from }: Activity, tenant: string): Asker | undefined => {
  const account = from && accountOf(from, tenant);
  if (!from || !account) return undefined;
  const guest = from.userRole === 'guest' || from.userRole === 'anonymous';
  const elsewhere = from.tenantId !== undefined && from.tenantId !== tenant;
  return {
    account,
    name: from.name ?? '',
    home: !guest && !elsewhere,
    guest,
  };
};

/** Where a verified activity stands. A post that opens a thread stands in none; the command box may stand in no conversation, and is its asker's own. */
export const whereOf = (activity: Activity, tenant: string, asker: Asker): Where | undefined => {
  const id = activity.conversation?.id;
  if (!id && activity.name?.startsWith('composeExtension/'))
    return { place: directPlace(asker.account), kind: 'direct' };
  if (!id) return undefined;
  const onCard = activity.type === 'invoke' || typeof activity.value === 'object';
  const message = (onCard && activity.replyToId) || activity.id;
  const quoted = activity.type === 'message' && !onCard ? quotedIn(activity) : undefined;
  const known = { ...(message ? { message } : {}), ...(quoted ? { quoted } : {}) };
  if (isDirect(activity)) {
    const above = onCard ? undefined : activity.replyToId;
    const place = directPlace(asker.account);
    return { place, kind: 'direct', ...(above && { thread: above }), ...known };
  }
  // An edited message is asked about as the thing that hangs under it, so it counts as its own thread.
  const edited = activity.type === 'messageUpdate' ? activity.id : undefined;
  const above = threadOf(id) ?? edited;
  const name = activity.channelData?.channel?.name ?? activity.conversation?.name;
  return {
    place: placeId('teams', tenant, conversationOf(id)),
    kind: 'channel',
    ...(name && { name }),
    ...(above && (edited || above !== activity.id) && { thread: above }),
    ...known,
  };
};

/** What Teams calls an account or a place in its own tenant. */
export const localOf = (id: AccountId | PlaceId): string => partsOf(id).local;

/** Channels have threads; a chat, of two or of many, has none. */
export const hasThreads = (place: PlaceId): boolean =>
  !/^@|@thread\.v2$|@unq\.gbl\.spaces$/.test(localOf(place));
