import { type AccountId, accountId, directPlace, partsOf, placeId } from '../../core/model/ids.ts';
import type { Asker, Where } from '../../core/model/request.ts';
import type {
  BlockActions,
  EventPayload,
  ShortcutPayload,
  SuggestionPayload,
  ViewPayload,
} from './payloads.ts';

/** The workspace whose installation a request came through, and the Grid organisation around it. */
export interface Tenant {
  readonly team: string;
  readonly enterprise: string | undefined;
}

const tenant = (
  team: string | null | undefined,
  enterprise: string | null | undefined,
): Tenant | undefined => {
  const known = team || enterprise;
  return known ? { team: known, enterprise: enterprise || undefined } : undefined;
};

export const tenantOfSlash = (slash: {
  team_id?: string | null | undefined;
  enterprise_id?: string | null | undefined;
}): Tenant | undefined => tenant(slash.team_id, slash.enterprise_id);

/** A modal opened in a shared channel names the installing workspace itself. */
export const tenantOfPayload = (
  payload: BlockActions | ShortcutPayload | SuggestionPayload | ViewPayload,
): Tenant | undefined => {
  const installed = 'view' in payload ? payload.view?.app_installed_team_id : undefined;
  return tenant(
    installed || payload.team?.id,
    payload.enterprise?.id || payload.team?.enterprise_id,
  );
};

/**
 * `authorizations[0]` names the installation; a shared channel's own `team_id` may be the other
 * organisation's, so without either name of ours such an event is nobody's (rules: Trust).
 */
export const tenantOfEvent = (payload: EventPayload): Tenant | undefined => {
  const [first] = payload.authorizations ?? [];
  const ours = first?.team_id || payload.context_team_id;
  if (!ours && payload.is_ext_shared_channel) return undefined;
  return tenant(ours || payload.team_id, first?.enterprise_id || payload.enterprise_id);
};

/** Our bot's user, as Slack says with each event. */
export const botOf = ({ authorizations }: EventPayload): string | undefined =>
  authorizations?.find(({ is_bot }) => is_bot)?.user_id || undefined;

export interface Somebody {
  readonly user: string;
  readonly name: string;
  /** The workspace that vouches for this user; undefined where Slack does not say. */
  readonly team: string | null | undefined;
  /** Whether the channel is shared with another organisation. */
  readonly shared?: boolean;
  readonly guest?: boolean;
}

/** Of whom a shared channel does not say whose they are: no workspace is called so. */
export const elsewhere = 'elsewhere';

/** The workspace of a user of whom Slack names perhaps none: ours, but in a shared channel, where they may be anybody's. */
const teamOf = ({ team }: Tenant, { team: named, shared }: Pick<Somebody, 'team' | 'shared'>) =>
  named || (shared ? elsewhere : team);

/**
 * Somebody's account. A user of another organisation keeps that organisation's, so that nobody is taken for a
 * namesake of ours; a Grid user is the same whichever workspace's name Slack uses for them.
 */
export const accountOf = (
  tenant: Tenant,
  somebody: Pick<Somebody, 'user' | 'team' | 'shared'>,
): AccountId => {
  const of = teamOf(tenant, somebody);
  return accountId('slack', of === tenant.enterprise ? tenant.team : of, somebody.user);
};

/** Who asks (rules: Trust). */
export const askerOf = (tenant: Tenant, somebody: Somebody): Asker => {
  const { name, guest = false } = somebody;
  const account = accountOf(tenant, somebody);
  return { account, name, home: partsOf(account).tenant === tenant.team && !guest, guest };
};

/** Slack's own words for conversations that have no name. */
const nameless = /^(directmessage|privategroup|mpdm-.*|)$/;

/** A channel, or the asker's direct messages with the bot, which are one place whatever Slack calls them. */
export const whereOf = (
  { team }: Tenant,
  asker: Asker,
  at: {
    readonly channel: string;
    readonly name?: string | undefined;
    readonly thread?: string | null | undefined;
    readonly message?: string | undefined;
  },
): Where => {
  const direct = at.channel === '' || at.channel.startsWith('D') || at.name === 'directmessage';
  return {
    place: direct ? directPlace(asker.account) : placeId('slack', team, at.channel),
    kind: direct ? 'direct' : 'channel',
    ...(at.name === undefined || nameless.test(at.name) ? {} : { name: at.name }),
    ...(at.thread ? { thread: at.thread } : {}),
    ...(at.message ? { message: at.message } : {}),
  };
};
