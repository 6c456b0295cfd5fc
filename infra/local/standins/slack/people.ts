import type { Envelope } from './envelope.ts';
import { type Pressed, type SlackHomes, slackHomes } from './homes.ts';
import { type SlackLines, slackLines, withMentions } from './lines.ts';
import { takeAnswer } from './server.ts';
import { suggestionTrouble } from './shapes.ts';
import { shortcuts, slash_commands } from './shortcuts.ts';
import type { SlackOut } from './signed.ts';
import { type Channel, type Json, messageAt, type SlackState } from './state.ts';

/** A workspace as its people use it: each call does what Slack's own client would, and answers what it would show. */
export interface SlackPeople extends SlackLines, SlackHomes, Pick<Envelope, 'upload'> {
  readonly command: (user: string, channel: string, command: string, text: string) => Promise<void>;
  readonly press: (user: string, channel: string, ts: string, pressed: Pressed) => Promise<void>;
  /** A shortcut by its name in the manifest: beside a message, or without one from anywhere. */
  readonly shortcut: (user: string, called: string, channel?: string, ts?: string) => Promise<void>;
  readonly pressInModal: (user: string, modal: string, pressed: Pressed) => Promise<void>;
  /** Answers the errors beside the fields, empty where the modal closed. */
  readonly submit: (user: string, modal: string, values: Json) => Promise<Json>;
  readonly close: (user: string, modal: string) => Promise<void>;
  /** The options that the app offers for a list it fills itself. */
  readonly suggest: (user: string, modal: string, pressed: Pressed, text: string) => Promise<Json>;
  readonly invite: (user: string, channel: string) => Promise<void>;
  readonly remove: (user: string, channel: string) => Promise<void>;
}

interface Chosen extends Json {
  readonly type?: string;
  readonly files?: readonly { readonly name: string; readonly base64: string }[];
}
/** The values of a form with the files that were chosen in it, as Slack tells of them once it has them. */
const withFiles = (values: Json, upload: Envelope['upload']): Json => {
  const stored = (value: Chosen): Json =>
    value.type === 'file_input'
      ? {
          ...value,
          files: (value.files ?? []).map(({ name, base64 }) =>
            upload(name, Buffer.from(base64, 'base64')),
          ),
        }
      : value;
  const block = (elements: unknown): Json =>
    Object.fromEntries(
      Object.entries(elements as Record<string, Chosen>).map(([id, one]) => [id, stored(one)]),
    );
  return Object.fromEntries(Object.entries(values).map(([id, one]) => [id, block(one)]));
};

const answerTo = (body: string): Json | undefined => {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body) as Json;
  } catch {
    return { text: body };
  }
};

const commands = new Set(slash_commands.map(({ command }) => command));

