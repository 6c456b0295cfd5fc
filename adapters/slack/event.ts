import { defined } from '../../core/lib/defined.ts';
import type { Request } from '../../core/model/request.ts';
import { happeningIn } from './happened.ts';
import type { EventPayload } from './payloads.ts';
import * as payloads from './payloads.ts';
import { type Received, request } from './receive.ts';
import { cellsAmong } from './sent-file.ts';
import { withTables } from './tables.ts';
import * as tenants from './tenant.ts';
import { typed } from './text.ts';

/** An event: a line addressed to the bot, or something that happened. */
export const receiveEvent = (body: unknown): Received | undefined => {
  const read = payloads.event().safeParse(body);
  const tenant = read.success ? tenants.tenantOfEvent(read.data) : undefined;
  if (!read.success || !tenant || read.data.event_id === '') return undefined;
  const bot = tenants.botOf(read.data);
  const received =
    read.data.event.type === 'app_home_opened'
      ? opened(read.data, tenant)
      : isLine(read.data.event, bot) && !isEditedDirect(read.data.event)
        ? line(read.data, tenant, bot)
        : happened(read.data, tenant, bot);
  const { event_time: seconds } = read.data;
  if (!received || seconds === undefined) return received;
  const at = new Date(seconds * 1000).toISOString();
  return { ...received, request: { ...received.request, at } };
};

type Event = EventPayload['event'];

/** Said by a person to the bot: a mention, or a direct message. Bots, ourselves among them, are not listened to. */
const isLine = (event: Event, bot: string | undefined): boolean =>
  (event.type === 'app_mention' || (event.type === 'message' && event.channel_type === 'im')) &&
  typeof event.user === 'string' &&
  event.user !== '' &&
  event.user !== bot &&
  !event.bot_id &&
  typeof event.channel === 'string' &&
  saidAs.has(event.subtype ?? '');

/** The subtypes of what a person says; all others tell of something that happened. */
const saidAs = new Set(['', 'file_share', 'thread_broadcast']);

/** All that is said in direct messages reaches us when it is first said; a mention may be added later. */
const isEditedDirect = ({ type, edited }: Event): boolean =>
  type === 'message' && Boolean(edited?.ts);

/** One message is one line, however often it comes: an edit is an event of its own with the stamp of what it changes. */
const lineKey = (channel: string, stamp: string | undefined, event: string): string =>
  stamp ? `said:${channel}:${stamp}` : event;

/** A message of a channel that two workspaces share comes to each of them, as two events: it is one, whichever the envelope names. */
const once = (
  made: Request,
  { event_id: name, event, is_ext_shared_channel: shared }: EventPayload,
  key: string,
): Request => {
  if (!shared) return made;
  const change = event.edited?.ts ?? event.message?.edited?.ts ?? '';
  const copy = { of: `slack:${key}:${change}`, name: `slack:${name}` };
  return { ...made, key: `slack:shared:${key}`, copy };
};

const line = (payload: EventPayload, tenant: tenants.Tenant, bot: string | undefined): Received => {
  const { event, event_id: id, is_ext_shared_channel: shared } = payload;
  const user = String(event.user);
  const channel = String(event.channel);
  const profile = event.user_profile;
  const asker = tenants.askerOf(tenant, {
    user,
    name: profile?.display_name || profile?.real_name || '',
    team: event.user_team || profile?.team || event.team,
    ...defined({ shared }),
    guest: profile?.is_restricted === true || profile?.is_ultra_restricted === true,
  });
  const where = tenants.whereOf(tenant, asker, {
    channel,
    thread: event.thread_ts,
    message: event.ts,
  });
  const key = lineKey(channel, event.ts, id);
  const made = request(key, tenant, {
    asker,
    where,
    input: {
      kind: 'typed',
      typed: typed(withTables(event), tenants.houseOf(tenant), bot),
      ...(event.edited?.ts ? { edited: true as const } : {}),
    },
  });
  return {
    request: once(made, payload, key),
    route: { by: 'post', user },
    channel,
    file: cellsAmong(event.files),
    via: tenants.installationOf(tenant),
  };
};

/** Somebody opened their Home: it is drawn anew over the state in which they found it, and not over a newer one. */
const opened = (
  { event, event_id: id }: EventPayload,
  tenant: tenants.Tenant,
): Received | undefined => {
  const { user, tab, view, channel } = event;
  if (typeof user !== 'string' || user === '' || tab !== 'home') return undefined;
  const asker = tenants.askerOf(tenant, { user, name: '', team: undefined });
  const where = tenants.whereOf(tenant, asker, { channel: '' });
  const input = { kind: 'pressed', ask: { ask: 'person.home' } } as const;
  return {
    request: request(id, tenant, { asker, where, input }),
    route: { by: 'home', user, ...defined({ hash: view?.hash }) },
    channel: typeof channel === 'string' ? channel : undefined,
    via: tenants.installationOf(tenant),
  };
};

const happened = (
  payload: EventPayload,
  tenant: tenants.Tenant,
  bot: string | undefined,
): Received | undefined => {
  const { event, event_id: id, is_ext_shared_channel: shared } = payload;
  const happening = happeningIn(event, { tenant, bot, ...defined({ shared }) });
  if (!happening) return undefined;
  const named = typeof event.channel === 'object' ? event.channel?.id : event.channel;
  const channel = named ?? event.old_channel_id;
  const doer =
    typeof event.user === 'string' && event.user !== bot ? event.user : event.message?.user;
  const user = event.inviter || event.actor_id || doer || bot || 'unknown';
  const { message } = event;
  const said = message?.user_team || message?.team || event.user_team || event.team;
  // The event's team is that of whom it is about, and nobody else's.
  const team = user === doer ? said : undefined;
  const asker = tenants.askerOf(tenant, { user, name: '', team, ...defined({ shared }) });
  const where = tenants.whereOf(tenant, asker, {
    channel: channel ?? '',
    message: event.message?.ts,
  });
  const edited = happening.happened === 'edited' ? happening.message : undefined;
  const key = lineKey(channel ?? '', edited, id);
  const made = request(key, tenant, { asker, where, input: { kind: 'happened', happening } });
  return {
    request: edited === undefined ? made : once(made, payload, key),
    // Whoever edits a message is told that it was read once; of all else nobody is told.
    route: edited === undefined ? { by: 'none' } : { by: 'post', user },
    channel: channel ?? undefined,
    via: tenants.installationOf(tenant),
  };
};
