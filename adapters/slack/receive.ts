import { searchAsk } from '../../core/forms/search.ts';
import { type Saying, say } from '../../core/language/saying.ts';
import { defined } from '../../core/lib/defined.ts';
import type { AccountId, InstallId, PartnershipId } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Asker, Request } from '../../core/model/request.ts';
import { fileIn, formValues, recalled } from './form.ts';
import { limits } from './limits.ts';
import * as payloads from './payloads.ts';
import { readPress } from './press.ts';
import { formWhere, isFromElsewhere, opensHere } from './remembered.ts';
import type { SlackFile } from './sent-file.ts';
import * as tenants from './tenant.ts';
import { typed } from './text.ts';

/**
 * How the one who asked is answered (rules: Answers); which conversation it is in Slack's own
 * words.
 */
export type Route =
  | { readonly by: 'http'; readonly url: string; readonly trigger: string }
  /** `user` is written to where there is no address to answer to. */
  | {
      readonly by: 'press';
      readonly url: string;
      readonly trigger: string;
      readonly user?: string;
    }
  | { readonly by: 'post'; readonly user: string }
  /** `home`: it was opened from somebody's Home. */
  | {
      readonly by: 'form';
      readonly user: string;
      readonly fields: readonly string[];
      readonly home?: true;
    }
  /** On their Home, which is drawn anew: opened, at the state that `hash` names, or pressed, with what opens a form. */
  | {
      readonly by: 'home';
      readonly user: string;
      readonly hash?: string;
      readonly trigger?: string;
    }
  /** What fits so far, in the HTTP answer itself. */
  | { readonly by: 'list' }
  | { readonly by: 'none' };

export interface Received {
  readonly request: Request;
  /** What is typed in the request is a message's text, from which this form is opened. */
  readonly opens?: Opens;
  readonly route: Route;
  readonly channel: string | undefined;
  /** A file of cells that came with it, which is read in its place. */
  readonly file?: SlackFile | undefined;
  /** The installation whose token answers it. */
  readonly via: InstallId;
}

export interface Opens {
  readonly form: string;
  /** Who wrote the message, where that was somebody. */
  readonly author: AccountId | undefined;
  /** The message as Slack links to it. */
  readonly link: string | undefined;
}

/** A request under its key in its workspace. */
export const request = (
  key: string,
  tenant: tenants.Tenant,
  rest: Pick<Request, 'asker' | 'where' | 'input'>,
): Request => ({
  key: `slack:${tenant.team}:${key}`,
  locale: localeOf(rest.asker.account),
  ...tenants.formerlyOf(tenant),
  ...rest,
});

/** `/action TEXT` is `action TEXT`, `/folkmoot TEXT` is TEXT; a workspace may have them as `/fm-action`. */
const lineOf = (command: string, text: string): string => {
  const noun = command.replace(/^\/(fm-)?/, '');
  return noun === 'folkmoot' ? text : `${noun} ${text}`;
};

/** A slash command. */
export const receiveCommand = (body: unknown): Received | undefined => {
  const read = payloads.slash().safeParse(body);
  const tenant = read.success ? tenants.tenantOfSlash(read.data) : undefined;
  if (!read.success || !tenant || !read.data.user_id || !read.data.trigger_id) return undefined;
  const slash = read.data;
  const { channel_id: channel, trigger_id: trigger, response_url: url } = slash;
  const asker = tenants.askerOf(tenant, {
    user: slash.user_id,
    name: slash.user_name,
    team: slash.team_id,
    ...(slash.is_ext_shared_channel ? { shared: true } : {}),
  });
  const where = tenants.whereOf(tenant, asker, { channel, name: slash.channel_name });
  const line = typed(lineOf(slash.command, slash.text), tenants.houseOf(tenant), undefined);
  return {
    request: request(trigger, tenant, { asker, where, input: { kind: 'typed', typed: line } }),
    route: { by: 'http', url, trigger },
    channel,
    via: tenants.installationOf(tenant),
  };
};

/** A modal opened in a shared channel names beside the workspace that has the app the one of whoever filled it in. */
export const person = (
  payload:
    | payloads.BlockActions
    | payloads.ShortcutPayload
    | payloads.ViewPayload
    | payloads.SuggestionPayload,
  tenant: tenants.Tenant,
): Asker => {
  const { user, is_ext_shared_channel: told, team } = payload;
  const channel = 'channel' in payload ? payload.channel : undefined;
  const shared = told ?? channel?.is_ext_shared;
  const other = 'view' in payload && team?.id !== tenant.team ? team?.id : undefined;
  return tenants.askerOf(tenant, {
    user: user.id,
    name: user.name ?? user.username ?? '',
    team: user.team_id || other,
    ...defined({ shared }),
  });
};