/** The people of the stand-in workspace. */
export const slackPeople = (state: SlackState, out: SlackOut, envelope: Envelope): SlackPeople => {
  const { slackBot, workspace } = state.world;
  const { about, aboutForm, addressOf, event, hook, interact, messageFor } = envelope;
  const { shownView, trigger } = envelope;
  const fail = (status: number, channel: string, user: string, what: string): void => {
    if (status >= 200 && status < 300) return;
    const only = user;
    const text = `${what} failed because the app answered ${status}.`;
    state.saveMessage({ channel, ts: state.ts(), user: 'slackbot', text, only, at: state.now() });
  };
  const membership = (type: string, user: string, channel: Channel, inviter: string): Json => ({
    type,
    user,
    channel: channel.id,
    channel_type: channel.private ? 'G' : 'C',
    team: workspace.id,
    inviter,
    event_ts: state.ts(),
  });

  return {
    command: async (user, channel, command, text) => {
      const place = state.channels.get(channel);
      if (!commands.has(command)) {
        const only = user;
        const said = `${command} is not a valid command.`;
        state.saveMessage({
          channel,
          ts: state.ts(),
          user: 'slackbot',
          text: said,
          only,
          at: state.now(),
        });
        return;
      }
      const reply = hook({ channel, user });
      const { status, body } = await out.form({
        token: 'unused',
        team_id: workspace.id,
        team_domain: workspace.domain,
        channel_id: channel,
        channel_name: place?.with ? 'directmessage' : (place?.name ?? ''),
        user_id: user,
        user_name: envelope.someone(user)?.key ?? user,
        command,
        text: withMentions(text, state, true),
        api_app_id: slackBot.app,
        is_enterprise_install: 'false',
        response_url: addressOf(reply),
        trigger_id: trigger(user),
      });
      fail(status, channel, user, command);
      const answer = status < 300 ? answerTo(body) : undefined;
      if (answer) takeAnswer(answer, reply, state);
    },
    ...slackLines(state, event),
    upload: envelope.upload,
    press: async (user, channel, ts, { blockId, action, values }) => {
      const found = messageAt(state, channel, ts);
      const place = state.channels.get(channel);
      if (!found || !place) return;
      const thread = found.thread ? { thread: found.thread } : {};
      const { status } = await interact({
        type: 'block_actions',
        ...about(user),
        container: {
          type: 'message',
          message_ts: ts,
          channel_id: channel,
          is_ephemeral: found.only !== undefined,
          ...(found.thread ? { thread_ts: found.thread } : {}),
        },
        trigger_id: trigger(user),
        channel: { id: channel, name: place.with ? 'directmessage' : place.name },
        ...(found.only ? {} : { message: messageFor(found) }),
        state: { values: values ?? {} },
        response_url: addressOf(hook({ channel, user, ts, ...thread })),
        actions: [{ block_id: blockId ?? 'b', action_ts: state.ts(), ...action }],
      });
      fail(status, channel, user, 'That press');
    },
    shortcut: async (user, called, channel = '', ts = '') => {
      const type = ts === '' ? 'global' : 'message';
      if (!shortcuts.some((one) => one.callback_id === called && one.type === type))
        throw new Error(`There is no ${called} beside a ${type === 'global' ? 'list' : type}.`);
      const found = messageAt(state, channel, ts);
      const place = state.channels.get(channel);
      const whole = { ...about(user), callback_id: called, action_ts: state.ts() };
      const beside = found &&
        place && {
          channel: { id: channel, name: place.with ? 'directmessage' : place.name },
          message_ts: ts,
          message: { type: 'message', user: found.user, ts, text: found.text },
          response_url: addressOf(hook({ channel, user })),
        };
      const { status } = await interact({
        type: beside ? 'message_action' : 'shortcut',
        ...whole,
        ...beside,
        trigger_id: trigger(user),
      });
      if (channel !== '') fail(status, channel, user, 'That shortcut');
    },
    ...slackHomes(state, envelope, fail),
    pressInModal: async (user, modal, { blockId, action, values }) => {
      await interact({
        type: 'block_actions',
        ...about(user),
        container: { type: 'view', view_id: modal },
        trigger_id: trigger(user),
        view: { ...shownView(modal), state: { values: values ?? {} } },
        actions: [{ block_id: blockId ?? 'b', action_ts: state.ts(), ...action }],
      });
    },
    submit: async (user, modal, filled) => {
      const values = withFiles(filled, envelope.upload);
      const { status, body } = await interact({
        type: 'view_submission',
        ...aboutForm(user),
        trigger_id: trigger(user),
        view: { ...shownView(modal), state: { values } },
        response_urls: [],
      });
      if (status >= 300) return { '': `The app answered ${status}.` };
      const answer = answerTo(body);
      if (answer?.response_action === 'errors') return answer.errors as Json;
      if (answer?.response_action === 'update') {
        const shown = state.modals.get(modal);
        if (shown) state.modals.set(modal, { ...shown, view: answer.view as Json });
      } else state.modals.delete(modal);
      state.changed('');
      return {};
    },
    close: async (user, modal) => {
      const shown = state.modals.get(modal);
      state.modals.delete(modal);
      state.changed('');
      if (shown?.view.notify_on_close !== true) return;
      await interact({
        type: 'view_closed',
        ...aboutForm(user),
        view: { ...shownView(modal), ...shown.view },
        is_cleared: false,
      });
    },
    suggest: async (user, modal, { blockId, action }, text) => {
      const { status, body } = await interact({
        type: 'block_suggestion',
        ...aboutForm(user),
        container: { type: 'view', view_id: modal },
        view: shownView(modal),
        action_id: action.action_id,
        block_id: blockId,
        value: text,
      });
      const answer = answerTo(body) ?? {};
      const trouble = status >= 300 ? `the app answered ${status}` : suggestionTrouble(answer);
      if (trouble) console.error(`Slack shows no options: ${trouble}.`);
      return trouble ? { options: [] } : answer;
    },
    invite: async (user, channel) => {
      const place = state.channels.get(channel);
      if (!place || place.members.includes(slackBot.user)) return;
      state.saveChannel({ ...place, members: [...place.members, slackBot.user] });
      await event(place, membership('member_joined_channel', slackBot.user, place, user));
    },
    remove: async (user, channel) => {
      const place = state.channels.get(channel);
      if (!place) return;
      const members = place.members.filter((member) => member !== slackBot.user);
      state.saveChannel({ ...place, members });
      await event(place, {
        type: 'channel_left',
        channel: place.id,
        actor_id: user,
        event_ts: state.ts(),
      });
    },
  };
};
