import { defined } from '../../core/lib/defined.ts';
import { type AccountId, placeId } from '../../core/model/ids.ts';
import type { Happening } from '../../core/model/request.ts';
import { nameOf } from './named.ts';
import type { EventPayload } from './payloads.ts';
import { accountOf, type Tenant } from './tenant.ts';

type Event = EventPayload['event'];

/** In which workspace something happened, and whether in a channel that another organisation shares. */
interface Scene {
  readonly tenant: Tenant;
  /** Our own user. */
  readonly bot: string | undefined;
  readonly shared?: boolean;
}

/** What happened to the place named in the event, by the event's type. */
const toPlaces: Readonly<
  Record<
    string,
    Extract<
      Happening,
      {
        happened:
          | 'added'
          | 'removed'
          | 'archived'
          | 'restored'
          | 'deleted'
          | 'made-private'
          | 'shared';
      }
    >['happened']
  >
> = {
  channel_left: 'removed',
  group_left: 'removed',
  channel_archive: 'archived',
  group_archive: 'archived',
  channel_unarchive: 'restored',
  group_unarchive: 'restored',
  channel_deleted: 'deleted',
  group_deleted: 'deleted',
  channel_shared: 'shared',
};

const renamed = ({ channel }: Event): Happening | undefined =>
  typeof channel === 'object' && channel?.name
    ? { happened: 'renamed', name: channel.name }
    : undefined;

/** Slack gives a channel another id as soon as sharing it with another organisation is begun. */
const moved = (event: Event, { team }: Tenant): Happening | undefined => {
  const { old_channel_id: from, new_channel_id: to } = event;
  return from && to ? { happened: 'moved', to: placeId('slack', team, to) } : undefined;
};

/** A changed account: closed, or perhaps with another name. */
const account = ({ user }: Event, { tenant, shared }: Scene): Happening | undefined => {
  if (typeof user !== 'object' || !user?.id) return undefined;
  const { profile } = user;
  const team = user.team_id || profile?.team;
  const whose = accountOf(tenant, { user: user.id, team, ...defined({ shared }) });
  if (user.deleted) return { happened: 'account-left', account: whose };
  const name = nameOf(user);
  const email = user.is_email_confirmed === false ? undefined : profile?.email || undefined;
  return name === ''
    ? undefined
    : { happened: 'account-renamed', account: whose, name, ...defined({ email }) };
};

/** Somebody else who left the channel, or came into it. */
const mover = ({ user, team }: Event, { tenant, shared }: Scene): AccountId | undefined =>
  typeof user === 'string' && user !== ''
    ? accountOf(tenant, { user, team, ...defined({ shared }) })
    : undefined;

const left = (event: Event, scene: Scene): Happening | undefined => {
  const account = mover(event, scene);
  return account && { happened: 'left', account, of: 'channel' };
};
const came = (event: Event, scene: Scene): Happening | undefined => {
  const account = mover(event, scene);
  return account && { happened: 'came', account };
};

/** Slack also calls a message changed when it unfolds a link in it; only a person's edit counts. */
const changed = ({ message, previous_message: before }: Event): Happening | undefined =>
  message?.ts && message.edited && !message.bot_id && message.text !== before?.text
    ? { happened: 'edited', message: message.ts }
    : undefined;

/** A direct message that comes again as it is now. */
const edited = ({ edited, ts, bot_id }: Event): Happening | undefined =>
  edited?.ts && ts && !bot_id ? { happened: 'edited', message: ts } : undefined;

/** The happening in an event, if it is one that matters. */
export const happeningIn = (event: Event, scene: Scene): Happening | undefined => {
  const { tenant, bot } = scene;
  const ours = bot !== undefined && event.user === bot;
  switch (event.type) {
    case 'member_joined_channel':
      return ours ? { happened: 'added' } : came(event, scene);
    case 'member_left_channel':
      return ours ? { happened: 'removed' } : left(event, scene);
    case 'channel_rename':
    case 'group_rename':
      return renamed(event);
    case 'channel_id_changed':
      return moved(event, tenant);
    case 'user_change':
      return account(event, scene);
    case 'app_uninstalled':
      return { happened: 'uninstalled' };
    case 'tokens_revoked':
      return event.tokens?.bot?.length ? { happened: 'uninstalled' } : undefined;
    case 'message':
      if (event.subtype === 'message_changed') return changed(event);
      return event.subtype === 'channel_convert_to_private'
        ? { happened: 'made-private' }
        : edited(event);
    default: {
      const happened = Object.hasOwn(toPlaces, event.type) ? toPlaces[event.type] : undefined;
      return happened === undefined ? undefined : { happened };
    }
  }
};
