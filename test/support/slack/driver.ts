import { filledModal } from '../../../infra/local/demo/play.ts';
import { signedHeaders } from '../../../infra/local/standins/slack/signed.ts';
import type { Json } from '../../../infra/local/standins/slack/state.ts';

export interface Driven {
  readonly status: number;
  readonly body: Json | undefined;
  /** The same delivery once more, signed anew. */
  readonly again: () => Promise<Driven>;
}
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Uint8Array;
}
export type Send = (http: Sent) => Promise<{ readonly status: number; readonly body: string }>;

/** Headers and bytes as Slack sends them, signed at `at` (seconds; now by the machine's clock). */
export const signedRequest = (
  secret: string,
  body: string,
  type = 'application/x-www-form-urlencoded',
  at = Math.floor(Date.now() / 1000),
): Sent => ({ headers: signedHeaders(secret, body, type, at), rawBody: Buffer.from(body) });

/** Sends over the network, to `POST /slack/events`. */
export const overHttp =
  (url: string): Send =>
  async ({ headers, rawBody }) => {
    const answer = await fetch(url, { method: 'POST', headers, body: Buffer.from(rawBody) });
    return { status: answer.status, body: await answer.text() };
  };

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Their home workspace, where it is not the one that has the app. */
  readonly team?: string;
}
export interface At {
  readonly channel?: string;
  readonly channelName?: string;
  readonly thread?: string;
  readonly message?: string;
  /** What opens a modal, in place of one that the workspace hands out. */
  readonly trigger?: string;
}
/** A button or menu as it stands in the blocks, and as its press comes back. */
export interface Element {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly selected_option?: { readonly value: string };
}

let counter = 0;

/**
 * Acts as Slack towards the app: bodies in the shape of Slack's published samples, each signed.
 * `team` has the app, `bot` is its user; presses and commands carry the workspace's addresses and triggers.
 */
export const slackDriver = (options: {
  readonly send: Send;
  readonly secret: string;
  readonly responseUrl: (as: Person, at: At) => string;
  readonly trigger?: (as: Person) => string;
  readonly team?: string;
  readonly bot?: string;
}) => {
  const { send, secret, responseUrl, team = 'T1', bot = 'UBOT' } = options;
  const next = (): string => {
    counter += 1;
    return `${counter}.${process.pid}`;
  };
  const { trigger = next } = options;
  const deliver = async (body: string, type?: string): Promise<Driven> => {
    const { status, body: text } = await send(signedRequest(secret, body, type));
    return {
      status,
      body: text === '' ? undefined : (JSON.parse(text) as Json),
      again: () => deliver(body, type),
    };
  };
  const interactive = (payload: Json) =>
    deliver(new URLSearchParams({ payload: JSON.stringify(payload) }).toString());
  const common = (as: Person) => ({
    team: { id: team, domain: 'example' },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: 'A1',
    token: '',
    user: { id: as.id, username: as.name, name: as.name, team_id: as.team ?? team },
  });

  const event = (inner: Json, envelope: Json = {}) =>
    deliver(
      JSON.stringify({
        token: '',
        team_id: team,
        context_team_id: team,
        api_app_id: 'A1',
        type: 'event_callback',
        event_id: `Ev${next()}`,
        event_time: 1_700_000_000,
        is_ext_shared_channel: false,
        authorizations: [
          {
            enterprise_id: null,
            team_id: team,
            user_id: bot,
            is_bot: true,
            is_enterprise_install: false,
          },
        ],
        ...envelope,
        event: inner,
      }),
      'application/json',
    );

  return {
    /** Opens the app at one of its tabs; `view` is what stands on Home already. */
    opens: (as: Person, tab = 'home', view?: Json) =>
      event({
        type: 'app_home_opened',
        user: as.id,
        channel: `D${as.id.slice(1)}`,
        tab,
        event_ts: next(),
        ...(view ? { view } : {}),
      }),
    /** Presses a button of the view that stands on Home. */
    pressOnHome: (as: Person, element: Element, at: At = {}) =>
      interactive({
        type: 'block_actions',
        ...common(as),
        container: { type: 'view', view_id: 'VHOME' },
        trigger_id: at.trigger ?? trigger(as),
        view: { id: 'VHOME', type: 'home', app_installed_team_id: team, hash: '1.2' },
        actions: [{ block_id: 'b', action_ts: next(), ...element }],
      }),
    deliver,
    interactive,
    event,
    /** `/action Replace the lamps`. */
    command: (as: Person, line: string, at: At = {}) => {
      const [command = '', ...words] = line.split(' ');
      return deliver(
        new URLSearchParams({
          token: '',
          team_id: team,
          team_domain: 'example',
          channel_id: at.channel ?? 'C1',
          channel_name: at.channelName ?? 'southport',
          user_id: as.id,
          user_name: as.name,
          command,
          text: words.join(' '),
          api_app_id: 'A1',
          is_enterprise_install: 'false',
          response_url: responseUrl(as, at),
          trigger_id: at.trigger ?? trigger(as),
        }).toString(),
      );
    },
    press: (as: Person, element: Element, at: At = {}) => {
      const channel = at.channel ?? 'C1';
      return interactive({
        type: 'block_actions',
        ...common(as),
        container: {
          type: 'message',
          message_ts: at.message ?? '1700000001.000100',
          channel_id: channel,
          is_ephemeral: false,
          ...(at.thread ? { thread_ts: at.thread } : {}),
        },
        channel: { id: channel, name: at.channelName ?? 'southport' },
        trigger_id: at.trigger ?? trigger(as),
        response_url: responseUrl(as, at),
        actions: [{ block_id: 'b', action_ts: '1700000002.000100', ...element }],
      });
    },
    /** Sends a modal as `views.open` received it, with values by field (text, a choice, or several). */
    submit: (as: Person, view: Json, values: Readonly<Record<string, string | string[]>>) =>
      interactive({
        type: 'view_submission',
        ...common(as),
        trigger_id: trigger(as),
        view: {
          id: 'V1',
          team_id: team,
          type: 'modal',
          hash: '1',
          ...view,
          state: {
            values: filledModal(
              view,
              Object.fromEntries(
                Object.entries(values).map(([name, value]) => [name, [value].flat()]),
              ),
            ),
          },
        },
      }),
    closed: (as: Person, view: Json) =>
      interactive({
        type: 'view_closed',
        ...common(as),
        is_cleared: false,
        view: { ...view, state: { values: {} } },
      }),
    mention: (as: Person, text: string, at: At = {}) =>
      event({
        type: 'app_mention',
        user: as.id,
        text: `<@${bot}> ${text}`,
        ts: at.message ?? `1700000003.${next().replace('.', '')}`,
        team: as.team ?? team,
        channel: at.channel ?? 'C1',
        ...(at.thread ? { thread_ts: at.thread } : {}),
      }),
    dm: (as: Person, text: string, at: At = {}) =>
      event({
        type: 'message',
        channel_type: 'im',
        user: as.id,
        text,
        ts: at.message ?? `1700000004.${next().replace('.', '')}`,
        team: as.team ?? team,
        channel: at.channel ?? `D${as.id.slice(1)}`,
        ...(at.thread ? { thread_ts: at.thread } : {}),
      }),
  };
};
export type SlackDriver = ReturnType<typeof slackDriver>;
