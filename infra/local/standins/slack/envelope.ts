import type { Someone } from '../world.ts';
import type { Answered, SlackOut } from './signed.ts';
import type { Channel, Hook, Json, Message, SlackState } from './state.ts';
import { fileShown } from './uploads.ts';

/** The parts of Slack's payloads that come with every event and press. */
export interface Envelope {
  readonly someone: (user: string) => Someone | undefined;
  readonly about: (user: string) => Json;
  readonly aboutForm: (user: string) => Json;
  readonly trigger: (user: string) => string;
  readonly hook: (given: Omit<Hook, 'id' | 'made' | 'uses'>) => Hook;
  readonly addressOf: (hook: Hook) => string;
  /** Keeps a file of somebody's, and tells of it as Slack does. */
  readonly upload: (name: string, bytes: Uint8Array) => Json;
  /** Sends an event, again while it is not taken; stamped with the product's clock, or with when it was where it comes late. */
  readonly event: (channel: Channel, inner: Json, at?: string) => Promise<void>;
  readonly interact: (fields: Json) => Promise<Answered>;
  readonly shownView: (modal: string) => Json;
  /** Somebody's Home as Slack hands it to the app; undefined before anything was published. */
  readonly shownHome: (user: string) => Json | undefined;
  readonly messageFor: (message: Message) => Json;
}

/** Wraps what people do as Slack would send it, with its use-once triggers and response addresses. */
export const slackEnvelope = (state: SlackState, out: SlackOut, origin: () => string): Envelope => {
  const { workspace, slackBot } = state.world;
  const someone = (user: string): Someone | undefined =>
    state.world.people.find(({ slack }) => slack === user);
  const homeOf = (user: string) => someone(user)?.of ?? workspace;
  const about = (user: string) => ({
    team: { id: workspace.id, domain: workspace.domain },
    user: {
      id: user,
      username: someone(user)?.key ?? user,
      name: someone(user)?.key ?? user,
      team_id: homeOf(user).id,
    },
    api_app_id: slackBot.app,
    token: 'unused',
    is_enterprise_install: false,
    enterprise: null,
  });
  /** With a form Slack names the workspace of whoever filled it in, and the one of the app within the view. */
  const aboutForm = (user: string) => {
    const { id, domain } = homeOf(user);
    return { ...about(user), team: { id, domain } };
  };
  const trigger = (user: string): string => {
    const id = `${state.ts()}.${user}`;
    state.triggers.set(id, { user, made: state.machine(), used: false });
    return id;
  };
  const hook = (given: Omit<Hook, 'id' | 'made' | 'uses'>): Hook => {
    const id = state.ts().replace('.', '');
    const made: Hook = { ...given, id, made: state.machine(), uses: 0 };
    state.hooks.set(made.id, made);
    return made;
  };
  const addressOf = ({ id }: Hook): string => `${origin()}/standin/slack/hooks/${id}`;
  const upload = (name: string, bytes: Uint8Array): Json => {
    const id = `F${state.ts().replace('.', '')}`;
    state.files.set(id, { id, name, bytes });
    return fileShown({ id, name, bytes }, origin());
  };
  const event = async (channel: Channel, inner: Json, at = state.now()): Promise<void> => {
    const body = {
      token: 'unused',
      team_id: workspace.id,
      context_team_id: workspace.id,
      context_enterprise_id: null,
      api_app_id: slackBot.app,
      event: inner,
      type: 'event_callback',
      event_id: `Ev${Number(state.ts().replace('.', '')).toString(36).toUpperCase()}`,
      event_time: Math.floor(Date.parse(at) / 1000),
      is_ext_shared_channel: channel.shared === true,
      authorizations: [
        {
          enterprise_id: null,
          team_id: workspace.id,
          user_id: slackBot.user,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    };
    // Slack sends an event again when it is not taken: at once, after a minute, after five; here sooner.
    for (const tried of [0, 1, 2, 3]) {
      const headers =
        tried > 0 ? { 'x-slack-retry-num': `${tried}`, 'x-slack-retry-reason': 'http_error' } : {};
      const { status } = await out.json(body, headers);
      if (status < 300) return;
      await state.wait(200 * tried);
    }
    console.error(`The app took no ${String(inner.type)} in ${channel.name}.`);
  };
  const interact = (fields: Json) => out.form({ payload: JSON.stringify(fields) });
  const asView = (
    id: string,
    shown: { readonly view: Json; readonly hash: string } | undefined,
  ) => ({
    private_metadata: '',
    callback_id: '',
    ...shown?.view,
    id,
    team_id: workspace.id,
    app_installed_team_id: workspace.id,
    hash: shown?.hash,
    root_view_id: id,
    previous_view_id: null,
    app_id: slackBot.app,
    bot_id: slackBot.bot,
  });
  const shownView = (id: string): Json => asView(id, state.modals.get(id));
  const shownHome = (user: string): Json | undefined => {
    const home = state.homes.get(user);
    return home && asView(home.id, home);
  };
  const messageFor = (found: Message): Json => ({
    type: 'message',
    user: found.user,
    bot_id: slackBot.bot,
    app_id: slackBot.app,
    ts: found.ts,
    text: found.text,
    blocks: found.blocks,
    ...(found.thread ? { thread_ts: found.thread } : {}),
  });
  return {
    someone,
    about,
    aboutForm,
    trigger,
    hook,
    addressOf,
    upload,
    event,
    interact,
    shownView,
    shownHome,
    messageFor,
  };
};