/** A press on a button or a menu. */
export const receivePress = (body: unknown): Received | undefined => {
  const read = payloads.blockActions().safeParse(body);
  const tenant = read.success ? tenants.tenantOfPayload(read.data) : undefined;
  if (!read.success || !tenant || !read.data.user.id || !read.data.trigger_id) return undefined;
  const press = read.data;
  const [element] = press.actions;
  const ask = element ? readPress(element) : undefined;
  const home = press.view?.type === 'home';
  if (!ask || (press.container?.type === 'view' && !home)) return undefined;
  const channel = press.container?.channel_id || press.channel?.id || '';
  const asker = person(press, tenant);
  const where = tenants.whereOf(tenant, asker, {
    channel,
    name: press.channel?.name,
    thread: press.container?.thread_ts || press.message?.thread_ts,
    message: press.container?.message_ts,
  });
  const { trigger_id: trigger, response_url: url } = press;
  return {
    request: request(trigger, tenant, { asker, where, input: { kind: 'pressed', ask } }),
    route: home ? { by: 'home', user: press.user.id, trigger } : { by: 'press', url, trigger },
    channel,
    via: tenants.installationOf(tenant),
  };
};

/** Why a form that was sent is not taken, and its fields; undefined for what is taken, and for what nobody sent. */
export const unreadForm = (
  body: unknown,
): { readonly why: Saying; readonly fields: readonly string[] } | undefined => {
  const read = payloads.view().safeParse(body);
  if (!read.success || read.data.type !== 'view_submission') return undefined;
  const { view } = read.data;
  const tenant = tenants.tenantOfPayload(read.data);
  const memory = recalled(view.private_metadata);
  const elsewhere = memory !== undefined && tenant !== undefined && isFromElsewhere(memory, tenant);
  return {
    why: elsewhere ? say('chat.not-installed', {}) : say('chat.form-unread', {}),
    fields: Object.keys(view.state.values),
  };
};

/** A filled form. */
export const receiveForm = (body: unknown): Received | undefined => {
  const read = payloads.view().safeParse(body);
  const tenant = read.success ? tenants.tenantOfPayload(read.data) : undefined;
  if (!read.success || !tenant || !read.data.user.id) return undefined;
  if (read.data.type !== 'view_submission') return undefined;
  const { view } = read.data;
  const memory = recalled(view.private_metadata);
  const asker = person(read.data, tenant);
  if (memory === undefined || !opensHere(memory, tenant, asker)) return undefined;
  const values = formValues(view.state, tenants.houseOf(tenant));
  const file = fileIn(view.state);
  const { form, carries } = memory;
  const within = carries && 'in' in carries ? carries.in : undefined;
  return {
    request: request(`form:${memory.key}`, tenant, {
      asker,
      where: formWhere(memory, tenant),
      // A file stands for all that the form asks, as one that is sent does.
      input: file
        ? {
            kind: 'typed',
            typed: { text: '', mentions: [] },
            ...defined({ in: within as PartnershipId | undefined }),
          }
        : { kind: 'submitted', form, carries, values },
    }),
    file,
    route: {
      by: 'form',
      user: read.data.user.id,
      fields: Object.keys(view.state.values),
      ...(memory.home ? { home: true } : {}),
    },
    channel: memory.channel,
    via: tenants.installationOf(tenant),
  };
};

/** A list of a form that is searched. The form is found by what it remembers, as when it is sent. */
export const receiveSuggestion = (body: unknown): Received | undefined => {
  const read = payloads.suggestion().safeParse(body);
  const tenant = read.success ? tenants.tenantOfPayload(read.data) : undefined;
  if (!read.success || !tenant || !read.data.user.id) return undefined;
  const { view, block_id: field, value } = read.data;
  const memory = recalled(view.private_metadata);
  const asker = person(read.data, tenant);
  if (memory === undefined || !opensHere(memory, tenant, asker)) return undefined;
  const { form, carries, key, channel } = memory;
  const ask = searchAsk({ form, carries }, field, value, limits.select.options);
  return {
    request: request(`list:${key}:${field}:${value.slice(0, 100)}`, tenant, {
      asker,
      where: formWhere(memory, tenant),
      input: { kind: 'pressed', ask },
    }),
    route: { by: 'list' },
    channel,
    via: tenants.installationOf(tenant),
  };
};
