import { pastedIn } from '../pasted.ts';
import { guid } from '../world.ts';
import type { Envelope } from './envelope.ts';
import { directWith, type Json, type Message, messageAt, type SlackState } from './state.ts';

/** What people write in the stand-in workspace. */
export interface SlackLines {
  readonly say: (
    user: string,
    channel: string,
    text: string,
    thread?: string,
    files?: readonly Json[],
  ) => Promise<void>;
  /** Changes the words of a message of theirs. */
  readonly edit: (user: string, channel: string, ts: string, text: string) => Promise<void>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Names picked from Slack's own completion become mentions, addresses links; any other text stays as typed. */
export const withMentions = (text: string, state: SlackState, named: boolean): string =>
  escaped(text).replace(
    /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|@(\p{L}+)/gu,
    (whole, name) => {
      if (name === undefined) return `<mailto:${whole}|${whole}>`;
      const lower = name.toLowerCase();
      if (lower === 'folkmoot') return `<@${state.world.slackBot.user}>`;
      const person = state.world.people.find(({ key, slack }) => slack && key === lower);
      if (!person?.slack) return whole;
      return named ? `<@${person.slack}|${person.key}>` : `<@${person.slack}>`;
    },
  );

/** A cell as Slack's client makes one of what is pasted: rich text, with people who were picked as elements. */
const cellOf = (text: string, state: SlackState): Json => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: text
        .split(/(@\p{L}+)/u)
        .filter((part) => part !== '')
        .map((part) => {
          const name = part.startsWith('@') ? part.slice(1).toLowerCase() : undefined;
          const person = state.world.people.find(({ key, slack }) => slack && key === name);
          return person ? { type: 'user', user_id: person.slack } : { type: 'text', text: part };
        }),
    },
  ],
});

/** Lines, and their later wordings, as Slack tells an app of them. */
export const slackLines = (state: SlackState, event: Envelope['event']): SlackLines => {
  const { slackBot, workspace, people } = state.world;
  const homeOf = (user: string) => people.find(({ slack }) => slack === user)?.of ?? workspace;
  const isMention = ({ channel, text }: Message): boolean =>
    text.includes(`<@${slackBot.user}>`) &&
    state.channels.get(channel)?.members.includes(slackBot.user) === true;
  const lineOf = ({ user, text, ts, thread, channel, table, files }: Message): Json => ({
    type: 'message',
    user,
    text,
    ts,
    client_msg_id: guid(ts),
    team: homeOf(user).id,
    channel,
    event_ts: ts,
    ...(files ? { subtype: 'file_share', files } : {}),
    ...(thread ? { thread_ts: thread } : {}),
    ...(table
      ? { attachments: [{ id: 1, blocks: [table], fallback: '[no preview available]' }] }
      : {}),
  });
  /** Slack's client makes a table of rows that are pasted, and no text. */
  const writtenIn = (text: string): { readonly text: string; readonly table?: Json } => {
    const pasted = pastedIn(text);
    const written = withMentions(pasted?.text ?? text, state, false);
    if (!pasted) return { text: written };
    const rows = pasted.rows.map((cells) => cells.map((cell) => cellOf(cell, state)));
    return { text: written, table: { type: 'table', rows } };
  };
  return {
    say: async (user, channel, text, thread, files) => {
      const place = state.channels.get(channel) ?? directWith(state, user);
      const message = state.saveMessage({
        channel: place.id,
        ts: state.ts(),
        user,
        ...writtenIn(text),
        at: state.now(),
        ...(thread ? { thread } : {}),
        ...(files ? { files } : {}),
      });
      if (place.with) await event(place, { ...lineOf(message), channel_type: 'im' });
      else if (isMention(message)) await event(place, { ...lineOf(message), type: 'app_mention' });
    },
    edit: async (user, channel, ts, text) => {
      const before = messageAt(state, channel, ts);
      const place = state.channels.get(channel);
      if (before?.user !== user || !place) return;
      const written = withMentions(text, state, false);
      const message = state.saveMessage({ ...before, text: written, edited: true });
      const [edited, event_ts] = [{ user, ts: state.ts() }, state.ts()];
      if (place.with) {
        await event(place, {
          type: 'message',
          subtype: 'message_changed',
          hidden: true,
          channel,
          channel_type: 'im',
          ts: event_ts,
          event_ts,
          message: { ...lineOf(message), edited },
          previous_message: lineOf(before),
        });
      } else if (isMention(message)) {
        await event(place, { ...lineOf(message), type: 'app_mention', edited, event_ts });
      }
    },
  };
};
