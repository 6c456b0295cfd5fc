import {
  type AccountId,
  accountId,
  directPlace,
  type InstallId,
  installId,
  partsOf,
  placeId,
} from '../../core/model/ids.ts';
import type { Asker, Request, Where } from '../../core/model/request.ts';
import type {
  BlockActions,
  EventPayload,
  ShortcutPayload,
  SuggestionPayload,
  ViewPayload,
} from './payloads.ts';

/** The workspace in which something was asked, and the Grid organisation around it. */
export interface Tenant {
  readonly team: string;
  readonly enterprise: string | undefined;
  /** The app was installed once for the whole organisation: its people are one in all of its workspaces. */
  readonly wide?: true;
}

type Named = string | null | undefined;

/** `teams`: what may name the workspace, the first that does counts; some name the organisation in its place. */
const tenant = (
  teams: readonly Named[],
  enterprise: Named,
  wide: boolean | undefined,
): Tenant | undefined => {
  const known = teams.find((one) => one && one !== enterprise) || enterprise;
  if (!known) return undefined;
  const organisation = enterprise || undefined;
  return {
    team: known,
    enterprise: organisation,
    ...(wide && organisation ? { wide: true } : {}),
  };
};

/** Whose people come through an installation: the workspace's, or the organisation's. */
export const houseOf = ({ team, enterprise, wide }: Tenant): string =>
  wide && enterprise ? enterprise : team;

/** The installation through which a request came, whose token answers it. */
export const installationOf = (tenant: Tenant): InstallId => installId('slack', houseOf(tenant));

/** Before the organisation took the app over, its people were known as the workspace's. */
export const formerlyOf = (tenant: Tenant): Pick<Request, 'formerly'> =>
  houseOf(tenant) === tenant.team
    ? {}
    : { formerly: { now: installationOf(tenant), was: installId('slack', tenant.team) } };

export const tenantOfSlash = (slash: {
  team_id?: string | null | undefined;
  enterprise_id?: string | null | undefined;
  is_enterprise_install?: boolean | undefined;
}): Tenant | undefined => tenant([slash.team_id], slash.enterprise_id, slash.is_enterprise_install);

/** A modal opened in a shared channel names the installing workspace itself. */
export const tenantOfPayload = (
  payload: BlockActions | ShortcutPayload | SuggestionPayload | ViewPayload,
): Tenant | undefined => {
  const installed = 'view' in payload ? payload.view?.app_installed_team_id : undefined;
  const wide = payload.is_enterprise_install;
  return tenant(
    // Of an organisation's installation Slack may name no workspace but that of whoever acts.
    [installed, payload.team?.id, ...(wide ? [payload.user.team_id] : [])],
    payload.enterprise?.id || payload.team?.enterprise_id,
    wide,
  );
};

/**
 * `authorizations[0]` names the installation; a shared channel's own `team_id` may be the other
 * organisation's, so without either name of ours such an event is nobody's (rules: Trust).
 */
export const tenantOfEvent = (payload: EventPayload): Tenant | undefined => {
  const [first] = payload.authorizations ?? [];
  const wide = first?.is_enterprise_install;
  const organisation =
    first?.enterprise_id || (payload.is_ext_shared_channel ? '' : payload.enterprise_id);
  const ours = [first?.team_id, payload.context_team_id];
  if (payload.is_ext_shared_channel && !ours.some(Boolean) && !(wide && organisation))
    return undefined;
  return tenant(
    payload.is_ext_shared_channel ? ours : [...ours, payload.team_id],
    organisation,
    wide,
  );
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
  const ours = of === tenant.team || of === tenant.enterprise || (tenant.wide && !somebody.shared);
  return accountId('slack', ours ? houseOf(tenant) : of, somebody.user);
};

/** Who asks (rules: Trust). */
export const askerOf = (tenant: Tenant, somebody: Somebody): Asker => {
  const { name, guest = false } = somebody;
  const account = accountOf(tenant, somebody);
  return { account, name, home: partsOf(account).tenant === houseOf(tenant) && !guest, guest };
};

/** Slack's own words for conversations that have no name. */
const nameless = /^(directmessage|privategroup|mpdm-.*|)$/;

/** A channel, or the asker's direct messages with the bot, which are one place whatever Slack calls them. */
export const whereOf = (
  tenant: Tenant,
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
    place: direct ? directPlace(asker.account) : placeId('slack', tenant.team, at.channel),
    kind: direct ? 'direct' : 'channel',
    ...(direct || !tenant.wide ? {} : { of: installationOf(tenant) }),
    ...(at.name === undefined || nameless.test(at.name) ? {} : { name: at.name }),
    ...(at.thread ? { thread: at.thread } : {}),
    ...(at.message ? { message: at.message } : {}),
  };
};
